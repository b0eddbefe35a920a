import { type Lang, wordsOn } from '../../messages/languages.ts';
import type { LayoutWords } from '../../messages/topics/layout.ts';
import type { CellRange, ColumnAccount, RegionAccount } from '../../model/account.ts';
import { append } from '../../model/lists.ts';
import { columnLetters } from '../../model/location.ts';
import type { Coverage } from '../../survey/context.ts';
import { cellAt } from './cells.ts';
import { CHOICES } from './schema.ts';
import { comment, scalar } from './yaml-line.ts';

/**
 * A layout that says what was recognised of a survey, as YAML for a person to complete: what was not understood stands in
 * comments. Reading with it gives the same centres.
 * @param sheets what was read of each sheet
 * @param headless names of sheets in which nothing was recognised
 */
export function proposeLayout(
  file: string,
  sheets: readonly Pick<Coverage, 'sheet' | 'regions'>[],
  headless: readonly string[],
  lang: Lang,
): string {
  const say = wordsOn('layout', lang);
  const lines = [comment(say.head(file)), 'sheets:', ...sheets.flatMap((sheet) => sheetLines(sheet, say))];
  for (const name of headless)
    append(lines, [
      `  ${comment(say.noCenters(name))}`,
      ...commented(entry(name, ['table:', '  rows: 5-', '  columns:', '    A: name'])),
    ]);
  return `${lines.join('\n')}\n`;
}

function sheetLines({ sheet, regions }: Pick<Coverage, 'sheet' | 'regions'>, say: LayoutWords): string[] {
  const tables = tablesOf(regions.filter(({ is }) => is === 'table'));
  return [
    ...tables.flatMap((table, at) => entry(sheet, tableLines(table, at + 1 < tables.length, say))),
    ...regions.flatMap((region) => cardsOf(region, say).flatMap((card) => entry(sheet, card))),
    ...regions.filter(({ is }) => is === 'unread').flatMap((region) => unreadLines(region, sheet, say)),
  ];
}

interface ProposedTable {
  readonly first: number;
  last: number;
  readonly columns: ColumnAccount[];
}

/** Tables beside each other are one. */
function tablesOf(regions: readonly RegionAccount[]): ProposedTable[] {
  const tables: ProposedTable[] = [];
  for (const { range, rows, columns } of regions) {
    const body = rows.findIndex(({ kind }) => kind !== 'header');
    const heads = body < 0 ? rows : rows.slice(0, body);
    const first = (heads.at(-1)?.last ?? range.top - 1) + 1;
    const beside = tables.at(-1);
    if (beside && first <= beside.last) {
      append(beside.columns, columns);
      beside.last = Math.max(beside.last, range.bottom);
    } else tables.push({ first, last: range.bottom, columns: [...columns] });
  }
  return tables;
}

function tableLines({ first, last, columns }: ProposedTable, bounded: boolean, say: LayoutWords): string[] {
  const lines = columns.flatMap((column) => {
    const letters = /^\d+$/.test(column.at)
      ? columnLetters(Number(column.at))
      : columnLetters(cellAt(column.at).column);
    return columnLine(letters, column, say) ?? [];
  });
  return ['table:', `  rows: ${first}-${bounded ? last : ''}`, '  columns:', ...lines.map((line) => `    ${line}`)];
}

/** One for each centre of a card or of a transposed table. */
function cardsOf({ is, columns, centers }: RegionAccount, say: LayoutWords): string[][] {
  if (is !== 'card' && is !== 'transposed') return [];
  return Array.from({ length: centers }, (_, center) => [
    'card:',
    ...columns.flatMap((column) => {
      const value = column.values?.[center];
      return (
        (value && columnLine(`${columnLetters(value.column)}${value.row}`, column, say)?.map((line) => `  ${line}`)) ??
        []
      );
    }),
  ]);
}

/** `at` is a column or a cell. Nothing for what is nobody's answer. */
function columnLine(at: string, { words, taken }: ColumnAccount, say: LayoutWords): string[] | null {
  const label = words.join(' / ');
  const line = (means: string): string[] => [`${at}: ${means}  ${comment(label)}`];
  const open = (why: string): string[] => [`# ${at}:  ${comment(why)}`];
  switch (taken.as) {
    case 'name':
    case 'level':
    case 'office':
      return line(taken.as);
    case 'field':
    case 'combined':
      return line(taken.field);
    case 'list':
      return line(CHOICES);
    case 'left':
      return [`${at}: ignore  ${comment(say.left(label))}`];
    case 'other':
      return open(say.other(label, taken.word));
    case 'unknown':
      return open(`${say.unknown(label)}${taken.nearest === null ? '' : say.nearest(taken.nearest)}`);
    case 'ignored':
      return null;
  }
}

/** What a person is to say themselves, with the rows that there are. */
function unreadLines({ range, columns }: RegionAccount, sheet: string | null, say: LayoutWords): string[] {
  const known = columns
    .flatMap((column) => columnLine(column.at, column, say) ?? [])
    .filter((line) => !line.startsWith('#'));
  return [
    `  ${comment(say.unread(written(range)))}`,
    ...commented(
      entry(sheet, ['card:', `  name: ${columnLetters(range.left)}${range.top}`, ...known.map((line) => `  ${line}`)]),
    ),
  ];
}

const written = ({ top, left, bottom, right }: CellRange): string =>
  `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;

function entry(sheet: string | null, body: readonly string[]): string[] {
  const lines = sheet === null ? body : [`sheet: ${scalar(sheet)}`, ...body];
  return lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`);
}

const commented = (lines: readonly string[]): string[] => lines.map((line) => `  # ${line.slice(2)}`);
