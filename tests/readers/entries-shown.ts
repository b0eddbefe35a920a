import type { Location } from '../../src/model/location.ts';
import { type Problem, Refusal } from '../../src/model/problem.ts';
import type { EntriesFile, Entry } from '../../src/model/rows.ts';

/** Key, value, the key's place and the value's with its path: '3:11 centers[0].name'. */
export type ShownEntry = [string, Entry['value'], string, string];

/** The centres of a file, their places short enough to be written in a test. */
export async function centersIn(file: EntriesFile) {
  const centers: { at: string; entries: ShownEntry[] }[] = [];
  for await (const batch of file.centers) {
    for (const { location, entries } of batch) centers.push({ at: shown(location), entries: entries.map(shownEntry) });
  }
  return { centers, extras: file.extras.map(shownEntry) };
}

function shownEntry({ key, value, keyLocation, location }: Entry): ShownEntry {
  return [key, value, shown({ ...keyLocation, path: '' }), shown(location)];
}

function shown({ line, column, path }: Omit<Location, 'file'>): string {
  return path ? `${line}:${column} ${path}` : `${line}:${column}`;
}

/** The problem that reading ends with. */
export async function problemOf(reading: () => unknown): Promise<Problem> {
  try {
    await reading();
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error('nothing was refused');
}
