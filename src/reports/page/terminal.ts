import { printable } from '../../messages/printable.ts';
import { largest } from '../../model/lists.ts';
import { widthOf, wrap } from '../terminal/layout.ts';
import { type Palette, palette } from '../terminal/palette.ts';
import { heading } from '../terminal/summary.ts';
import { factsLines } from './facts.ts';
import {
  type Bar,
  type Block,
  barParts,
  isBar,
  type PageCell,
  type PageTable,
  pageCellText,
  type Tone,
} from './page.ts';
import { timelineLines } from './timeline.ts';

const GAP = '  ';
/** Of names, and of the heads of figures. */
const NARROWEST = 7;
const NARROWEST_HEAD = 4;
const WIDEST_BAR = 60;

/** The page for a terminal of so many columns. */
export function pageTerminal(blocks: readonly Block[], { width, colour }: { width: number; colour: boolean }): string {
  const paint = palette(colour);
  const lines = blocks.flatMap((block, index) => {
    const above = blocks[index - 1];
    const isHeaded = above?.is === 'heading' || (block.is === 'table' && above?.is === 'facts');
    const standsApart = block.is === 'heading' || block.is === 'table' || block.is === 'facts';
    const apart = index > 0 && standsApart && (block.is === 'heading' || !isHeaded);
    return [...(apart ? [''] : []), ...blockLines(block, width, paint)];
  });
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function blockLines(block: Block, width: number, paint: Palette): string[] {
  const wrapped = (text: string): string[] => wrap(printable(text, 2000), width);
  switch (block.is) {
    case 'title':
      return wrapped(block.text).map(paint.bold);
    case 'heading':
      return [heading(printable(block.text), width, paint)];
    case 'text':
      return wrapped(block.text).map(painter(block.tone, paint));
    case 'list':
      return block.items.flatMap((item) =>
        wrap(printable(item, 2000), width - 2).map((line, at) => `${at === 0 ? '- ' : '  '}${line}`),
      );
    case 'table':
      return tableLines(block, width, paint);
    case 'timeline':
      return timelineLines(block, width, paint);
    case 'facts':
      return factsLines(block, width, paint, (tone) => painter(tone, paint));
  }
}

/** Where a table would be too wide, its heads and text columns are broken into lines; a bar takes what is left, or goes. */
function tableLines(table: PageTable, width: number, paint: Palette): string[] {
  const { heads, texts, rows } = table;
  const barAt = rows.some((row) => isBar(row.at(-1))) ? heads.length - 1 : heads.length;
  const isLeft = (column: number): boolean => column < texts || column === barAt;
  const bodies = heads.map((_, column) =>
    largest(
      rows.map((row) => widthOf(shown(row[column]))),
      0,
    ),
  );
  const widths = heads.map((head, column) => Math.max(bodies[column]!, widthOf(head)));
  const used = (): number => widths.reduce((sum, columns) => sum + columns, 0) + GAP.length * (widths.length - 1);
  if (used() > width) {
    for (const [column, head] of heads.entries()) {
      if (column >= texts) widths[column] = largest(head.split(' ').map(widthOf), bodies[column]!);
    }
  }
  const spare = (column: number): number =>
    widths[column]! - (column < texts ? NARROWEST : Math.max(bodies[column]!, NARROWEST_HEAD));
  while (used() > width) {
    const texted = widths.map((_, column) => column).filter((column) => column < texts && spare(column) > 0);
    const all = texted.length > 0 ? texted : widths.map((_, column) => column).filter((column) => spare(column) > 0);
    if (all.length === 0) break;
    widths[all.reduce((best, column) => (widths[column]! > widths[best]! ? column : best))]!--;
  }
  if (used() > width && barAt < heads.length) widths.pop();
  else if (barAt < heads.length) widths[barAt] = Math.min(WIDEST_BAR, widths[barAt]! + Math.max(0, width - used()));
  if (used() > width) return rows.flatMap((row) => recordLines(row, table, width));
  return [heads, ...rows].flatMap((row) => rowLines(row, widths, isLeft, paint));
}

/** A row of a table that no terminal of so few columns has room for: its texts, and its figures with their heads below. */
function recordLines(row: readonly PageCell[], { heads, texts }: PageTable, width: number): string[] {
  const names = row
    .slice(0, texts)
    .map(shown)
    .filter((text) => text.trim() !== '');
  const figures = heads.flatMap((head, at) =>
    at < texts || isBar(row[at]) || shown(row[at]) === '' ? [] : [`${head} ${shown(row[at])}`],
  );
  const below = figures.length === 0 ? [] : wrap(figures.join(GAP), width - GAP.length);
  return [...wrapAll(names.join(GAP), width), ...below.map((line) => GAP + line)];
}

function rowLines(
  row: readonly PageCell[],
  widths: readonly number[],
  isLeft: (column: number) => boolean,
  paint: Palette,
): string[] {
  const cells = widths.map((columns, at) => {
    const cell = row[at];
    if (isBar(cell)) return [barText(cell, columns, paint)];
    const colour = painter(typeof cell === 'object' ? cell.tone : undefined, paint);
    return wrapAll(shown(cell), columns).map((line) => {
      const blanks = ' '.repeat(Math.max(0, columns - widthOf(line)));
      return isLeft(at) ? colour(line) + blanks : blanks + colour(line);
    });
  });
  const height = largest(cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells.map((lines, at) => lines[line] ?? ' '.repeat(widths[at]!)).join(GAP),
  );
}

/** An indent at the beginning of a cell stays in every line of it. */
function wrapAll(text: string, columns: number): string[] {
  const indent = /^ */.exec(text)![0];
  return wrap(text.slice(indent.length), columns - indent.length).map((line) => indent + line);
}

function shown(cell: PageCell | undefined): string {
  return printable(pageCellText(cell));
}

function barText(bar: Bar, columns: number, paint: Palette): string {
  return barParts(bar, columns)
    .map(({ text, tone }) => (text === '' ? '' : painter(tone, paint)(text)))
    .join('');
}

export function painter(tone: Tone | undefined, paint: Palette): (text: string) => string {
  if (tone === undefined) return (text) => text;
  if (tone === 'dim') return paint.dim;
  const { compliant, conditional, incomplete, noncompliant } = paint.verdict;
  return { good: compliant, fair: conditional, warn: incomplete, bad: noncompliant }[tone];
}
