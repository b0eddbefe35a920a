import type { Words } from './words.ts';

/** How many rows are no centres, and what they are; empty where there are none. Blank ones are not worth a word. */
export function sayIgnored(rows: Iterable<readonly [kind: string, count: number]>, { report, list }: Words): string {
  const kinds = [...rows]
    .filter(([kind, count]) => kind !== 'blank' && count > 0)
    .map(([kind, count]) => `${report.rowKinds[kind] ?? kind} ${count}`);
  return kinds.length === 0 ? '' : report.ignored(list(kinds));
}
