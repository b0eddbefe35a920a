import { FindingWords } from '../messages/findings.ts';
import { wordsOf } from '../messages/index.ts';
import type { Report, ReportContext } from '../reports/report.ts';
import { type AuditRequest, type AuditRun, startAudit } from './audit.ts';
import { type FailOn, fails } from './fail-on.ts';
import { type CheckFormat, type Frame, loadReport, tellsProblems } from './outputs.ts';
import { sayUnread } from './summary-lines.ts';

/** A report that is wanted, and where its text goes. */
export interface WantedReport {
  readonly format: CheckFormat;
  readonly frame: Frame;
  write(text: string): Promise<void>;
}

export interface CheckRequest extends AuditRequest {
  readonly reports: readonly WantedReport[];
  readonly failOn: FailOn;
  readonly findings: 'all' | 'failing';
  /** Show what passed, and the remedies. */
  readonly verbose: boolean;
  /** Of the program. */
  readonly version: string;
  /** A file as the root of its repository names it; as it is named where there is none. */
  readonly inRepository?: (file: string) => string;
  /** Most centres that a report for reading names one by one. */
  readonly limit?: number;
}

export interface Checked {
  readonly failed: boolean;
  /** The baseline's text without what no longer occurs; null where there is nothing to take out. */
  readonly prunedBaseline: string | null;
  /** How much was not read, in a sentence that no report has told; empty where there is nothing to tell. */
  readonly untold: string;
}

/** More centres than this are not read one by one; then the worst few show what is the matter. */
const LISTED = 200;
const WORST = 20;

/** `audit check`: surveys -> centres -> results -> reports, some centres at a time. */
export async function check(request: CheckRequest): Promise<Checked> {
  const run = await startAudit(request);
  const reports: { readonly report: Report; readonly wanted: WantedReport }[] = [];
  for (const wanted of request.reports) {
    const make = await loadReport(wanted.format);
    reports.push({ report: make(reportContext(run, request, wanted.frame)), wanted });
  }
  const write = async (piece: (report: Report) => string): Promise<void> => {
    for (const { report, wanted } of reports) {
      const text = piece(report);
      if (text !== '') await wanted.write(text);
    }
  };
  await write((report) => report.begin());
  for await (const results of run.results()) {
    await write((report) => {
      let text = '';
      for (const result of results) text += report.center(result);
      return text;
    });
  }
  const { summary, problems, omittedProblems, adjustment } = run;
  const sheets = run.sheets.map(({ regions: _, ...sheet }) => sheet);
  const failed = fails(request, adjustment?.counted ?? summary, summary.unread);
  const known = adjustment?.known;
  await write((report) => report.end({ summary, problems, omittedProblems, sheets, failed, ...(known && { known }) }));
  const told = request.reports.some(({ format }) => tellsProblems(format));
  return { failed, prunedBaseline: adjustment?.pruned() ?? null, untold: told ? '' : sayUnread(run, request.lang) };
}

function reportContext(
  { standard, filters, allowUnread }: AuditRun,
  request: CheckRequest,
  frame: Frame,
): ReportContext {
  const words = wordsOf(request.lang, standard);
  return {
    standard,
    words,
    findingWords: new FindingWords(standard, words),
    findings: request.findings,
    filters,
    limit: request.limit ?? LISTED,
    few: request.limit ?? WORST,
    verbose: request.verbose,
    version: request.version,
    inRepository: request.inRepository ?? ((file) => file),
    allowUnread,
    ...frame,
  };
}
