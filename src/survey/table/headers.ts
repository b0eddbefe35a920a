import { normalize } from '../../model/fold.ts';
import type { Cell, MergedRange, Row } from '../../model/rows.ts';
import { isAnswer } from '../values/answer-like.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { holdsAnswers } from '../words/meaning.ts';
import { isColumnNumbers } from './column-numbers.ts';
import { cellText, Grid, isFilled } from './grid.ts';
import type { Column, Header } from './header.ts';
import { withNameLists } from './name-lists.ts';

/** The header stands in the first rows, whatever titles come before it. */
export const HEADER_ZONE = 40;
/** A header has at most so many rows. */
export const MOST_ROWS = 4;
const SEARCHED = 3;
const SURE = 4;
export const YEAR = /^(?:19|20)\d\d$/;

/**
 * Finds the rows that name the most fields. Null where no rows name a centre and at least one more thing that the
 * standard knows. `merges` must hold the merged ranges of these rows, for tables that have them.
 */
export function findHeader(
  zone: readonly Row[],
  merges: readonly MergedRange[],
  lexicon: Lexicon,
  sheetLevel: string | null,
): Header | null {
  let best: { from: number; to: number; score: number } | null = null;
  const search = new HeaderSearch(new Grid(zone, merges), lexicon, sheetLevel);
  const { grid } = search;
  for (let from = 0; from < zone.length; from++) {
    // A header as good as this is not beaten by a row of data below it.
    if (best && best.score >= SURE && from > best.to) break;
    if (search.carriesOn(from) || grid.isTitle(from)) continue;
    for (let to = from; to < Math.min(from + SEARCHED, zone.length) && !grid.isData(to); to++) {
      const score = search.namesCenters(from, to) ? known(search.columns(from, to)) : 0;
      if (score > (best?.score ?? 1)) best = { from, to, score };
    }
  }
  return best && search.header(best.from, best.to, best.score);
}

/** How many different things the columns name; nothing without a name column. */
function known(columns: readonly Column[]): number {
  const things = new Set<string>();
  for (const { number, meaning, begins } of columns) {
    if (begins) things.add(`list ${number}`);
    if (meaning?.is === 'field') things.add(`field ${meaning.field}`);
    else if (meaning?.is === 'combined') things.add(`combined ${meaning.combined}`);
    else if (meaning?.is === 'other') things.add(`other ${meaning.field} ${meaning.combined}`);
    else if (meaning && meaning.is !== 'ignored') things.add(meaning.is);
  }
  return things.has('name') ? things.size : 0;
}

/** A sentence, or a line that a person filled in. */
const isLong = (cell: Cell): boolean => /[:：。]|.{20}/s.test(cellText(cell));

class HeaderSearch {
  readonly grid: Grid;
  readonly #lexicon: Lexicon;
  readonly #sheetLevel: string | null;
  readonly #naming: boolean[] = [];

  constructor(grid: Grid, lexicon: Lexicon, sheetLevel: string | null) {
    this.grid = grid;
    this.#lexicon = lexicon;
    this.#sheetLevel = sheetLevel;
  }

  header(first: number, last: number, score: number): Header | null {
    const { grid } = this;
    let from = first;
    while (
      from < last &&
      grid.isCaption(from) &&
      !this.carriesOn(from + 1) &&
      known(this.columns(from + 1, last)) === score
    ) {
      from++;
    }
    const leaf = this.#extendOverLeaves(from, this.#extendOverMerges(from, last));
    const bottom = this.#extendOverUnits(from, leaf);
    const columns = this.columns(from, bottom);
    if (!columns.some(({ meaning }) => meaning?.is === 'name')) return null;
    const next = grid.rows[bottom + 1];
    const end = next && isColumnNumbers(next, columns) ? bottom + 1 : bottom;
    return {
      top: grid.rows[from]!.number,
      leafRow: grid.rows[leaf]!.number,
      bottom: grid.rows[end]!.number,
      columns,
      lineUnits: grid.lineUnits(from, leaf),
      rows: grid.rows.slice(from, end + 1),
    };
  }

  /** A glance before the whole rows are read: does any cell head a column of names? */
  namesCenters(from: number, to: number): boolean {
    for (let index = from; index <= to; index++) {
      this.#naming[index] ??= this.grid.rows[index]!.cells.some(
        (cell) => typeof cell === 'string' && this.#lexicon.namesCenters(cell),
      );
      if (this.#naming[index]) return true;
    }
    return false;
  }

