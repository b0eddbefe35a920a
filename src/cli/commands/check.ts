import type { TextOutput } from '../../files/buffered-text.ts';
import { type ReportTarget, reportTargets } from '../../files/report-targets.ts';
import { pathsInRepository } from '../../files/repository-paths.ts';
import type { Staging } from '../../files/staging.ts';
import { appendedText, stagedText } from '../../files/text-outputs.ts';
import { inAll } from '../../messages/in-all.ts';
import { wordsOf } from '../../messages/index.ts';
import { Refusal, refuse } from '../../model/problem.ts';
import type { WantedReport } from '../../run/check.ts';
import type { FailOn } from '../../run/fail-on.ts';
import type { CheckFormat } from '../../run/outputs.ts';
import { configured, refuseStrays } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { frameOf, type Setting } from '../io.ts';
import { type Kit, wholeNumber } from '../kit.ts';
import { print, printed } from '../print.ts';
import type { AuditOptions } from '../request.ts';
import { type OutputOptions, staged } from '../staged.ts';
import { VERSION } from '../version.ts';

export interface CheckOptions extends AuditOptions, OutputOptions {
  readonly format?: readonly ReportTarget[];
  readonly failOn: FailOn;
  readonly findings: 'all' | 'failing';
  readonly verbose?: boolean;
  readonly limit?: number;
  readonly prune?: boolean;
  /** Id, file or `none`; the shipped plan of the standard where absent. */
  readonly plan?: string;
  readonly watch?: boolean;
}

/** `audit check` judges surveys and reports what passes, fails and is missing. */
export function addCheck({ command, option, choice, shared, setting, exit, help }: Kit): void {
  command('check', {
    help: help.check,
    after: help.checkAfter,
    arguments: [['[survey...]', help.survey]],
    options: [
      shared.formats(),
      shared.output(),
      shared.force(),
      shared.standard(),
      ...shared.selection(),
      shared.failOn(),
      shared.allowUnread(),
      shared.year(),
      shared.planNames(),
      choice('--findings <which>', help.findings, ['all', 'failing']).default('all'),
      option('--verbose', help.verbose),
      option('--limit <n>', help.limit).argParser((value: string) => wholeNumber('--limit', value)),
      shared.waivers(),
      option('--baseline <file>', help.baselineFile),
      option('--prune', help.prune),
      option('--changed-since <rev>', help.changedSince),
      option('--watch', help.watch),
      option('--stdin-name <name>', help.stdinName),
      ...shared.config(),
    ],
  }).action(async (surveys: string[], given: CheckOptions, self) => {
    const configure = async () => {
      const made = await configured(surveys, given, self, setting.place);
      if (given.prune === true && given.baseline === undefined) refuseStrays(made.config.baselineStrays);
      return made;
    };
    if (given.watch === true) {
      const { watch } = await import('../watch.ts');
      await watch(configure, ({ named, options }) => check(named, options, setting), setting);
    }
    const { named, options } = await configure();
    exit(await check(named, options, setting));
  });
}

async function check(named: readonly string[], options: CheckOptions, setting: Setting): Promise<ExitCode> {
  if (options.prune === true) checkPrune(options);
  const targets = reportTargets(options.format, options.output);
  try {
    return await report(named, targets, options, setting);
  } catch (error) {
    if (error instanceof Refusal && targets.some(({ format }) => format === 'github')) {
      const { refusalCommands } = await import('../../reports/github.ts');
      await print(setting.process.stderr, refusalCommands(error.problem, wordsOf(setting.lang), inRepository(setting)));
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
  const [{ auditRequest, namesOf }, run] = await Promise.all([import('../request.ts'), import('../../run/check.ts')]);
  const files = targets.flatMap(({ file }) => file ?? []);
  const request = await auditRequest(named, options, setting, files);
  const names = await namesOf(options.plan, request.standard, setting);
  const screen = printed(setting.process.stdout);
  const { failed, untold } = await staged(options.force, setting, async (staging) => {
    const opened = await openOutputs(targets, screen, staging, setting);
    const reports = opened.map(({ format, output }): WantedReport => {
      return { format, frame: frameOf(setting.process, output === screen), write: (text) => output.write(text) };
    });
    const { findings, failOn, verbose = false, limit } = options;
    const told = { version: VERSION, inRepository: inRepository(setting) };
    const wanted = { reports, findings, failOn, verbose, ...told, ...(limit !== undefined && { limit }) };
    const checked = await run.check({ ...request, ...names, ...wanted });
    if (options.prune === true && checked.prunedBaseline !== null)
      await staging.replace(options.baseline!, checked.prunedBaseline);
    for (const { output } of opened) if (output !== screen) await output.finish();
    return checked;
  });
  // Who reads the screen finds the files in place.
  await screen.finish();
  if (untold !== '') await print(setting.process.stderr, `${untold}\n`);
  return failed ? EXIT.failed : EXIT.ok;
}

function inRepository({ process, place }: Setting): (file: string) => string {
  return pathsInRepository(place.cwd, process.env['GITHUB_WORKSPACE']);
}

/** Where a step of GitHub Actions writes what its run's page shows. */
const JOB_SUMMARY = 'GITHUB_STEP_SUMMARY';

async function openOutputs(
  targets: readonly ReportTarget[],
  screen: TextOutput,
  staging: Staging,
  { process, place }: Setting,
): Promise<{ readonly format: CheckFormat; readonly output: TextOutput }[]> {
  const opened: { format: CheckFormat; output: TextOutput }[] = [];
  for (const { format, file, own } of targets) {
    opened.push({ format, output: file === null ? screen : await stagedText(staging, file, own) });
  }
  const summary = process.env[JOB_SUMMARY] ?? '';
  if (summary !== '' && targets.some(({ format }) => format === 'github'))
    opened.push({ format: 'markdown', output: appendedText(summary, place) });
  return opened;
}

/** What was not looked for must not be taken for gone. */
function checkPrune({ baseline, level, office, rule, changedSince }: CheckOptions): void {
  if (baseline === undefined) refuse('usage', { detail: inAll('usage', (say) => say.pruneWhat) });
  if ([level, office, rule, changedSince].some((only) => only !== undefined))
    refuse('usage', { detail: inAll('usage', (say) => say.pruneAll) });
}
