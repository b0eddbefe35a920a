import { wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import { configured } from '../configured.ts';
import type { Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import { print } from '../print.ts';
import type { AuditOptions } from '../request.ts';
import { type OutputOptions, writeFile } from '../staged.ts';

interface BaselineOptions extends Pick<AuditOptions, 'standard' | 'waivers' | 'headers' | 'config'>, OutputOptions {}

const NAME = 'baseline.json';

/** `audit baseline` writes down what falls short now, for later checks to know. */
export function addBaseline({ command, shared, setting, help }: Kit): void {
  command('baseline', {
    help: help.baseline,
    after: help.baselineAfter,
    arguments: [['[survey...]', help.survey]],
    options: [
      shared.output(help.baselineOutput),
      shared.force(),
      shared.standard(),
      shared.waivers(),
      ...shared.config(),
    ],
  }).action(async (surveys: string[], given: BaselineOptions, self) => {
    const { named, options, config } = await configured(surveys, given, self, setting.place.cwd);
    await baseline(named, { ...(config.baseline && { output: config.baseline }), ...options }, setting);
  });
}

async function baseline(named: readonly string[], options: BaselineOptions, setting: Setting): Promise<void> {
  const { process, lang } = setting;
  const path = options.output ?? NAME;
  const [{ auditRequest }, run] = await Promise.all([import('../request.ts'), import('../../run/baseline.ts')]);
  const made = await run.baseline(await auditRequest(named, options, setting, [path]));
  await writeFile(path, made.text, options.force, setting);
  await print(process.stdout, wordsOn('exceptions', lang).baseline(printable(path), made.findings, made.centers));
}
