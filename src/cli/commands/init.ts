import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { findStandard } from '../../files/standards.ts';
import { wordsOf } from '../../messages/index.ts';
import { wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import { refuse } from '../../model/problem.ts';
import { FIRST_CENTER, repositoryFiles } from '../../run/repository.ts';
import type { Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import { print } from '../print.ts';
import { staged } from '../staged.ts';

interface InitOptions {
  readonly standard: string;
  readonly force?: boolean;
}

/** `audit init [folder]` writes all files of a data repository or none. */
export function addInit({ command, shared, setting, help }: Kit): void {
  command('init', {
    help: help.init,
    after: help.initAfter,
    arguments: [['[folder]', help.initArgument, '.']],
    options: [shared.standard(), shared.force()],
  }).action((folder: string, options: InitOptions) => init(folder, options, setting));
}

/** Refuses where one of the files is there already, unless `force`. */
async function init(folder: string, options: InitOptions, setting: Setting): Promise<void> {
  const { process, lang, place } = setting;
  const standard = await findStandard(options.standard, place);
  const files = repositoryFiles(standard, nameFrom(folder, options.standard, place.cwd), lang);
  const paths = [...files].map(([name, text]) => ({ shown: join(folder, name), text }));
  const there = paths.filter(({ shown }) => existsSync(resolve(place.cwd, shown))).map(({ shown }) => shown);
  if (there.length > 0 && options.force !== true) refuse('output-exists', { path: wordsOf(lang).list(there) });
  await staged(options.force, setting, async (staging) => {
    for (const { shown } of paths) await staging.folders(dirname(shown));
    for (const { shown, text } of paths) await staging.write(shown, text);
  });
  const written = paths.map(({ shown }) => printable(shown)).join('\n  ');
  const first = printable(join(folder, FIRST_CENTER));
  const where = join(folder) === '.' ? null : printable(folder);
  await print(process.stdout, wordsOn('closing', lang).repository(written, first, where));
}

/** A standard's folder as the configuration has to name it; an id stays as it is. */
function nameFrom(folder: string, standard: string, cwd: string): string {
  if (!/[\\/]/.test(standard) && standard !== '.' && standard !== '..') return standard;
  return `./${relative(resolve(cwd, folder), resolve(cwd, standard)).split(sep).join('/')}`;
}
