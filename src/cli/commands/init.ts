import { existsSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { printable } from '../../messages/printable.ts';
import { refuse } from '../../model/problem.ts';
import type { Lang } from '../../model/text.ts';
import type { Setting } from '../io.ts';
import { codeOf, print } from '../output.ts';
import { FIRST_CENTER, repositoryFiles } from '../repository-files.ts';
import { Staging } from '../staging.ts';
import { findStandard } from '../standards.ts';

export interface InitOptions {
  readonly standard: string;
  readonly force?: boolean;
}

/** `audit init [folder]`: all files of a data repository or none. Refuses where one is there already, unless `force`. */
export async function init(folder: string, options: InitOptions, setting: Setting): Promise<void> {
  const { process, lang } = setting;
  const cwd = process.cwd();
  const force = options.force === true;
  const standard = await findStandard(options.standard, setting);
  const files = repositoryFiles(standard, nameFrom(folder, options.standard, cwd), lang);
  const paths = [...files].map(([name, text]) => ({ shown: join(folder, name), text }));
  const there = paths.filter(({ shown }) => existsSync(resolve(cwd, shown))).map(({ shown }) => shown);
  if (there.length > 0 && !force) refuse('output-exists', { path: there.join(lang === 'zh' ? '、' : ', ') });
  await writeTogether(paths, { cwd, force });
  await print(process.stdout, NEXT[lang](paths.map(({ shown }) => printable(shown)).join('\n  '), folder));
}

/** A standard's folder as the configuration has to name it; an id stays as it is. */
function nameFrom(folder: string, standard: string, cwd: string): string {
  if (!/[\\/]/.test(standard) && standard !== '.' && standard !== '..') return standard;
  return `./${relative(resolve(cwd, folder), resolve(cwd, standard)).split(sep).join('/')}`;
}

async function writeTogether(
  files: readonly { shown: string; text: string }[],
  place: { cwd: string; force: boolean },
): Promise<void> {
  const made: string[] = [];
  const staging = new Staging(place);
  try {
    for (const { shown } of files) await makeFolder(dirname(resolve(place.cwd, shown)), shown, made);
    for (const { shown, text } of files) (await staging.file(shown)).end(text);
    await staging.finish();
  } catch (error) {
    await staging.discard();
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined);
    throw staging.explain(error);
  }
}

/** Makes a folder and those above it, and adds what was not there to `made`. */
async function makeFolder(folder: string, shown: string, made: string[]): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder), shown, made);
  await mkdir(folder).catch((error) => refuse('output-failed', { path: shown, reason: codeOf(error) }));
  made.push(folder);
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
