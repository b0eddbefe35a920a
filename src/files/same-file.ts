import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Written } from './placing.ts';

/** Whether two outputs would be one file: by name, or where the file system takes both spellings for one. */
export function isSameFile(a: Written, b: Written): boolean {
  if (a.target.there === 'stream' || b.target.there === 'stream') return false;
  const [one, other] = [a.target.path, b.target.path];
  if (one === other) return true;
  if (dirname(one) !== dirname(other) || folded(one) !== folded(other)) return false;
  // Its temporary file shows what the folder makes of a name.
  return isThere(spelt(b.temporary));
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The same name as another person may write it. */
function spelt(path: string): string {
  const name = basename(path);
  const other = [name.toUpperCase(), name.toLowerCase(), name.normalize('NFD')].find((one) => one !== name);
  return join(dirname(path), other ?? name);
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
