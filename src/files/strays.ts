import type { Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inAll } from '../messages/in-all.ts';
import type { Mistake } from '../model/problem.ts';

/** How far a standard's folder is searched, which may be a whole project. */
const DEEPEST = 4;
const MOST_ENTRIES = 5000;
/** Rules say so in their first lines. */
const HEAD = 65_536;

/** By its name, a file of rules that is not loaded: in a folder of its own, with a second extension, or in JSON. */
const LIKE_YAML = /\.ya?ml(?:\.txt)?$/i;
const NOT_LOADED = /\.(?:ya?ml\.txt|json)$/i;
const RULES = /^(?:\{[\s\S]{0,2000}?)?["']?rules["']?\s*[:\uff1a]/m;

/** Files of rules in a standard's folder that are not loaded, each as a mistake: a rule that is left out fails nobody. */
export async function strayRules(folder: string, shown: string): Promise<Mistake[]> {
  const names: string[] = [];
  await search(folder, '', names, { left: MOST_ENTRIES }, 0);
  const mistakes: Mistake[] = [];
  for (const name of names.sort()) {
    if (!RULES.test(await headOf(join(folder, name)))) continue;
    const location = { file: join(shown, name), line: 1, column: 1 };
    mistakes.push({ location, message: inAll('mistakes', (say) => say.notLoaded) });
  }
  return mistakes;
}

async function search(folder: string, inner: string, names: string[], bound: { left: number }, depth: number) {
  const entries: Dirent[] = await readdir(join(folder, inner), { withFileTypes: true }).catch(() => []);
  // A standard in a folder below has rules of its own.
  if (depth > 0 && entries.some(({ name }) => name === 'standard.yaml')) return;
  for (const entry of entries) {
    if (bound.left-- <= 0) return;
    const name = join(inner, entry.name);
    if (entry.isDirectory()) {
      const isOther = entry.name.startsWith('.') || entry.name === 'node_modules' || name === 'cases';
      if (!isOther && depth < DEEPEST) await search(folder, name, names, bound, depth + 1);
    } else if (entry.isFile() && (depth === 0 ? NOT_LOADED : LIKE_YAML).test(entry.name)) names.push(name);
  }
}

async function headOf(path: string): Promise<string> {
  const file = await open(path).catch(() => null);
  if (file === null) return '';
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return '';
  } finally {
    await file.close();
  }
}
