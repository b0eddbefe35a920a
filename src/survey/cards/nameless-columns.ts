import { trimmed } from '../../model/fold.ts';
import { cellText, type Grid } from '../table/grid.ts';
import { isAnswer } from '../values/answer-like.ts';
import { type At, isItemHead, type Labels } from './labels.ts';

/** Where a list of items stands: its head's row, the items' column, the columns behind it, and the one of units or 0. */
interface Place {
  readonly index: number;
  readonly column: number;
  readonly right: number;
  readonly unit: number;
}

/** Columns of two answers or more that nobody's name stands over: they could be a centre's. */
export function namelessColumns(grid: Grid, labels: Labels, { index, column, right, unit }: Place): At[] {
  const { cells, number } = grid.rows[index]!;
  const isHeaded = (at: number): boolean =>
    at === unit || /[\p{L}\p{N}]/u.test(cellText(cells[at - 1])) || grid.merge(number, at) !== undefined;
  const counts = new Map<number, number>();
  for (let below = index + 1; below < grid.rows.length; below++) {
    const text = trimmed(grid.text(below, column));
    const label = labels.at({ index: below, column });
    // Where the next list begins, or this one has ended.
    if (text === '' || isItemHead(text) || label?.meaning.is === 'name') break;
    if (!label) continue;
    const row = grid.rows[below]!.cells;
    for (let at = column + 1; at <= Math.min(right, row.length); at++) {
      if (isAnswer(row[at - 1]) && !isHeaded(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count >= 2).map(([at]) => ({ index, column: at }));
}
