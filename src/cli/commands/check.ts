import { FindingWords } from '../../messages/findings.ts';
import { wordsOf } from '../../messages/index.ts';
import { type Format, loadReport } from '../../reports/index.ts';
import type { ReportContext } from '../../reports/report.ts';
import { type AuditOptions, type AuditRun, startAudit } from '../audit-run.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { beyond, type FailOn } from '../fail-on.ts';
import { onInterrupt } from '../interrupt.ts';
import { type Setting, wantsColour, widthOf } from '../io.ts';
import { openOutput } from '../output.ts';

export interface CheckOptions extends AuditOptions {
  readonly format: Format;
  readonly output?: string;
  readonly force?: boolean;
  readonly failOn: FailOn;
  readonly findings: 'all' | 'failing';
  readonly verbose?: boolean;
  readonly limit?: number;
}

/** More centres than this are not read one by one; then the worst few show what is the matter. */
const LISTED = 200;
const WORST = 20;

/** `audit check`: files -> centres -> results -> report, one centre at a time. */
export async function check(named: readonly string[], options: CheckOptions, setting: Setting): Promise<ExitCode> {
  const [run, makeReport] = await Promise.all([startAudit(named, options, setting), loadReport(options.format)]);
  const report = makeReport(reportContext(run, options, setting));
  const output = await openOutput(setting.process, options.output, options.force === true);
  const release = onInterrupt(setting.process, () => output.discard());
  try {
    await output.write(report.begin());
    for await (const results of run.results()) {
      for (const result of results) {
        const text = report.center(result);
        if (text !== '') await output.write(text);
      }
    }
    const { summary, problems, omittedProblems, sheets } = run;
    const failed = beyond(options.failOn, summary) > 0;
    await output.write(report.end({ summary, problems, omittedProblems, sheets, failed }));
    await output.finish();
    return failed ? EXIT.failed : EXIT.ok;
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    release();
  }
}

function reportContext(
  { standard, filters }: AuditRun,
  options: CheckOptions,
  { process, lang }: Setting,
): ReportContext {
  const words = wordsOf(lang);
  return {
    standard,
    words,
    findingWords: new FindingWords(standard, words),
    findings: options.findings,
    filters,
    limit: options.limit ?? LISTED,
    few: options.limit ?? WORST,
    verbose: options.verbose === true,
    width: widthOf(process),
    colour: options.output === undefined && wantsColour(process),
  };
}
