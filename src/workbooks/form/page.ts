import { printable } from '../../messages/printable.ts';
import { labelOf, textIn } from '../../messages/text-in.ts';
import type { CenterResult } from '../../model/finding.ts';
import { largest } from '../../model/lists.ts';
import { linesOf } from '../template/style.ts';
import { type FormContext, formLines, overall, toExplain } from './lines.ts';

/** How a cell looks; the sheet knows what each means. */
export type BoxLook =
  | 'title'
  | 'small'
  | 'label'
  | 'value'
  | 'header'
  | 'center'
  | 'left'
  | 'bad'
  | 'verdict'
  | 'block'
  | 'date';

/** A box over columns of one row, or, with `down`, over so many rows. */
export interface Box {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly look: BoxLook;
  readonly down?: number;
}

export interface PageRow {
  /** In points. */
  height: number;
  readonly boxes: readonly Box[];
  /** May be made higher where the page has room: a row to write in, or a line of the table. */
  readonly grows?: 'block' | 'line';
}

/** Of columns, in half-width letters at full size: 类别, 条款, 项目, 标准要求, 实测情况, 结论, 备注. */
const WIDTHS = [8, 5, 17, 14, 15, 10, 15];
/** Most texts are set smaller than the letters by which widths are counted. */
const DENSITY = 1.12;
export const COLUMN_COUNT = WIDTHS.length;
/** Between the third and the fourth column from the left, about the middle of the page. */
const LEFT_HALF = 4;
/** What a page of A4 holds between its margins, in points; a little is left for programs that measure otherwise. */
const PAGE = 725;
const LINE = 13;
const LARGE_LINE = 16;
const PADDING = 7;
const MOST_BLOCK = 96;
const MOST_LINE = 8;
const SCALES = [100, 95, 90, 85, 80, 75, 70, 65, 60, 55, 50, 45, 40];

/** The widths of the columns on a page that is printed at a scale: the page stays as wide. */
export function widthsAt(scale: number): number[] {
  return WIDTHS.map((width) => Math.floor((width * 10_000) / scale) / 100);
}

/** The greatest scale, in per cent, at which each of these centres fits on one page. */
export function scaleFor(results: readonly CenterResult[], context: FormContext): number {
  let index = 0;
  for (const result of results) {
    while (index < SCALES.length - 1 && !fits(pageRows(result, context, SCALES[index]!), SCALES[index]!)) index++;
  }
  return SCALES[index]!;
}

function fits(rows: readonly PageRow[], scale: number): boolean {
  return heightOf(rows) * scale <= PAGE * 100;
}

