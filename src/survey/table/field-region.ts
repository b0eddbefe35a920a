import type { Region } from '../../model/location.ts';
import type { Row } from '../../model/rows.ts';

/** Where one field of a record stands in its file, worked out from the fields before it and the quotes around them. */
export function fieldRegion({ number, cells, quoted = [] }: Row, at: number): Region {
  let line = number;
  let column = 1;
  for (let index = 0; ; index++) {
    const text = String(cells[index] ?? '');
    const written = quoted.includes(index) ? `"${text.replaceAll('"', '""')}"` : text;
    const lines = written.split(/\r\n|\n|\r/);
    const last = Array.from(lines.at(-1)!).length;
    const endLine = line + lines.length - 1;
    const endColumn = (lines.length > 1 ? 1 : column) + last;
    if (index === at) return { startLine: line, startColumn: column, endLine, endColumn };
    line = endLine;
    column = endColumn + 1;
  }
}
