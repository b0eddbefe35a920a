import type { Center } from '../../model/center.ts';
import type { PlainTable, PlainValue } from '../../model/plain.ts';
import { refuse } from '../../model/problem.ts';
import type { Cell, Sheet } from '../../model/rows.ts';
import type { Standard } from '../../model/standard.ts';
import { surveyCenters } from '../../survey/centers.ts';
import { sameCenter } from '../../survey/plain/same-reading.ts';
import { Lexicon } from '../../survey/words/lexicon.ts';

/** Indexes of the centres that a table, once it is read again, does not give as they are. */
export async function readAgain(
  table: PlainTable,
  centers: readonly Center[],
  standard: Standard,
): Promise<ReadonlySet<number>> {
  const all = new Set(standard.fields.keys());
  const context = {
    standard,
    lexicon: new Lexicon(standard),
    needed: new Map(standard.levels.map(({ id }) => [id, all])),
    report: () => undefined,
    cover: () => undefined,
  };
  const changed = new Set(centers.keys());
  if (centers.length === 0) return changed;
  const workbook = { sheets: [sheetOf(table)], problems: [] };
  for await (const batch of surveyCenters({ is: 'workbook', workbook }, '', context)) {
    for (const center of batch) {
      const at = center.place.center();
      const index = (at.row ?? at.line!) - 2;
      const before = centers[index];
      if (before && sameCenter(before, center)) changed.delete(index);
    }
  }
  return changed;
}

/** Refuses the output where a centre would become another, or none. */
export function refuseChanged(changed: readonly number[], centers: readonly Center[]): void {
  const [first] = changed;
  if (first === undefined) return;
  const { name, place } = centers[first]!;
  refuse('not-for-table', { name }, place.center());
}

function sheetOf({ sheet, rows }: PlainTable): Sheet {
  const cells = rows.map((row, index) => ({ number: index + 1, cells: row.map(cellOf) }));
  return {
    name: sheet,
    visibility: 'visible',
    tabular: true,
    merges: async () => [],
    rows: async function* () {
      yield cells;
    },
  };
}

function cellOf(value: PlainValue): Cell {
  return value ?? undefined;
}