function heightOf(rows: readonly PageRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** The page of one centre, spread over the sheet's height. */
export function centerPage(result: CenterResult, context: FormContext, scale: number): PageRow[] {
  const rows = pageRows(result, context, scale);
  const lines = rows.filter(({ grows }) => grows === 'line');
  const blocks = rows.filter(({ grows }) => grows === 'block');
  let spare = (PAGE * 100) / scale - heightOf(rows);
  if (spare <= 0) return rows;
  const more = Math.min(MOST_LINE, spare / 2 / Math.max(1, lines.length));
  for (const row of lines) row.height += more;
  spare -= more * lines.length;
  for (const row of blocks) row.height = Math.min(Math.max(MOST_BLOCK, row.height), row.height + spare / blocks.length);
  return rows;
}

function pageRows(result: CenterResult, context: FormContext, scale: number): PageRow[] {
  const widths = widthsAt(scale);
  return [
    ...headRows(result, context, widths),
    ...tableRows(result, context, widths),
    ...verdictRows(result, context, widths),
    ...signatureRows(context),
  ];
}

function headRows({ center }: CenterResult, context: FormContext, widths: readonly number[]): PageRow[] {
  const { standard, words, formWords: say } = context;
  const level = labelOf(standard.levels, center.level, words.lang);
  const pair = (label: string, value: string, label2: string, value2: string): PageRow =>
    fitted(widths, 24, [
      { from: 1, to: 2, text: label, look: 'label' },
      { from: 3, to: 4, text: value, look: 'value' },
      { from: 5, to: 5, text: label2, look: 'label' },
      { from: 6, to: COLUMN_COUNT, text: value2, look: 'value' },
    ]);
  return [
    fitted(widths, 34, [{ from: 1, to: COLUMN_COUNT, text: say.title, look: 'title' }]),
    fitted(widths, 18, [
      {
        from: 1,
        to: COLUMN_COUNT,
        text: say.standard(textIn(standard.title, words.lang), standard.reference),
        look: 'small',
      },
    ]),
    pair(say.name, printable(center.name) || say.noName, say.level, level),
    pair(say.office, printable(center.office ?? ''), say.dateLabel, say.date),
  ];
}

function tableRows(result: CenterResult, context: FormContext, widths: readonly number[]): PageRow[] {
  const { formWords: say } = context;
  const lines = formLines(result, context);
  const header = say.columns.map((text, index): Box => ({ from: index + 1, to: index + 1, text, look: 'header' }));
  const rows = lines.map(({ category, cells }, index): PageRow => {
    const isFirst = lines[index - 1]?.category !== category;
    let down = 1;
    while (isFirst && lines[index + down]?.category === category) down++;
    const first: Box[] = isFirst ? [{ from: 1, to: 1, text: category, look: 'center', down }] : [];
    const { status } = result.findings[index]!;
    const isBad = status !== 'pass' && status !== 'waived';
    const own = cells.map((text, at): Box => ({ from: at + 2, to: at + 2, text, look: lookOf(at, isBad) }));
    return { ...fitted(widths, 18, own), boxes: [...first, ...own], grows: 'line' };
  });
  return [fitted(widths, 22, header), ...rows];
}

/** 条款 and 结论 stand in the middle, all else on the left. */
function lookOf(column: number, isBad: boolean): BoxLook {
  if (column === 4 && isBad) return 'bad';
  return column === 0 || column === 4 ? 'center' : 'left';
}

function verdictRows(result: CenterResult, context: FormContext, widths: readonly number[]): PageRow[] {
  const { findingWords, formWords: say } = context;
  const verdict = fitted(widths, 26, [
    { from: 1, to: 2, text: say.overall, look: 'label' },
    { from: 3, to: COLUMN_COUNT, text: overall(result, context), look: 'verdict' },
  ]);
  const explanations = toExplain(result).map((finding) =>
    fitted(widths, 44, [
      { from: 1, to: 2, text: say.explanation, look: 'label' },
      {
        from: 3,
        to: COLUMN_COUNT,
        text: `${say.explain(findingWords.message(finding))}\n${say.reason}\n${say.approver}`,
        look: 'left',
      },
    ]),
  );
  return [verdict, ...explanations];
}

/** Blocks side by side, two by two: room for names and a seal, who answers for it and the date below. */
function signatureRows({ formWords: say }: FormContext): PageRow[] {
  const half = (index: number, text: string, look: BoxLook): Box =>
    index % 2 === 0 ? { from: 1, to: LEFT_HALF, text, look } : { from: LEFT_HALF + 1, to: COLUMN_COUNT, text, look };
  return say.signatures.flatMap((_, first): PageRow[] => {
    if (first % 2 > 0) return [];
    const pair = [first, first + 1];
    // Of an odd number, the last stands alone; its frame is drawn to the edge of the page.
    const boxes = pair.map((index) => half(index, say.signatures[index]?.[0] ?? '', 'block'));
    const dates = pair.map((index) => {
      const signer = say.signatures[index]?.[1];
      return half(index, signer === undefined ? '' : signer + say.date, 'date');
    });
    return [
      { height: 48, boxes, grows: 'block' },
      { height: 20, boxes: dates },
    ];
  });
}

/** A row high enough for all of its texts. */
function fitted(widths: readonly number[], least: number, boxes: readonly Box[]): PageRow {
  const heights = boxes.map(({ from, to, text, look }) => {
    const width = widths.slice(from - 1, to).reduce((sum, one) => sum + one, 0);
    const isLarge = look === 'value';
    return linesOf(text, isLarge ? width : width * DENSITY) * (isLarge ? LARGE_LINE : LINE);
  });
  return { height: Math.max(least, largest(heights) + PADDING), boxes };
}
