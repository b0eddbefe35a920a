import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { folderOf, readStandardFolder } from '../../../files/standards.ts';
import { readTextFile } from '../../../files/text-file.ts';
import { wordsOn } from '../../../messages/languages.ts';
import { printable } from '../../../messages/printable.ts';
import { textIn } from '../../../messages/text-in.ts';
import { MOST_BYTES } from '../../../model/limits.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import type { Setting } from '../../io.ts';
import type { Kit } from '../../kit.ts';
import { print } from '../../print.ts';
import { theStandard } from './argument.ts';

/** `audit standard lint` tells mistakes of form, and what cannot be meant. 1 where there are some. */
export function addLint({ command, option, setting, exit, help }: Kit): void {
  command('lint', {
    help: help.ofStandard.lint,
    after: help.ofStandard.lintAfter,
    arguments: [theStandard(help)],
    options: [option('--source <file>', help.ofStandard.source)],
  }).action(async (named: string, { source }: { source?: string }) => exit(await lint(named, source, setting)));
}

async function lint(named: string, source: string | undefined, setting: Setting): Promise<ExitCode> {
  const { lang, process, place } = setting;
  const [run, { readFolder }] = await Promise.all([
    import('../../../run/standard/lint.ts'),
    import('../../../files/read-folder.ts'),
  ]);
  const { folder, shown } = folderOf(named, place);
  const { mistakes, hasSource } = await run.lint({
    files: await readFolder(folder, shown),
    compile: () => readStandardFolder(folder, shown, place),
    sourceFor: (base) =>
      source === undefined ? sourceBeside(folder, base) : readTextFile(source, place, MOST_BYTES.source),
  });
  const lines = mistakes.map(({ location: { file, line, column }, message }) => {
    return `${printable(`${file}:${line}:${column}`)}  ${printable(textIn(message, lang))}`;
  });
  const say = wordsOn('closing', lang);
  lines.push(mistakes.length > 0 ? say.lintTotal(mistakes.length) : say.lintClean(shown));
  if (!hasSource) lines.push(say.lintNoSource);
  await print(process.stdout, `${lines.join('\n')}\n`);
  return mistakes.length > 0 ? EXIT.failed : EXIT.ok;
}

/** source.txt in the standard's folder, or in that of the standard which it extends. */
async function sourceBeside(folder: string, base: string | undefined): Promise<string | null> {
  const own = await readFile(join(folder, 'source.txt'), 'utf8').catch(() => null);
  if (own !== null || base === undefined) return own;
  return readFile(join(dirname(folder), base, 'source.txt'), 'utf8').catch(() => null);
}
