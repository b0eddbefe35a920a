import { verdictOf } from '../audit/evaluate.ts';
import { FindingWords } from '../messages/findings.ts';
import { wordsOf } from '../messages/index.ts';
import { refuse } from '../model/problem.ts';
import type { DiffReport } from '../reports/diff/context.ts';
import { difference, type JudgedCenter, judgedCenter, type Side } from '../rounds/difference.ts';
import type { AsideFile } from './aside.ts';
import { type AuditRequest, startAudit } from './audit.ts';
import { unreadFails } from './fail-on.ts';
import type { NamedBytes } from './named-bytes.ts';
import { type FormatOf, type Frame, render } from './outputs.ts';
import { type AuditReport, reportIn } from './report-file.ts';
import { sideOf } from './report-side.ts';
import { describeSelection, selectedCenters, selectRules } from './selection.ts';
import { sayProblems } from './summary-lines.ts';

/** One side of a comparison: a survey, several, or one JSON report. */
export interface ComparedFiles {
  /** As the person named it. */
  readonly named: string;
  readonly files: readonly NamedBytes[];
  /** What a folder of surveys holds besides. */
  readonly aside?: readonly AsideFile[];
}

export interface DiffRequest extends Omit<AuditRequest, 'surveys' | 'baseline'> {
  /** Before, and now. */
  readonly sides: readonly [ComparedFiles, ComparedFiles];
  readonly format: FormatOf<'diff'>;
  readonly frame: Frame;
}

/** A side as it was read. */
interface Read {
  readonly side: Side;
  /** The sentence on the survey's own problems; empty where there are none, and of a report. */
  readonly note: string;
  /** How many centres could be in what was not read. */
  readonly unread: number;
}

/** `audit diff`: two surveys, or JSON reports of them, centre by centre and rule by rule. Fails where something got worse, or was not read. */
export async function diff(request: DiffRequest) {
  const { sides, standard, selection, lang } = request;
  const reports = [await reportIn(sides[0].files), await reportIn(sides[1].files)] as const;
  checkComparable(reports, request);
  const before = await readSide(sides[0], reports[0], request);
  const now = await readSide(sides[1], reports[1], request);
  const found = difference(before.side, now.side);
  const words = wordsOf(lang, standard);
  const report: DiffReport = {
    difference: found,
    before: { source: sides[0].named, centers: before.side.centers.length, unread: before.unread },
    now: { source: sides[1].named, centers: now.side.centers.length, unread: now.unread },
    standard,
    words,
    findingWords: new FindingWords(standard, words),
    filters: describeSelection(selection, standard, lang),
    allowUnread: request.allowUnread === true,
    notes: [before.note, now.note].filter((note) => note !== ''),
  };
  const content = await render('diff', request.format, report, request.frame);
  const { allowUnread } = report;
  const failed = found.counts.new + found.counts.worse > 0 || unreadFails({ allowUnread }, before.unread + now.unread);
  return { content, failed };
}

async function readSide(side: ComparedFiles, report: AuditReport | null, request: DiffRequest): Promise<Read> {
  if (report !== null) {
    const whole = sideOf(report, request.standard, side.files[0]!.name);
    return { side: selected(whole, request), note: '', unread: report.unread };
  }
  const run = await startAudit({ ...request, surveys: side.files, aside: side.aside ?? [] });
  const centers: JudgedCenter[] = [];
  for await (const results of run.results()) for (const result of results) centers.push(judgedCenter(result));
  const own = run.problems.filter(({ code }) => !code.startsWith('waiver-'));
  const note = sayProblems(own, side.named, request.lang);
  return { side: { centers, shortOnly: false }, note, unread: run.summary.unread };
}

/** A report of other rules, or of a selection that the other side was not made with, would seem to mend or break everything. */
function checkComparable(
  reports: readonly (AuditReport | null)[],
  { sides, standard, selection, lang }: DiffRequest,
): void {
  for (const [index, report] of reports.entries()) {
    if (report === null || report.standard === standard.id) continue;
    const args = { reason: 'standard', before: report.standard, now: standard.id } as const;
    refuse('not-comparable', args, { file: sides[index]!.named });
  }
  const asked = describeSelection(selection, standard, lang);
  const [before, now] = reports.map((report) => report?.filters ?? asked) as [string, string];
  const both = reports.every((report) => report !== null);
  if (before === now && (both || before === '')) return;
  const unfiltered = reports.every((report) => report === null || report.filters === '');
  if (!unfiltered) refuse('not-comparable', { reason: 'filters', before, now });
}

/** The part of a report that the filters ask for, as they do of a survey. */
function selected(side: Side, { standard, selection }: DiffRequest): Side {
  const { rule } = selection;
  const rules = new Set(standard.rules.filter(selectRules(standard, rule)).map(({ id }) => id));
  const wanted = selectedCenters(standard, selection);
  const centers = side.centers.filter((center) => wanted(center));
  if (rule === undefined) return { ...side, centers };
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
  return { ...side, centers: narrowed };
}
