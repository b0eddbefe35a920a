import { setFlagsFromString } from 'node:v8';
import { compile } from '../audit/evaluate.ts';
import { count, emptySummary } from '../audit/tally.ts';
import type { CenterResult, Summary } from '../model/finding.ts';
import { type Problem, refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import type { Coverage, SurveyContext } from '../survey/context.ts';
import { Lexicon } from '../survey/lexicon.ts';
import { findInputs } from './inputs.ts';
import type { Setting } from './io.ts';
import { ProblemLog } from './problem-log.ts';
import { Progress } from './progress.ts';
import { readAll } from './read-all.ts';
import { describeSelection, type SelectionOptions, selectCenters, selectLevels, selectRules } from './selection.ts';
import { findStandard } from './standards.ts';

// The first centres fill the caches, so the engine would take all findings for long-lived and pile up dead ones: a fifth of
// the time and three times the memory of a large survey.
setFlagsFromString('--no-allocation-site-pretenuring');

export interface AuditOptions extends SelectionOptions {
  readonly standard: string;
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
  /** The results of all wanted centres, in batches; to be read once. Refuses a survey without any. */
  results(): AsyncGenerator<readonly CenterResult[]>;
}

/** Finds the standard and the files; nothing is read of the surveys yet. */
export async function startAudit(named: readonly string[], options: AuditOptions, setting: Setting): Promise<AuditRun> {
  const { process, lang } = setting;
  const [standard, inputs] = await Promise.all([
    findStandard(options.standard, setting),
    findInputs(named, process.cwd()),
  ]);
  const lexicon = new Lexicon(standard);
  const evaluation = compile(standard, selectRules(standard, options.rule));
  const wanted = selectCenters(selectLevels(standard, lexicon, options.level), options.office);
  const filters = describeSelection(options, lang);
  const summary = emptySummary();
  const problems = new ProblemLog();
  const sheets: Coverage[] = [];
  const survey: SurveyContext = {
    standard,
    lexicon,
    needed: evaluation.needed,
    report: (problem) => problems.add(problem),
    cover: (sheet) => sheets.push(sheet),
  };

  async function* results(): AsyncGenerator<readonly CenterResult[]> {
    const progress = new Progress(process.stderr, lang, () => performance.now());
    let read = 0;
    try {
      for await (const centers of readAll(inputs, survey, (share) => progress.update(share, read))) {
        read += centers.length;
        const judged = centers.filter(wanted).map((center) => evaluation.evaluate(center));
        for (const result of judged) count(summary, result);
        if (judged.length > 0) yield judged;
      }
    } finally {
      progress.clear();
    }
    if (read === 0) refuse('no-centers', {}, inputs.length === 1 ? { file: inputs[0]!.shown } : null);
    if (summary.centers === 0) refuse('no-match', { filters });
  }
  return { standard, filters, summary, problems: problems.kept, omittedProblems: problems.omitted, sheets, results };
}
