import type { Draw } from '../draw.ts';
import type { Spot } from '../oracle.ts';
import { flatTable } from './flat-sheet.ts';
import { encodeGb18030 } from './gb18030.ts';
import type { Survey } from './survey.ts';
import { textRows } from './table.ts';

function field(draw: Draw, text: string): string {
  if (/[",\r\n]/.test(text) || draw.chance(0.05)) return `"${text.replaceAll('"', '""')}"`;
  return text;
}

/** A flat table as a text file: GB18030 as Excel in China saves it, or UTF-8 with a byte order mark. */
export async function csv(draw: Draw, file: string, taken: Set<string>): Promise<Survey> {
  const lineUnit = draw.pick(['', '', '万元', '元']);
  const above = draw.chance(0.4) || lineUnit ? ['基层综合性文化服务中心调查表'] : [];
  if (lineUnit) above.push(`单位：${lineUnit}`);
  const table = flatTable(draw, false, taken, above, lineUnit);
  const rows = textRows(table);
  const width = Math.max(...rows.map((cells) => cells.length));
  const newline = draw.pick(['\r\n', '\n']);
  const padded = draw.chance(0.5);
  const lines: number[] = [];
  let text = '';
  let line = 1;
  rows.forEach((cells, at) => {
    lines.push(line);
    const fields = cells.map((cell) => field(draw, cell));
    while (padded && cells.length > 0 && fields.length < width) fields.push('');
    // A line break inside the last field shifts all that follows by a line.
    const isCenter = table.centers.some(({ row }) => row === at + 1);
    if (isCenter && table.tolerated.some(({ column }) => column === width) && draw.chance(0.2)) {
      fields[width - 1] = '"试点，\n\n含""二楼"""';
      line += 2;
    }
    text += fields.join(',') + newline;
    line += 1;
  });
  const locate = (row: number, column: number | null): Spot => {
    const place = { file, line: lines[row - 1] ?? 0 };
    return column === null ? place : { ...place, column };
  };
  const places = ({ rows: at, column }: { rows: readonly number[]; column: number }) =>
    at.map((row) => locate(row, column));
  return {
    file,
    bytes: draw.chance(0.7) ? encodeGb18030(text) : new TextEncoder().encode(`\ufeff${text}`),
    centers: table.written(locate),
    unknown: table.unknown.map(places),
    tolerated: table.tolerated.flatMap(places),
    duplicates: table.duplicates(locate),
    hiddenSheets: [],
  };
}
