import { wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import { sayUnread } from '../../run/summary-lines.ts';
import { configured, refuseStrays } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import { print } from '../print.ts';
import type { AuditOptions } from '../request.ts';
import { type OutputOptions, outputsOf, writeFile } from '../staged.ts';

interface BaselineOptions
  extends Pick<AuditOptions, 'standard' | 'waivers' | 'headers' | 'config' | 'allowUnread'>,
    OutputOptions {}

const NAME = 'baseline.json';

/** `audit baseline` writes down what falls short now, for later checks to know. */
export function addBaseline({ command, shared, setting, exit, help }: Kit): void {
  command('baseline', {
    help: help.baseline,
    after: help.baselineAfter,
    arguments: [['[survey...]', help.survey]],
    options: [
      shared.output(help.baselineOutput),
      shared.force(),
      shared.standard(),
      shared.waivers(),
      shared.allowUnread(),
      shared.year(),
      ...shared.config(),
    ],
  }).action(async (surveys: string[], given: BaselineOptions, self) => {
    const { named, options, config } = await configured(surveys, given, self, setting.place);
    if (given.output === undefined) refuseStrays(config.baselineStrays);
    exit(await baseline(named, { ...(config.baseline && { output: config.baseline }), ...options }, setting));
  });
}

async function baseline(named: readonly string[], options: BaselineOptions, setting: Setting): Promise<ExitCode> {
  const { process, lang } = setting;
  const path = options.output ?? NAME;
  const outputs = outputsOf({ output: path }, 'json');
  const [{ auditRequest }, run] = await Promise.all([import('../request.ts'), import('../../run/baseline.ts')]);
  const made = await run.baseline(await auditRequest(named, options, setting, outputs));
  await writeFile(path, made.text, options.force, setting);
  const unread = sayUnread(made.run, lang);
  const written = wordsOn('exceptions', lang).baseline(printable(path), made.findings, made.centers);
  await print(process.stdout, unread === '' ? written : `${written}${unread}\n`);
  return made.failed ? EXIT.failed : EXIT.ok;
}
