import { printable } from '../../messages/printable.ts';
import { largest } from '../../model/lists.ts';
import { pad, widthOf, wrap } from '../terminal/layout.ts';
import type { Palette } from '../terminal/palette.ts';
import type { PageTimeline } from './page.ts';

const GAP = '  ';
const WIDEST_TITLE = 32;
const LEAST_AXIS = 12;
const WIDEST_AXIS = 102;

/** A row a stage, a column or more a month, and a mark under the day: ▲ on the axis, ◀ before it, ▶ after it. */
export function timelineLines({ months, rows, at, day }: PageTimeline, width: number, paint: Palette): string[] {
  const spans = rows.map(({ start, end }) => `${start}—${end}`);
  const span = largest(spans.map(widthOf));
  const room = Math.max(8, width - span - LEAST_AXIS - 2 * GAP.length);
  const title = Math.min(WIDEST_TITLE, room, largest(rows.map((row) => widthOf(printable(row.title)))));
  const axis = Math.max(LEAST_AXIS, Math.min(WIDEST_AXIS, width - title - span - 2 * GAP.length));
  const column = (month: number): number => Math.round((month / months) * axis);
  const lines = rows.flatMap((row, index) => {
    const from = Math.min(column(row.from), axis - 1);
    const to = Math.max(from + 1, column(row.to + 1));
    const bar = '·'.repeat(from) + '█'.repeat(to - from) + '·'.repeat(Math.max(0, axis - to));
    const [first = '', ...more] = wrap(printable(row.title), title);
    const line = [pad(first, title), bar, spans[index]!].join(GAP);
    return [row.now ? paint.bold(line) : line, ...more];
  });
  const mark = at < 0 ? '◀' : at >= months ? '▶' : '▲';
  const place = Math.max(0, Math.min(axis - 1, Math.floor((at / months) * axis)));
  const label =
    place + day.length + 2 <= axis
      ? `${' '.repeat(place)}${mark} ${day}`
      : `${' '.repeat(Math.max(0, place - day.length - 1))}${day} ${mark}`;
  return [...lines, paint.bold(`${' '.repeat(title)}${GAP}${label}`)];
}
