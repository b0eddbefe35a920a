import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { closest } from '../model/closest.ts';
import { refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import type { Surroundings } from './surroundings.ts';

export const DEFAULT_STANDARD = 'zhengzhou-2016';

/** Ids of the standards that come with the program, in order. */
export async function shippedStandards({ home }: Surroundings): Promise<string[]> {
  const names = await readdir(join(home, 'dist', 'standards'));
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();
}

/** A shipped standard by its id (compiled when the program was built), or a folder of YAML by its path. */
export async function findStandard(idOrPath: string, place: Surroundings): Promise<Standard> {
  if (!isPath(idOrPath)) {
    const compiled = await readShipped(idOrPath, place);
    if (compiled !== null) return compiled;
  }
  const folder = resolve(place.cwd, idOrPath);
  if (!(await isFolder(folder))) {
    const known = await shippedStandards(place);
    refuse('unknown-standard', { id: idOrPath, known, nearest: closest(idOrPath, known) });
  }
  return readStandardFolder(folder, idOrPath, place);
}

/**
 * The folders that `findStandard` reads: the standard's own, and those beside it that it extends, whether they are there or
 * not. None where it comes with the program.
 */
export async function standardFolders(idOrPath: string, place: Surroundings): Promise<readonly string[]> {
  const folder = resolve(place.cwd, idOrPath);
  if ((!isPath(idOrPath) && (await readShipped(idOrPath, place)) !== null) || !(await isFolder(folder))) return [];
  const { foldersBehind } = await import('./compile.ts');
  return foldersBehind(folder);
}

/** A path and no id. */
function isPath(idOrPath: string): boolean {
  return /[\\/]/.test(idOrPath) || idOrPath === '.' || idOrPath === '..';
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true;
}

/** A folder of YAML as a standard; what it extends is beside it, or ships with the program. */
export async function readStandardFolder(folder: string, shown: string, place: Surroundings): Promise<Standard> {
  const { compileFolder } = await import('./compile.ts');
  return compileFolder(
    folder,
    shown,
    (id) => readShipped(id, place),
    (path) => place.inputs.add(path),
  );
}

/** The folder of a standard's YAML, and how it is shown; a shipped standard's is the program's own. */
export function folderOf(idOrPath: string, { home, cwd }: Surroundings): { folder: string; shown: string } {
  const shipped = join(home, 'standards', idOrPath);
  return /^[a-z0-9-]+$/.test(idOrPath) && existsSync(join(shipped, 'standard.yaml'))
    ? { folder: shipped, shown: idOrPath }
    : { folder: resolve(cwd, idOrPath), shown: idOrPath };
}

async function readShipped(id: string, { home, inputs }: Surroundings): Promise<Standard | null> {
  const path = join(home, 'dist', 'standards', `${id}.json`);
  inputs.add(path);
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Standard);
}
