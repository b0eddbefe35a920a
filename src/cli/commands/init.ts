import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { findStandard } from '../../files/standards.ts';
import { printable } from '../../messages/printable.ts';
import { refuse } from '../../model/problem.ts';
import type { Lang } from '../../model/text.ts';
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
  if (there.length > 0 && options.force !== true)
    refuse('output-exists', { path: there.join(lang === 'zh' ? '、' : ', ') });
  await staged(options.force, setting, async (staging) => {
    for (const { shown } of paths) await staging.folders(dirname(shown));
    for (const { shown, text } of paths) await staging.write(shown, text);
  });
  await print(process.stdout, NEXT[lang](paths.map(({ shown }) => printable(shown)).join('\n  '), folder));
}

/** A standard's folder as the configuration has to name it; an id stays as it is. */
function nameFrom(folder: string, standard: string, cwd: string): string {
  if (!/[\\/]/.test(standard) && standard !== '.' && standard !== '..') return standard;
  return `./${relative(resolve(cwd, folder), resolve(cwd, standard)).split(sep).join('/')}`;
}

const NEXT: Readonly<Record<Lang, (files: string, folder: string) => string>> = {
  zh: (files, folder) => `已写好：
  ${files}
接下来：
  1. 填写 ${first(folder)}，再为每个中心添一个文件
  2. 在${here(folder) ? '这里' : ` ${printable(folder)} 里`}运行 audit check
  3. 纳入 git；按 .github/workflows/audit.yml 或 .gitlab-ci.yml 开头的说明设 AUDIT_REPOSITORY，用不着的文件删去
`,
  en: (files, folder) => `Wrote:
  ${files}
Next:
  1. fill in ${first(folder)}, and add a file for every other centre
  2. run audit check ${here(folder) ? 'here' : `in ${printable(folder)}`}
  3. put it under git; set AUDIT_REPOSITORY as .github/workflows/audit.yml or .gitlab-ci.yml says at its top,
     and remove the file you do not need
`,
};

function first(folder: string): string {
  return printable(join(folder, FIRST_CENTER));
}

function here(folder: string): boolean {
  return join(folder) === '.';
}
