import { type Difference, difference, type JudgedCenter, judgedCenter, type Side } from '../../audit/diff.ts';
import { verdictOf } from '../../audit/evaluate.ts';
import { FindingWords } from '../../messages/findings.ts';
import { wordsOf } from '../../messages/index.ts';
import { normalize } from '../../model/fold.ts';
import { refuse } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import type { DiffReport } from '../../reports/diff/context.ts';
import type { DiffFormat } from '../../reports/diff/formats.ts';
import { Lexicon } from '../../survey/words/lexicon.ts';
import { type AuditOptions, startAudit } from '../audit-run.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Setting } from '../io.ts';
import { type ReportFile, readReport } from '../report-file.ts';
import { describeSelection, selectCenters, selectLevels, selectRules } from '../selection.ts';
import { findStandard } from '../standards.ts';
import { sayProblems } from '../summary-lines.ts';
import { type WholeReport, writePage } from '../write-page.ts';

export interface DiffOptions extends Omit<AuditOptions, 'baseline'> {
  readonly format: DiffFormat;
  readonly output?: string;
  readonly force?: boolean;
}

/** A side as it was read. */
interface Read {
  readonly side: Side;
  /** The sentence on the survey's own problems; empty where there are none, and of a report. */
  readonly note: string;
}

/** `audit diff`: two surveys, or JSON reports of them, centre by centre and rule by rule. */
export async function diff(before: string, now: string, options: DiffOptions, setting: Setting): Promise<ExitCode> {
  const { lang } = setting;
  const standard = await findStandard(options.standard, setting);
  const cwd = setting.process.cwd();
  const files: (ReportFile | null)[] = [];
  for (const named of [before, now]) files.push(/\.json$/i.test(named) ? await readReport(named, cwd, standard) : null);
  checkComparable(files, [before, now], standard, options, setting);
  const sides: Read[] = [];
  for (const [index, named] of [before, now].entries()) {
    const file = files[index] ?? null;
    sides.push(
      file === null ? await judge(named, options, setting) : { side: selected(file, standard, options), note: '' },
    );
  }
  const [old, recent] = sides as [Read, Read];
  const found = difference(old.side, recent.side, normalize);
  const words = wordsOf(lang);
  const report: DiffReport = {
    difference: found,
    before: { source: before, centers: old.side.centers.length },
    now: { source: now, centers: recent.side.centers.length },
    standard,
    words,
    findingWords: new FindingWords(standard, words),
    filters: describeSelection(options, lang),
    notes: [old.note, recent.note].filter((note) => note !== ''),
  };
  await writePage(await made(report, options.format), options, setting);
  return regressed(found) ? EXIT.failed : EXIT.ok;
}

function regressed({ counts }: Difference): boolean {
  return counts.new + counts.worse > 0;
}

async function made(report: DiffReport, format: DiffFormat): Promise<WholeReport> {
  if (format === 'json') return (await import('../../reports/diff/json.ts')).diffJson(report);
  return { format, blocks: (await import('../../reports/diff/page.ts')).diffPage(report) };
}

async function judge(named: string, options: DiffOptions, setting: Setting): Promise<Read> {
  const run = await startAudit([named], options, setting);
  const centers: JudgedCenter[] = [];
  for await (const results of run.results()) for (const result of results) centers.push(judgedCenter(result));
  const own = run.problems.filter(({ code }) => !code.startsWith('waiver-'));
  return { side: { centers, shortOnly: false }, note: sayProblems(own, named, setting.lang) };
}

/** A report of other rules, or of a selection that the other side was not made with, would seem to mend or break everything. */
function checkComparable(
  files: readonly (ReportFile | null)[],
  named: readonly string[],
  standard: Standard,
  options: DiffOptions,
  { lang }: Setting,
): void {
  const asked = describeSelection(options, lang);
  for (const [index, file] of files.entries()) {
    const at = { file: named[index]! };
    if (file !== null && file.standard !== standard.id)
      refuse('not-comparable', { reason: 'standard', before: file.standard, now: standard.id }, at);
  }
  const [before, now] = files.map((file) => file?.filters ?? asked) as [string, string];
  const both = files.every((file) => file !== null);
  if (before === now && (both || before === '')) return;
  const unfiltered = files.every((file) => file === null || file.filters === '');
  if (!unfiltered) refuse('not-comparable', { reason: 'filters', before, now });
}

/** The part of a report that the filters ask for, as they do of a survey. */
function selected(file: ReportFile, standard: Standard, { level, office, rule }: DiffOptions): Side {
  const rules = new Set(standard.rules.filter(selectRules(standard, rule)).map(({ id }) => id));
  const wanted = selectCenters(selectLevels(standard, new Lexicon(standard), level), office);
  const centers = file.centers.filter((center) => wanted(center));
  if (rule === undefined) return { centers, shortOnly: file.shortOnly };
  const requirementOf = new Map(
    standard.rules.flatMap(({ id, requirements }) => requirements.map((one) => [`${id} ${one.level}`, one] as const)),
  );
  const narrowed = centers.map((center): JudgedCenter => {
    const findings = center.findings.filter((one) => rules.has(one.rule));
    const judged = findings.map((one) => ({
      status: one.status,
      requirement: requirementOf.get(`${one.rule} ${center.level}`)!,
    }));
    return { ...center, findings, verdict: verdictOf(judged) };
  });
  return { centers: narrowed, shortOnly: file.shortOnly };
}
