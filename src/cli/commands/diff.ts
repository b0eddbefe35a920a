import type { ComparedFiles } from '../../run/diff.ts';
import { type FormatOf, formatsOf } from '../../run/outputs.ts';
import { configured } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { frameOf, type Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import type { AuditOptions } from '../request.ts';
import { deliver, type OutputOptions, outputsOf } from '../staged.ts';

interface DiffOptions extends Omit<AuditOptions, 'baseline'>, OutputOptions {
  readonly format: FormatOf<'diff'>;
}

/** `audit diff` compares two surveys, or JSON reports of them, centre by centre and rule by rule. */
export function addDiff({ command, shared, setting, exit, help }: Kit): void {
  command('diff', {
    help: help.diff,
    after: help.diffAfter,
    arguments: [
      ['<old>', help.diffOld],
      ['<new>', help.diffNew],
    ],
    options: [
      shared.format('diff', help.diffFormat),
      shared.output(),
      shared.force(),
      shared.standard(),
      ...shared.selection(),
      shared.waivers(),
      shared.allowUnread(),
      shared.year(),
      ...shared.config(),
    ],
  }).action(async (before: string, now: string, given: DiffOptions, self) => {
    const { options } = await configured([], given, self, setting.place);
    exit(await diff(before, now, options, setting));
  });
}

async function diff(before: string, now: string, options: DiffOptions, setting: Setting): Promise<ExitCode> {
  const [{ findSurveys, judgingRequest }, run] = await Promise.all([
    import('../request.ts'),
    import('../../run/diff.ts'),
  ]);
  const outputs = outputsOf(options, options.format, formatsOf('diff'));
  const side = async (named: string): Promise<ComparedFiles> => {
    const { surveys, aside } = await findSurveys([named], options, setting, outputs);
    return { named, files: surveys, aside };
  };
  const { content, failed } = await run.diff({
    ...(await judgingRequest(options, setting)),
    sides: [await side(before), await side(now)],
    format: options.format,
    frame: frameOf(setting.process, options.output === undefined),
  });
  await deliver(content, options, setting);
  return failed ? EXIT.failed : EXIT.ok;
}
