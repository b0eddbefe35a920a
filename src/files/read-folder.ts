import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MOST_BYTES } from '../model/limits.ts';
import { refuse } from '../model/problem.ts';
import type { SourceFile } from '../standards/yaml-source.ts';
import { specialOf } from './regular.ts';
import { strayRules } from './strays.ts';

const MOST_FILES = 200;

/**
 * The YAML files of a standard's folder, standard.yaml first, the others by name; `shown` is the folder as it stands in
 * their names. Refuses what cannot be read, and rules that stand where none are loaded.
 */
export async function readFolder(folder: string, shown: string = folder): Promise<SourceFile[]> {
  const all = await attempt(shown, () => readdir(folder));
  const names = all.filter((name) => /\.ya?ml$/i.test(name)).sort();
  if (names.length === 0) refuse('directory-empty', { path: shown, extensions: ['.yaml', '.yml'] });
  if (names.length > MOST_FILES)
    refuse('bound-exceeded', { bound: 'files', limit: String(MOST_FILES) }, { file: shown });
  const rank = (name: string) => (name === 'standard.yaml' ? 0 : 1);
  const files: SourceFile[] = [];
  for (const name of names.sort((a, b) => rank(a) - rank(b))) {
    files.push({ file: join(shown, name), text: await readText(join(folder, name), join(shown, name)) });
  }
  const errors = await strayRules(folder, shown);
  if (errors.length > 0) refuse('standard-invalid', { errors });
  return files;
}

async function readText(path: string, file: string): Promise<string> {
  const found = await attempt(file, () => stat(path));
  const { size } = found;
  const special = specialOf(found);
  if (special !== null) refuse('not-a-file', { path: file, is: special });
  if (size > MOST_BYTES.standardFile)
    refuse('bound-exceeded', { bound: 'bytes', limit: String(MOST_BYTES.standardFile) }, { file });
  const bytes = await attempt(file, () => readFile(path));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('text-encoding', { encodings: 'UTF-8' }, { file });
  }
}

async function attempt<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === 'ENOENT'
      ? refuse('file-not-found', { path, nearest: null })
      : refuse('file-unreadable', { path, reason: code });
  }
}
