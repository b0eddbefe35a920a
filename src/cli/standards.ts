import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { closest } from '../model/closest.ts';
import { refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import type { Setting } from './io.ts';

export const DEFAULT_STANDARD = 'zhengzhou-2016';

/** Ids of the standards that come with the program, in order. */
export async function shippedStandards({ home }: Setting): Promise<string[]> {
  const names = await readdir(join(home, 'dist', 'standards'));
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();
}

/** A shipped standard by its id (compiled when the program was built), or a folder of YAML by its path. */
export async function findStandard(idOrPath: string, setting: Setting): Promise<Standard> {
  if (!/[\\/]/.test(idOrPath) && idOrPath !== '.' && idOrPath !== '..') {
    const compiled = join(setting.home, 'dist', 'standards', `${idOrPath}.json`);
    const text = await readFile(compiled, 'utf8').catch(() => null);
    if (text !== null) return JSON.parse(text) as Standard;
  }
  const folder = resolve(setting.process.cwd(), idOrPath);
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    const known = await shippedStandards(setting);
    refuse('unknown-standard', { id: idOrPath, known, nearest: closest(idOrPath, known) });
  }
  const { compileFolder } = await import('../standards/compile.ts');
  return compileFolder(folder, idOrPath);
}
