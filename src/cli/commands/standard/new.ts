import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { refuse } from '../../../model/problem.ts';
import type { Setting } from '../../io.ts';
import { print, writeFileWhole } from '../../output.ts';
import { SCAFFOLD } from './scaffold.ts';

const WORDS = {
  zh: (folder: string) => `已写好 ${folder}。接下来：
  audit standard lint ${folder}       检查写法
  audit standard test ${folder}       运行用例
  audit template --standard ${folder} 生成调查表
`,
  en: (folder: string) => `Wrote ${folder}. Next:
  audit standard lint ${folder}        look for mistakes
  audit standard test ${folder}        run its cases
  audit template --standard ${folder}  write a survey workbook
`,
} as const;

/** `audit standard new FOLDER`: a small standard that lints clean and runs. Refuses a folder that has one. */
export async function create(named: string, { process, lang }: Setting): Promise<void> {
  const cwd = process.cwd();
  const folder = named.startsWith('-') || /[\\/]/.test(named) ? named : `./${named}`;
  const id = basename(resolve(cwd, named));
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    refuse('usage', {
      detail: {
        zh: `文件夹的名字就是标准的编号，只能用小写字母、数字和连字符：${id}`,
        en: `The folder's name becomes the id of the standard: lower-case letters, digits and hyphens, not ${id}.`,
      },
    });
  }
  await mkdir(resolve(cwd, named, 'cases'), { recursive: true }).catch((error: NodeJS.ErrnoException) =>
    refuse('output-failed', { path: named, reason: error.code ?? 'error' }),
  );
  for (const [name, text] of Object.entries(SCAFFOLD)) {
    const bytes = new TextEncoder().encode(text.replaceAll('STANDARD_ID', id));
    await writeFileWhole(join(named, name), bytes, { cwd, force: false });
  }
  await print(process.stdout, WORDS[lang](folder));
}
