import { largest } from '../../model/lists.ts';
import { pad, widthOf, wrap } from './layout.ts';

/** A cell's plain text; its colour is put on after the measuring. */
export interface TableCell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

const GAP = '  ';
/** A name is not broken into lines that are shorter. */
const NARROWEST = 8;
/** Two Chinese characters. */
const NARROWEST_HEAD = 4;

/**
 * A table without lines: the first column to the left, the numbers behind it to the right. Where it is wider than `columns`,
 * first the heads and then the first column are broken into lines.
 */
export function table(heads: readonly string[], rows: readonly (readonly TableCell[])[], columns: number): string[] {
  const all = [heads.map((text): TableCell => ({ text })), ...rows];
  const widthIn = (among: readonly (readonly TableCell[])[], column: number): number =>
    largest(among.map((row) => widthOf(row[column]?.text ?? '')));
  const widths = heads.map((_, column) => widthIn(all, column));
  const spare = (): number => columns - widths.reduce((sum, width) => sum + width, GAP.length * (heads.length - 1));
  if (spare() < 0) {
    for (let column = 1; column < heads.length; column++) {
      widths[column] = Math.max(widthIn(rows, column), Math.min(widths[column]!, NARROWEST_HEAD));
    }
  }
  widths[0] = Math.max(Math.min(widths[0]!, NARROWEST), Math.min(widths[0]!, widths[0]! + spare()));
  return all.flatMap((row) => rowLines(row, widths));
}

function rowLines(row: readonly TableCell[], widths: readonly number[]): string[] {
  const cells = row.map(({ text }, column) => wrap(text, widths[column]!));
  const height = largest(cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    row
      .map(({ paint = (it) => it }, column) => {
        const text = cells[column]![line] ?? '';
        return paint(column === 0 ? pad(text, widths[0]!) : padLeft(text, widths[column]!));
      })
      .join(GAP),
  );
}

function padLeft(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - widthOf(text))) + text;
}
