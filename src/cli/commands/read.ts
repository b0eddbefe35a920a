import { join, relative, resolve } from 'node:path';
import type { Input } from '../../files/inputs.ts';
import { inAll } from '../../messages/in-all.ts';
import { wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import { refuse } from '../../model/problem.ts';
import type { ReadReport } from '../../reports/read/context.ts';
import { type FormatOf, formatsOf } from '../../run/outputs.ts';
import { asTyped } from '../../run/summary-lines.ts';
import { configured } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { frameOf, type Setting } from '../io.ts';
import { type Kit, wholeNumber } from '../kit.ts';
import { print } from '../print.ts';
import type { AuditOptions } from '../request.ts';
import { deliver, type OutputOptions, outputsOf, staged } from '../staged.ts';
import { sayWritten } from '../written.ts';

interface ReadOptions extends AuditOptions, OutputOptions {
  readonly format: FormatOf<'read'>;
  readonly split: 'none' | 'center';
  readonly limit?: number;
  readonly propose?: boolean;
  /** Id, file or `none`; the shipped plan of the standard where absent. */
  readonly plan?: string;
}

const LISTED = 20;

/** `audit read` tells what was understood of surveys, or writes it in the plain form. */
export function addRead({ command, option, choice, shared, setting, exit, help }: Kit): void {
  command('read', {
    help: help.read,
    after: help.readAfter,
    arguments: [['[survey...]', help.survey]],
    options: [
      shared.format('read', help.readFormat),
      shared.output(help.readOutput, true),
      choice('--split <by>', help.readSplit, ['none', 'center']).default('none'),
      option('--propose', help.readPropose),
      shared.force(),
      option('--limit <n>', help.readLimit).argParser((value: string) => wholeNumber('--limit', value)),
      shared.standard(),
      ...shared.centers(),
      shared.allowUnread(),
      shared.year(),
      shared.planNames(),
      option('--stdin-name <name>', help.stdinName),
      ...shared.config(),
    ],
  }).action(async (surveys: string[], given: ReadOptions, self) => {
    const { named, options } = await configured(surveys, given, self, setting.place);
    exit(await (options.propose === true ? propose : read)(named, options, setting));
  });
}

/** A layout of what was recognised, for a person to complete and to put beside the survey. */
async function propose(named: readonly string[], options: ReadOptions, setting: Setting): Promise<ExitCode> {
  const [{ auditRequest }, run] = await Promise.all([import('../request.ts'), import('../../run/read/propose.ts')]);
  const request = await auditRequest(named, options, setting, outputsOf(options, 'yaml', formatsOf('read')));
  if (request.surveys.length !== 1) refuse('usage', { detail: inAll('usage', (say) => say.proposeOne) });
  await deliver(await run.propose(request), options, setting);
  return EXIT.ok;
}

async function read(named: readonly string[], options: ReadOptions, setting: Setting): Promise<ExitCode> {
  const { format, limit = LISTED, split } = options;
  if (split === 'center') checkSplit(options);
  const isWorkbook = format === 'xlsx';
  const output = options.output ?? (isWorkbook ? wordsOn('read', setting.lang).file : undefined);
  const [{ auditRequest, namesOf }, run] = await Promise.all([
    import('../request.ts'),
    import('../../run/read/read.ts'),
  ]);
  const outputs = split === 'center' ? [output!] : outputsOf({ output }, format, formatsOf('read'));
  const request = await auditRequest(named, options, setting, outputs);
  const names = await namesOf(options.plan, request.standard, setting);
  const report = await run.read({ ...request, ...names, limit });
  if (split === 'center') await writeFolder(report, output!, request.surveys as readonly Input[], options, setting);
  else {
    const { renderPieces } = await import('../../run/outputs.ts');
    const content = await renderPieces('read', format, report, frameOf(setting.process, output === undefined));
    await deliver(content, { ...options, ...(output !== undefined && { output }) }, setting);
    if (isWorkbook) await sayWritten(output!, [nextStep(output!, setting)], setting);
  }
  return report.unread > 0 && options.allowUnread !== true ? EXIT.failed : EXIT.ok;
}

function checkSplit({ format, output }: ReadOptions): void {
  if (format !== 'yaml') refuse('usage', { detail: inAll('usage', (say) => say.splitFormat) });
  if (output === undefined) refuse('usage', { detail: inAll('usage', (say) => say.splitFolder) });
}

async function writeFolder(
  report: ReadReport,
  folder: string,
  inputs: readonly Input[],
  { force }: OutputOptions,
  setting: Setting,
): Promise<void> {
  const { centerFiles } = await import('../../run/read/split.ts');
  const { cwd } = setting.place;
  // A survey that stands where the centres go would be written over, or read as one of them the next time.
  const inside = inputs.find(
    ({ path }) => path !== undefined && !/^\.\.|^$/.test(relative(resolve(cwd, folder), path)),
  );
  if (inside !== undefined) refuse('output-is-input', { path: inside.name });
  let files = 0;
  await staged(force, setting, async (staging) => {
    await staging.folders(folder);
    for (const { folder: office, name, text } of centerFiles(report)) {
      await staging.folder(join(folder, office));
      await staging.write(join(folder, office, name), text);
      files++;
    }
  });
  const say = wordsOn('read', setting.lang);
  const lines = [say.folderWritten(printable(folder), files), nextStep(folder, setting)];
  await print(setting.process.stdout, `${lines.join('\n')}\n`);
}

function nextStep(path: string, { lang }: Setting): string {
  return wordsOn('read', lang).next(asTyped(path));
}
