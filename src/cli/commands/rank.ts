import { NO_PLAN, planFor } from '../../files/plans.ts';
import type { FailOn } from '../../run/fail-on.ts';
import { type FormatOf, formatsOf } from '../../run/outputs.ts';
import { configured } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { frameOf, type Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import type { AuditOptions } from '../request.ts';
import { deliver, type OutputOptions, outputsOf } from '../staged.ts';

interface RankOptions extends AuditOptions, OutputOptions {
  /** Id or file; none where absent. */
  readonly plan?: string;
  readonly format: FormatOf<'rank'>;
  readonly failOn: FailOn;
}

/** `audit rank` ranks offices by the share of centres that comply, and by satisfaction. */
export function addRank({ command, option, shared, setting, exit, help }: Kit): void {
  command('rank', {
    help: help.rank,
    after: help.rankAfter,
    arguments: [['[survey...]', help.survey]],
    options: [
      option('--plan <id|file|none>', help.rankPlan),
      shared.format('rank', help.pageFormat),
      shared.output(),
      shared.force(),
      shared.standard(),
      ...shared.centers(),
      shared.failOn(),
      shared.allowUnread(),
      shared.year(),
      shared.waivers(),
      ...shared.config(),
    ],
  }).action(async (surveys: string[], given: RankOptions, self) => {
    const { named, options } = await configured(surveys, given, self, setting.place);
    exit(await rank(named, options, setting));
  });
}

async function rank(named: readonly string[], options: RankOptions, setting: Setting): Promise<ExitCode> {
  const [{ auditRequest }, run] = await Promise.all([import('../request.ts'), import('../../run/rank.ts')]);
  const request = await auditRequest(named, options, setting, outputsOf(options, options.format, formatsOf('rank')));
  const { plan } = options;
  const { content, failed } = await run.rank({
    ...request,
    plan: plan === undefined || plan === NO_PLAN ? null : await planFor(plan, request.standard, setting.place),
    named,
    format: options.format,
    frame: frameOf(setting.process, options.output === undefined),
    failOn: options.failOn,
  });
  await deliver(content, options, setting);
  return failed ? EXIT.failed : EXIT.ok;
}
