import { namedTextFile } from '../../files/text-file.ts';
import { MOST_BYTES } from '../../model/limits.ts';
import type { FormatOf } from '../../run/outputs.ts';
import { configured } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { frameOf, type Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import type { AuditOptions } from '../request.ts';
import { deliver } from '../staged.ts';

interface WaiversOptions extends Omit<AuditOptions, 'waivers' | 'baseline'> {
  readonly format: FormatOf<'waivers'>;
}

/** `audit waivers` lists waivers with their days left; with surveys, also how often each is used. */
export function addWaivers({ command, shared, setting, exit, help }: Kit): void {
  command('waivers', {
    help: help.waivers,
    after: help.waiversAfter,
    arguments: [
      ['<waivers>', help.waiversArgument],
      ['[survey...]', help.survey],
    ],
    options: [shared.format('waivers', help.listFormat), shared.standard(), ...shared.config()],
  }).action(async (file: string, surveys: string[], given: WaiversOptions, self) => {
    const { options } = await configured(surveys, given, self, setting.place);
    exit(await waivers(file, surveys, options, setting));
  });
}

async function waivers(
  file: string,
  surveys: readonly string[],
  options: WaiversOptions,
  setting: Setting,
): Promise<ExitCode> {
  const [{ findSurveys, judgingRequest }, run] = await Promise.all([
    import('../request.ts'),
    import('../../run/waivers.ts'),
  ]);
  const { content, failed } = await run.waivers({
    ...(await judgingRequest(options, setting)),
    ...(surveys.length === 0 ? { surveys: [] } : await findSurveys(surveys, options, setting, [file])),
    waivers: await namedTextFile(file, setting.place, MOST_BYTES.waivers),
    format: options.format,
    frame: frameOf(setting.process, true),
  });
  await deliver(content, {}, setting);
  return failed ? EXIT.failed : EXIT.ok;
}
