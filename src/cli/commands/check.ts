import { FindingWords } from '../../messages/findings.ts';
import { wordsOf } from '../../messages/index.ts';
import { normalize } from '../../model/fold.ts';
import { Refusal, refuse } from '../../model/problem.ts';
import type { Text } from '../../model/text.ts';
import type { ReportContext } from '../../reports/report.ts';
import { type AuditOptions, type AuditRun, startAudit } from '../audit-run.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { beyond, type FailOn } from '../fail-on.ts';
import { onInterrupt } from '../interrupt.ts';
import { type Setting, wantsColour, widthOf } from '../io.ts';
import { print } from '../output.ts';
import { ReportSet } from '../report-set.ts';
import { type ReportTarget, reportTargets } from '../report-targets.ts';
import { Staging } from '../staging.ts';

export interface CheckOptions extends AuditOptions {
  readonly format?: readonly ReportTarget[];
  readonly output?: string;
  readonly force?: boolean;
  readonly failOn: FailOn;
  readonly findings: 'all' | 'failing';
  readonly verbose?: boolean;
  readonly limit?: number;
  readonly prune?: boolean;
  readonly watch?: boolean;
}

/** More centres than this are not read one by one; then the worst few show what is the matter. */
const LISTED = 200;
const WORST = 20;

/** `audit check`: files -> centres -> results -> report, one centre at a time. */
export async function check(named: readonly string[], options: CheckOptions, setting: Setting): Promise<ExitCode> {
  if (options.prune === true) checkPrune(options);
  const targets = reportTargets(options.format, options.output);
  try {
    return await report(named, targets, options, setting);
  } catch (error) {
    if (error instanceof Refusal && targets.some(({ format }) => format === 'github')) {
      const { refusalCommands } = await import('../../reports/github.ts');
      await print(setting.process.stderr, refusalCommands(error.problem, wordsOf(setting.lang)));
    }
    throw error;
  }
}

async function report(
  named: readonly string[],
  targets: readonly ReportTarget[],
  options: CheckOptions,
  setting: Setting,
): Promise<ExitCode> {
  const outputs = targets.flatMap(({ file }) => file ?? []);
  const run = await startAudit(named, { ...options, outputs }, setting);
  const contextOf = (printed: boolean): ReportContext => reportContext(run, options, setting, printed);
  const staging = new Staging({ cwd: setting.process.cwd(), force: options.force === true });
  const release = onInterrupt(setting.process, () => staging.discard());
  try {
    const reports = await ReportSet.open(targets, contextOf, staging, setting);
    await reports.begin();
    for await (const results of run.results()) await reports.centers(results);
    const { summary, problems, omittedProblems, sheets, adjustment } = run;
    const failed = beyond(options.failOn, adjustment?.counted ?? summary) > 0;
    const baseline = adjustment?.known;
    const known = baseline && { known: baseline };
    await reports.end({ summary, problems, omittedProblems, sheets, failed, ...known });
    if (options.prune === true) await adjustment?.prune(setting.process.cwd());
    await reports.finish();
    return failed ? EXIT.failed : EXIT.ok;
  } catch (error) {
    await staging.discard();
    throw staging.explain(error);
  } finally {
    release();
  }
}

/** What was not looked for must not be taken for gone. */
function checkPrune({ baseline, level, office, rule, changedSince }: CheckOptions): void {
  if (baseline === undefined) refuse('usage', { detail: PRUNE_WHAT });
  if ([level, office, rule, changedSince].some((only) => only !== undefined)) refuse('usage', { detail: PRUNE_ALL });
}

const PRUNE_WHAT: Text = { zh: '--prune 要与 --baseline 同用。', en: '--prune needs --baseline.' };
const PRUNE_ALL: Text = {
  zh: '--prune 要核查全部内容，不能与 --level、--office、--rule、--changed-since 同用。',
  en: '--prune needs a check of everything: without --level, --office, --rule and --changed-since.',
};

function reportContext(
  { standard, filters }: AuditRun,
  options: CheckOptions,
  { process, lang }: Setting,
  printed: boolean,
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
    colour: printed && wantsColour(process),
    fold: normalize,
  };
}