  columns(from: number, to: number): Column[] {
    const columns: Column[] = [];
    for (let number = 1; number <= this.grid.width; number++) {
      const words: string[] = [];
      for (let index = from; index <= to; index++) {
        const text = this.#word(index, number, from, to);
        if (text !== '' && text !== words.at(-1)) words.push(text);
      }
      if (words.length > 0) columns.push({ number, words, meaning: this.#lexicon.column(words) });
    }
    if (!columns.some(({ meaning }) => meaning?.is === 'name')) return this.#namedByLevel(columns);
    return withNameLists(columns, this.#lexicon.levels);
  }

  /** A cell's own text, or that of the group which stands only over the first of its columns: 戏台,,, over 长,宽,高. */
  #word(index: number, number: number, from: number, to: number): string {
    const own = this.grid.text(index, number);
    if (own !== '' || index === to || !this.#filledBelow(index, number, to)) return own;
    // A column with words of its own above is its own group.
    for (let above = from; above < index; above++) if (this.grid.text(above, number) !== '') return '';
    for (let left = number - 1; left >= 1; left--) {
      const group = this.grid.text(index, left);
      if (group === '') continue;
      const bounded = this.grid.merge(this.grid.rows[index]!.number, left) !== undefined;
      return !bounded && this.#filledBelow(index, left, to) ? group : '';
    }
    return '';
  }

  #filledBelow(index: number, number: number, to: number): boolean {
    for (let below = index + 1; below <= to; below++) {
      const text = cellText(this.grid.rows[below]!.cells[number - 1]);
      if (normalize(text) !== '') return true;
    }
    return false;
  }

  /** Without a 名称 column, those headed 社区 and 村 (or 街道, on the sheet of 街道) hold the names, if they head a real table. */
  #namedByLevel(columns: Column[]): Column[] {
    const answers = columns.filter(({ meaning }) => meaning?.is === 'field' || meaning?.is === 'other');
    if (answers.length < 2) return columns;
    return columns.map((column) => {
      const level = this.#lexicon.levels.of(column.words.at(-1) as string);
      if (!level || !('id' in level)) return column;
      const names =
        column.meaning === null
          ? (this.#sheetLevel ?? level.id) === level.id
          : column.meaning.is === 'office' && this.#sheetLevel === level.id;
      return names ? { ...column, meaning: { is: 'name' }, level: level.id } : column;
    });
  }

  /** A row into which a label is merged from above: the header starts higher, perhaps with groups over other columns. */
  carriesOn(index: number): boolean {
    const { number } = this.grid.rows[index] as Row;
    return this.grid.merges.some(({ top, left, bottom }) => {
      if (top >= number || bottom < number) return false;
      const text = this.grid.text(index, left);
      return text !== '' && this.#lexicon.column([text]) !== null;
    });
  }

  /** A name column merged over more rows than the words needed: the rows below still are header. */
  #extendOverMerges(from: number, to: number): number {
    const { grid } = this;
    let last = to;
    for (const { number, meaning } of this.columns(from, to)) {
      if (!meaning || meaning.is === 'ignored') continue;
      const merge = grid.merge(grid.rows[to]!.number, number);
      if (!merge || merge.left !== merge.right) continue;
      while (last + 1 < grid.rows.length && grid.rows[last + 1]!.number <= merge.bottom) last++;
    }
    return Math.min(last, from + MOST_ROWS - 1);
  }

  /** Rows such as 个数, 面积 under groups, with nothing below the name: no data, even where its words are not understood. */
  #extendOverLeaves(from: number, to: number): number {
    let last = to;
    while (last + 1 < this.grid.rows.length && last + 1 - from < MOST_ROWS && this.#isLeaves(from, last)) last++;
    return last;
  }

  #isLeaves(from: number, to: number): boolean {
    const { grid } = this;
    const next = grid.rows[to + 1]!;
    if (next.number !== grid.rows[to]!.number + 1 || this.#filledBelowName(from, to, next)) return false;
    const filled = [...next.cells.entries()].filter(([, cell]) => isFilled(cell));
    const isWord = ([, cell]: (typeof filled)[number]): boolean =>
      typeof cell === 'string' || (typeof cell === 'number' && YEAR.test(String(cell)));
    if (filled.length === 0 || !filled.every(isWord)) return false;
    // Below a group of several columns, whatever stands there is a leaf.
    if (filled.some(([at]) => this.#underGroup(to, at + 1))) return true;
    const words = filled.map(([, cell]) => cell);
    const answered = filled.every(([at]) => this.#headsAnswers(from, to, at + 1));
    return (
      (words.length > 1 || answered) && !words.some((cell) => isAnswer(cell) || isLong(cell)) && !this.#isUnits(words)
    );
  }

  #headsAnswers(from: number, to: number, number: number): boolean {
    return this.columns(from, to).some((column) => column.number === number && holdsAnswers(column.meaning));
  }

  /** No words of its own in the header's last row, or those of a cell merged over several columns. */
  #underGroup(to: number, number: number): boolean {
    const row = this.grid.rows[to]!;
    const merge = this.grid.merge(row.number, number);
    if (merge) return merge.right > merge.left && merge.bottom === row.number;
    return normalize(cellText(row.cells[number - 1])) === '' && this.#left(to, number) !== '';
  }

  #left(index: number, number: number): string {
    for (let left = number - 1; left >= 1; left--) {
      const text = this.grid.text(index, left);
      if (text !== '') return text;
    }
    return '';
  }

  #filledBelowName(from: number, to: number, row: Row): boolean {
    const names = this.columns(from, to).filter(({ meaning }) => meaning?.is === 'name');
    return names.some(({ number }) => normalize(cellText(row.cells[number - 1])) !== '');
  }

  /** A row of units (㎡, 万元 …) or of 有/无 under the words, with nothing below the name. */
  #extendOverUnits(from: number, to: number): number {
    const next = this.grid.rows[to + 1];
    if (!next || next.number !== this.grid.rows[to]!.number + 1) return to;
    const filled = next.cells.filter(isFilled);
    return filled.length > 0 && this.#isUnits(filled) && !this.#filledBelowName(from, to, next) ? to + 1 : to;
  }

  /** Most are units or say how to answer; one that is not known makes its column another thing. */
  #isUnits(cells: Row['cells']): boolean {
    if (cells.some((cell) => typeof cell !== 'string')) return false;
    const known = cells.filter((cell) => !isAnswer(cell) && this.#lexicon.qualifies(cell as string));
    return known.length * 2 >= cells.length;
  }
}
