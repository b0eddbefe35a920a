import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { compile } from '../audit/evaluate.ts';
import { count, emptySummary } from '../audit/tally.ts';
import type { CenterResult, Summary } from '../model/finding.ts';
import { type Problem, refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import type { Text } from '../model/text.ts';
import type { Coverage, SurveyContext } from '../survey/context.ts';
import type { Adjustment, AdjustmentOptions } from './adjustment.ts';
import type { ConfigOption } from './configured.ts';
import { type HeaderWord, lexiconOf } from './header-words.ts';
import { findInputs, type Input } from './inputs.ts';
import type { Process, Setting } from './io.ts';
import { ProblemLog } from './problem-log.ts';
import { Progress } from './progress.ts';
import { readAll } from './read-all.ts';
import { describeSelection, type SelectionOptions, selectCenters, selectLevels, selectRules } from './selection.ts';
import { findStandard } from './standards.ts';
import { readStdin, STDIN } from './stdin.ts';

// The first centres fill the caches, so the engine would take all findings for long-lived and pile up dead ones: a fifth of
// the time and three times the memory of a large survey.
setFlagsFromString('--no-allocation-site-pretenuring');

export interface AuditOptions extends SelectionOptions, AdjustmentOptions, ConfigOption {
  readonly standard: string;
  /** Ids of fields that are read although no rule asks for them. */
  readonly alsoRead?: readonly string[];
  /** The name by which standard input is told. */
  readonly stdinName?: string;
  /** People's own words for columns. */
  readonly headers?: readonly HeaderWord[];
  /** Files that the run writes: those of an earlier run are no surveys. */
  readonly outputs?: readonly string[];
}

/** One audit of some surveys, as every command that judges uses it. */
export interface AuditRun {
  readonly standard: Standard;
  /** The filters in words; empty without any. */
  readonly filters: string;
  /** Complete once `results` has ended. */
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  /** How many more problems of each code there are than `problems` holds. */
  readonly omittedProblems: ReadonlyMap<string, number>;
  readonly sheets: readonly Coverage[];
  /** What waivers and a baseline make of the results; null where there is neither. */
  readonly adjustment: Adjustment | null;
  /** The results of all wanted centres, in batches; to be read once. Refuses a survey without any. */
  results(): AsyncGenerator<readonly CenterResult[]>;
}

/** Finds the standard and the files; nothing is read of the surveys yet. */
export async function startAudit(named: readonly string[], options: AuditOptions, setting: Setting): Promise<AuditRun> {
  const { process, lang } = setting;
  const [standard, inputs] = await Promise.all([
    findStandard(options.standard, setting),
    findChanged(named, options, setting),
  ]);
  const lexicon = lexiconOf(standard, options.headers);
  const evaluation = compile(standard, selectRules(standard, options.rule));
  const wanted = selectCenters(selectLevels(standard, lexicon, options.level), options.office);
  const filters = describeSelection(options, lang);
  const adjustment = await findAdjustment(options, standard, setting);
  const summary = emptySummary();
  const problems = new ProblemLog();
  const sheets: Coverage[] = [];
  const survey: SurveyContext = {
    standard,
    lexicon,
    needed: withFields(evaluation.needed, options.alsoRead ?? [], standard),
    report: (problem) => problems.add(problem),
    cover: (sheet) => sheets.push(sheet),
  };

  async function* results(): AsyncGenerator<readonly CenterResult[]> {
    const progress = new Progress(process.stderr, lang, Date.now);
    let read = 0;
    try {
      for await (const centers of readAll(inputs, survey, (share) => progress.update(share, read))) {
        read += centers.length;
        const plain = centers.filter(wanted).map((center) => evaluation.evaluate(center));
        const judged = adjustment === null ? plain : plain.map((result) => adjustment.adjust(result));
        for (const result of judged) count(summary, result);
        if (judged.length > 0) yield judged;
      }
    } finally {
      progress.clear();
    }
    // Nothing to read is no fault where nothing changed, which is told by then.
    if (inputs.length === 0) return;
    if (read === 0) refuse('no-centers', {}, inputs.length === 1 ? { file: inputs[0]!.shown } : null);
    if (summary.centers === 0) refuse('no-match', { filters });
    for (const problem of adjustment?.problems(filters === '') ?? []) problems.add(problem);
  }
  return {
    standard,
    filters,
    summary,
    problems: problems.kept,
    omittedProblems: problems.omitted,
    sheets,
    adjustment,
    results,
  };
}

async function findChanged(
  named: readonly string[],
  options: AuditOptions,
  setting: Setting,
): Promise<readonly Input[]> {
  const inputs = await findSurveys(named, options, setting.process);
  if (options.changedSince === undefined) return inputs;
  const { changedSince } = await import('./changed-since.ts');
  return changedSince(options.changedSince, inputs, options, setting);
}

/** What stands beside the surveys and is none: a folder that is searched may hold it. */
async function findSurveys(named: readonly string[], options: AuditOptions, process: Process): Promise<Input[]> {
  if (named.length === 0) return refuse('usage', { detail: NO_SURVEY });
  const cwd = process.cwd();
  const placed = (path: string): string => resolve(cwd, path);
  const { waivers, baseline, outputs = [] } = options;
  const beside = [waivers, baseline, ...outputs].filter((path) => path !== undefined);
  const files = named.filter((name) => name !== STDIN);
  const inputs = findInputs(files, cwd, new Set(beside.map(placed)));
  const input = outputs.find((output) => inputs.some(({ path }) => path === placed(output)));
  if (input !== undefined) refuse('output-is-input', { path: input });
  return named.includes(STDIN) ? [...inputs, await readStdin(process, options.stdinName)] : inputs;
}

const NO_SURVEY: Text = { zh: '缺少参数：survey。', en: 'Missing argument: survey.' };

/** Indexes of the fields to read, by level. */
function withFields(
  needed: ReadonlyMap<string, ReadonlySet<number>>,
  ids: readonly string[],
  { fields }: Standard,
): ReadonlyMap<string, ReadonlySet<number>> {
  const more = fields.flatMap(({ id }, index) => (ids.includes(id) ? [index] : []));
  if (more.length === 0) return needed;
  return new Map([...needed].map(([level, own]) => [level, new Set([...own, ...more])]));
}

/** Most audits have neither waivers nor a baseline, and load nothing of them. */
async function findAdjustment(
  options: AdjustmentOptions,
  standard: Standard,
  setting: Setting,
): Promise<Adjustment | null> {
  if (options.waivers === undefined && options.baseline === undefined) return null;
  const { Adjustment } = await import('./adjustment.ts');
  return Adjustment.read(options, standard, setting);
}
