import { pad, widthOf } from './layout.ts';

/** A cell's plain text; its colour is put on after the measuring. */
export interface TableCell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** A table without lines: the first column to the left, the numbers behind it to the right. */
export function table(heads: readonly string[], rows: readonly (readonly TableCell[])[]): string[] {
  const all = [heads.map((text): TableCell => ({ text })), ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => widthOf(row[column]?.text ?? ''))));
  return all.map((row) =>
    row
      .map(({ text, paint = (it) => it }, column) =>
        paint(column === 0 ? pad(text, widths[0]!) : padLeft(text, widths[column]!)),
      )
      .join('  '),
  );
}

function padLeft(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - widthOf(text))) + text;
}
