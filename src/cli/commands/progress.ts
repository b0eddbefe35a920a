import { planFor } from '../../files/plans.ts';
import { wordsOn } from '../../messages/languages.ts';
import { parseDay } from '../../model/calendar.ts';
import { refuse } from '../../model/problem.ts';
import { PROGRESS_FAIL_ON, type ProgressFailOn } from '../../run/fail-on.ts';
import { type FormatOf, formatsOf } from '../../run/outputs.ts';
import { today } from '../clock.ts';
import { configured } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { frameOf, type Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import type { AuditOptions } from '../request.ts';
import { deliver, type OutputOptions, outputsOf } from '../staged.ts';
import { sayWritten } from '../written.ts';

interface ProgressOptions extends AuditOptions, OutputOptions {
  readonly plan?: string;
  /** Days, as people write them. */
  readonly asOf?: string;
  readonly surveyed?: string;
  readonly format: FormatOf<'progress'>;
  readonly failOn: ProgressFailOn;
}

/** `audit progress` sets the task list against the survey, as of a day. */
export function addProgress({ command, option, choice, shared, setting, exit, help }: Kit): void {
  command('progress', {
    help: help.progress,
    after: help.progressAfter,
    arguments: [['[survey...]', help.survey]],
    options: [
      option('--plan <id|file>', help.progressPlan),
      option('--as-of <date>', help.asOf),
      option('--surveyed <date>', help.surveyed),
      shared.format('progress', help.progressFormat),
      shared.output(),
      shared.force(),
      shared.standard(),
      ...shared.centers(),
      choice('--fail-on <line>', help.progressFailOn, PROGRESS_FAIL_ON).default('short'),
      shared.allowUnread(),
      shared.year(),
      shared.waivers(),
      ...shared.config(),
    ],
  }).action(async (surveys: string[], given: ProgressOptions, self) => {
    const { named, options } = await configured(surveys, given, self, setting.place);
    // The configuration speaks of verdicts, this option of days.
    exit(await progress(named, { ...options, failOn: given.failOn }, setting));
  });
}

async function progress(named: readonly string[], options: ProgressOptions, setting: Setting): Promise<ExitCode> {
  const { process, lang, place } = setting;
  const asOf = dayOf('--as-of', options.asOf) ?? today(process, new Date());
  const surveyedOn = dayOf('--surveyed', options.surveyed) ?? asOf;
  const [{ auditRequest }, run] = await Promise.all([import('../request.ts'), import('../../run/progress.ts')]);
  const isWorkbook = options.format === 'xlsx';
  const output = options.output ?? (isWorkbook ? wordsOn('closing', lang).files.progress : undefined);
  const request = await auditRequest(
    named,
    options,
    setting,
    outputsOf({ output }, options.format, formatsOf('progress')),
  );
  const { content, failed, closing } = await run.progress({
    ...request,
    plan: await planFor(options.plan, request.standard, place),
    asOf,
    surveyedOn,
    named,
    format: options.format,
    frame: frameOf(process, options.output === undefined),
    failOn: options.failOn,
  });
  await deliver(content, { ...options, ...(output !== undefined && { output }) }, setting);
  if (isWorkbook) await sayWritten(output!, closing, setting);
  return failed ? EXIT.failed : EXIT.ok;
}

function dayOf(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const known = ['2017-12-31', '2017年12月31日'];
  return parseDay(text) ?? refuse('unknown-value', { option, value: text, known, nearest: null });
}
