import { largest } from '../../model/lists.ts';
import { columnLetters } from '../../model/location.ts';
import type { MergedRange, Row } from '../../model/rows.ts';
import type { SurveyContext } from '../context.ts';
import { withChoiceLists } from '../table/choice-lists.ts';
import { isColumnNumbers } from '../table/column-numbers.ts';
import { cellText, Grid, isFilled } from '../table/grid.ts';
import type { Column, Header } from '../table/header.ts';
import { MOST_ROWS, YEAR } from '../table/headers.ts';
import { isAnswer } from '../values/answer-like.ts';
import { rowWord } from '../words/row-words.ts';
import type { LaidTable } from './layout.ts';
import { withWords } from './with-words.ts';

/** So many rows may stand between a header and the first row that a layout names: an example, a title. */
const MOST_BETWEEN = 3;

/** Indexes of a header's first row, of the row behind its last, and of the table's own first row. */
export interface Beginning {
  readonly top: number;
  readonly end: number;
  readonly data: number;
}

/**
 * Where a laid table begins among some rows. Null where its rows are not yet there.
 * @param floor the last row of the table before
 */
export function beginning(
  table: LaidTable,
  rows: readonly Row[],
  merges: readonly MergedRange[],
  floor: number,
): Beginning | null {
  const data = rows.findIndex(({ number }) => number >= table.first);
  if (data < 0) return null;
  const grid = new Grid(rows.slice(0, data), merges);
  const isWords = (at: number): boolean =>
    at >= 0 && rows[at]!.number > floor && !grid.isTitle(at) && isHeader(grid, at, table);
  let end = data;
  for (let between = 0; end > 0 && !isWords(end - 1) && between <= MOST_BETWEEN; end--)
    if (rows[end - 1]!.cells.some(isFilled)) between++;
  if (!isWords(end - 1)) return { top: data, end: data, data };
  let top = end - 1;
  while (end - top < MOST_ROWS && isWords(top - 1) && rows[top - 1]!.number === rows[top]!.number - 1) top--;
  return { top, end, data };
}

/** Words side by side, and no row of answers to a name. */
function isHeader(grid: Grid, at: number, { columns }: LaidTable): boolean {
  const row = grid.rows[at]!;
  const { cells } = row;
  if (!hasWords(grid, at) && !(isLeaf(grid, at, columns) && hasWords(grid, at - 1))) return false;
  const laid = [...columns].map(([number, { meaning }]): Column => ({ number, words: [], meaning }));
  if (isColumnNumbers(row, laid)) return true;
  const name = laid.find(({ number, meaning }) => meaning?.is === 'name' && isFilled(cells[number - 1]));
  if (!name) return true;
  const answers = cells.filter((cell) => isFilled(cell) && isAnswer(cell) && !YEAR.test(cellText(cell)));
  const isKnown = rowWord(cellText(cells[name.number - 1])) !== null;
  return !isKnown && answers.length < 2 && !answers.some((cell) => typeof cell === 'number');
}

/** Through merges, since a title over all columns is one text. */
function hasWords(grid: Grid, at: number): boolean {
  const texts = new Set(Array.from({ length: grid.width }, (_, index) => grid.text(at, index + 1)));
  texts.delete('');
  return texts.size >= 2 || grid.rows[at]!.cells.filter(isFilled).length >= 2;
}

/** One cell by itself below a group, and not where titles and names stand. */
function isLeaf(grid: Grid, at: number, columns: LaidTable['columns']): boolean {
  const { number, cells } = grid.rows[at]!;
  const index = cells.findIndex(isFilled);
  if (at === 0 || index <= 0 || columns.get(index + 1)?.meaning.is === 'name') return false;
  return grid.rows[at - 1]!.number === number - 1 && isFilled(grid.rows[at - 1]!.cells[index]);
}

/**
 * The header of a table whose columns a person has laid out: the words that stand above, the meanings that the layout
 * gives. A column with words or answers that the layout leaves out is nobody's, and is told.
 */
export function laidHeader(
  table: LaidTable,
  rows: readonly Row[],
  { top, end, data }: Beginning,
  merges: readonly MergedRange[],
  context: SurveyContext,
): Header {
  const grid = new Grid(rows, merges);
  const sample = rows.slice(data).filter(({ number }) => number <= (table.last ?? Number.POSITIVE_INFINITY));
  const columns: Column[] = [];
  for (let number = 1; number <= largest(table.columns.keys(), grid.width); number++) {
    const words = wordsAbove(grid, number, top, end);
    if (words.length > 0 || table.columns.has(number) || sample.some(({ cells }) => isFilled(cells[number - 1])))
      columns.push(columnOf(table, number, words, context));
  }
  const header = rows.slice(top, end);
  const lists = columns.map((column) => (column.meaning?.is === 'list' ? listed(column, sample, context) : column));
  return {
    top: header[0]?.number ?? table.first,
    leafRow: header.at(-1)?.number ?? table.first,
    bottom: header.at(-1)?.number ?? table.first - 1,
    columns: byLevel(lists, table, context),
    lineUnits: data === 0 ? [] : grid.lineUnits(top, Math.max(top, end - 1)),
    rows: header,
  };
}

function wordsAbove(grid: Grid, number: number, top: number, end: number): string[] {
  const words: string[] = [];
  for (let index = top; index < end; index++) {
    const text = grid.text(index, number);
    if (text !== '' && text !== words.at(-1)) words.push(text);
  }
  return words;
}

function columnOf(table: LaidTable, number: number, above: string[], { lexicon, standard }: SurveyContext): Column {
  const words = above.length > 0 ? above : [columnLetters(number)];
  const laid = table.columns.get(number);
  if (laid) return { number, words, meaning: withWords(laid.meaning, above, lexicon, standard) };
  if (lexicon.column(words)?.is === 'ignored') return { number, words, meaning: { is: 'ignored' } };
  return { number, words, meaning: null, unnamed: true };
}

/** A column of choices, with the fields that its first cells name; one that names none is not understood. */
function listed(column: Column, sample: readonly Row[], { standard, lexicon }: SurveyContext): Column {
  return withChoiceLists([{ ...column, meaning: null }], sample, standard, lexicon)[0]!;
}

/** Names under 社区 and under 村 are of these levels, where neither the layout nor a column says which. */
function byLevel(columns: readonly Column[], { given }: LaidTable, { lexicon }: SurveyContext): readonly Column[] {
  if (given.level !== null || columns.some(({ meaning }) => meaning?.is === 'level')) return columns;
  return columns.map((column) => {
    const found = column.meaning?.is === 'name' ? lexicon.levels.of(column.words.at(-1)!) : null;
    return found && 'id' in found ? { ...column, level: found.id } : column;
  });
}
