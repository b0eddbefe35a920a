import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { findStandard } from '../../files/standards.ts';
import { wordsOf } from '../../messages/index.ts';
import { wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import { refuse } from '../../model/problem.ts';
import { FIRST_CENTER, IGNORE_FILE, repositoryFiles } from '../../run/repository.ts';
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

/** Refuses where one of the files is there already, unless `force`; a .gitignore is left as it is. */
async function init(folder: string, options: InitOptions, setting: Setting): Promise<void> {
  const { process, lang, place } = setting;
  const standard = await findStandard(options.standard, place);
  const { configSchema } = await import('../../files/config/schema.ts');
  const named = nameFrom(folder, options.standard, place.cwd);
  const files = repositoryFiles(standard, named, configSchema(), lang);
  const isThere = (shown: string): boolean => existsSync(resolve(place.cwd, shown));
  const paths = [...files]
    .map(([name, text]) => ({ name, shown: join(folder, name), text }))
    // Most repositories have one, which knows more than ours.
    .filter(({ name, shown }) => name !== IGNORE_FILE || !isThere(shown));
  const there = paths.filter(({ shown }) => isThere(shown)).map(({ shown }) => shown);
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
