import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { refuse } from '../model/problem.ts';

/** Refuses a target that exists (unless `force`) or that is a folder. */
export async function checkTarget(target: string, shown: string, force: boolean): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found?.isDirectory()) refuse('output-failed', { path: shown, reason: 'EISDIR' });
  if (found && !force) refuse('output-exists', { path: shown });
}

/** The global `crypto` loads only here, when a file is written. */
export function temporaryBeside(target: string): string {
  return join(dirname(target), `.${basename(target)}.${crypto.randomUUID().slice(0, 8)}.tmp`);
}
