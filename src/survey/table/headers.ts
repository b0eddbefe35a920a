import { normalize } from '../../model/fold.ts';
import type { Cell, MergedRange, Row } from '../../model/rows.ts';
import type { Lexicon, Meaning } from '../words/lexicon.ts';
import { parseHeaderUnit, type Unit } from '../words/units.ts';

/** One column of a table: its words from top to bottom, and what they mean (null: not understood). */
export interface Column {
  /** 1-based. */
  readonly number: number;
  readonly words: readonly string[];
  readonly meaning: Meaning | null;
}

/** Where a sheet's header stands. Data begins below `bottom`. */
export interface Header {
  readonly top: number;
  /** The last row of the words themselves: where a column's own header cell stands. */
  readonly leafRow: number;
  /** The last header row, with rows of units and column numbers. */
  readonly bottom: number;
  readonly columns: readonly Column[];
  /** From a line such as 单位：万元 above the table. */
  readonly moneyUnit: Unit | null;
  readonly rows: readonly Row[];
}

/** The header stands in the first rows, whatever titles come before it. */
export const HEADER_ZONE = 40;
const MOST_ROWS = 3;
const SURE = 4;
/** Longer than any label. */
const LONG = 40;
const FIGURE = /^\s*(?!(?:19|20)\d\d\s*$)-?[\d,]+(?:\.\d+)?\s*$/;
const UNIT_LINE = /^\s*[(（]?(?:金额|计量|经费)?单位[:：]/;

/** Text of a header cell; anything but text or a number is no header. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? String(cell) : '';
}

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
  const grid = new Grid(zone, merges, lexicon, sheetLevel);
  for (let from = 0; from < zone.length; from++) {
    // A header as good as this is not beaten by a row of data below it.
    if (best && best.score >= SURE && from > best.to) break;
    if (grid.carriesOn(from) || grid.isTitle(from)) continue;
    for (let to = from; to < Math.min(from + MOST_ROWS, zone.length) && !grid.isData(to); to++) {
      const score = grid.namesCenters(from, to) ? known(grid.columns(from, to)) : 0;
      if (score > (best?.score ?? 1)) best = { from, to, score };
    }
  }
  if (!best) return null;
  while (
    best.from < best.to &&
    grid.isCaption(best.from) &&
    !grid.carriesOn(best.from + 1) &&
    known(grid.columns(best.from + 1, best.to)) === best.score
  ) {
    best.from++;
  }
  const leaf = grid.extendOverLeaves(best.from, grid.extendOverMerges(best.from, best.to));
  const bottom = grid.extendOverUnits(best.from, leaf);
  const columns = grid.columns(best.from, bottom);
  if (!columns.some(({ meaning }) => meaning?.is === 'name')) return null;
  const end = grid.extendOverNumbers(bottom, columns);
  return {
    top: (zone[best.from] as Row).number,
    leafRow: (zone[leaf] as Row).number,
    bottom: (zone[end] as Row).number,
    columns,
    moneyUnit: grid.moneyUnit(best.from, leaf),
    rows: zone.slice(best.from, end + 1),
  };
}

/** How many different things the columns name; nothing without a name column. */
function known(columns: readonly Column[]): number {
  const things = new Set<string>();
  for (const { meaning } of columns) {
    if (meaning?.is === 'field') things.add(`field ${meaning.field}`);
    else if (meaning?.is === 'combined') things.add(`combined ${meaning.combined}`);
    else if (meaning && meaning.is !== 'ignored') things.add(meaning.is);
  }
  return things.has('name') ? things.size : 0;
}

/** The header zone as a grid in which merged cells repeat their text. */
class Grid {
  readonly #zone: readonly Row[];
  readonly #merges: readonly MergedRange[];
  readonly #width: number;
  readonly #naming: boolean[] = [];
  readonly #texts: (readonly string[])[] = [];

  readonly #lexicon: Lexicon;
  readonly #sheetLevel: string | null;

  constructor(zone: readonly Row[], merges: readonly MergedRange[], lexicon: Lexicon, sheetLevel: string | null) {
    this.#lexicon = lexicon;
    this.#sheetLevel = sheetLevel;
    const last = zone.at(-1)?.number ?? 0;
    this.#zone = zone;
    this.#merges = merges.filter(({ top }) => top <= last);
    this.#width = zone.reduce((width, row) => Math.max(width, row.cells.length), 0);
  }

  #merge(row: number, column: number): MergedRange | undefined {
    return this.#merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);
  }

  #text(index: number, column: number): string {
    const row = this.#zone[index] as Row;
    const own = cellText(row.cells[column - 1]);
    if (own !== '') return own;
    const merge = this.#merge(row.number, column);
    if (!merge) return '';
    const top = this.#zone.find(({ number }) => number === merge.top);
    return cellText(top?.cells[merge.left - 1]);
  }

  /** A sentence, or a 填报单位 row: no header starts with it. */
  isTitle(index: number): boolean {
    const texts = this.#filled(index);
    return texts.length > 0 && texts.every((text) => text.length > LONG || /[:：]/.test(text));
  }

  /** Figures side by side are answers, not words; years are words. */
  isData(index: number): boolean {
    return this.#filled(index).filter((text) => FIGURE.test(text)).length > 1;
  }

  #filled(index: number): readonly string[] {
    this.#texts[index] ??= (this.#zone[index] as Row).cells.map(cellText).filter((text) => normalize(text) !== '');
    return this.#texts[index];
  }

  /** A glance before the whole rows are read: does any cell head a column of names? */
  namesCenters(from: number, to: number): boolean {
    for (let index = from; index <= to; index++) {
      this.#naming[index] ??= (this.#zone[index] as Row).cells.some(
        (cell) => typeof cell === 'string' && this.#lexicon.namesCenters(cell),
      );
      if (this.#naming[index]) return true;
    }
    return false;
  }

  columns(from: number, to: number): Column[] {
    const columns: Column[] = [];
    for (let number = 1; number <= this.#width; number++) {
      const words: string[] = [];
      for (let index = from; index <= to; index++) {
        const text = this.#text(index, number);
        if (text !== '' && text !== words.at(-1)) words.push(text);
      }
      if (words.length === 0) continue;
      columns.push({ number, words, meaning: this.#meaning(words, this.#groupToTheLeft(from, to, number, words)) });
    }
    return columns.some(({ meaning }) => meaning?.is === 'name') ? columns : this.#namedByLevel(columns);
  }

  /** Without a 名称 column, one headed 社区 (or 街道, on the sheet of 街道) holds the names, if it heads a real table. */
  #namedByLevel(columns: Column[]): Column[] {
    if (columns.filter(({ meaning }) => meaning?.is === 'field').length < 2) return columns;
    const index = columns.findIndex(({ words, meaning }) => {
      const level = this.#lexicon.level(words.at(-1) as string);
      if (!level || !('id' in level)) return false;
      return meaning === null
        ? (this.#sheetLevel ?? level.id) === level.id
        : meaning.is === 'office' && this.#sheetLevel === level.id;
    });
    return columns.map((column, at) => (at === index ? { ...column, meaning: { is: 'name' } } : column));
  }

  #meaning(words: readonly string[], group: string): Meaning | null {
    const under = (): Meaning | null => (group === '' ? null : this.#lexicon.column([group, ...words]));
    if (group !== '' && this.#lexicon.isGeneric(words[0] as string)) return under();
    return this.#lexicon.column(words) ?? under();
  }

  /** Text files cannot merge cells: the group of 戏台,,, over 长,宽,高 stands only over the first of them. */
  #groupToTheLeft(from: number, to: number, number: number, words: readonly string[]): string {
    if (to === from || this.#merges.length > 0 || this.#text(to, number) === '' || words.length > 1) return '';
    for (let left = number - 1; left >= 1; left--) {
      const group = this.#text(from, left);
      if (group !== '') return group;
    }
    return '';
  }

  /** A title, a 填报单位 row or a 单位 line: it may stand right above a header and is none of its words. */
  isCaption(index: number): boolean {
    const texts = this.#filled(index);
    return texts.length <= 1 || texts.some((text) => /[:：]/.test(text));
  }

  /** A row into which a label is merged from above: the header starts higher, perhaps with groups over other columns. */
  carriesOn(index: number): boolean {
    const { number } = this.#zone[index] as Row;
    return this.#merges.some(({ top, left, bottom }) => {
      if (top >= number || bottom < number) return false;
      const text = this.#text(index, left);
      return text !== '' && this.#lexicon.column([text]) !== null;
    });
  }

  /** 单位：万元 (not 填报单位：…) above the leaves; what a column says of itself is its own. */
  moneyUnit(from: number, leaf: number): Unit | null {
    for (const [index, row] of this.#zone.slice(0, Math.max(leaf, from)).entries()) {
      for (const [at, cell] of row.cells.entries()) {
        const text = cellText(cell);
        const below = this.#text(leaf, at + 1);
        const isColumns = index >= from && (below === '' || below === text) && !UNIT_LINE.test(text);
        const unit = isColumns ? null : moneyUnitIn(text);
        if (unit) return unit;
      }
    }
    return null;
  }

  /** A name column merged over more rows than the words needed: the rows below still are header. */
  extendOverMerges(from: number, to: number): number {
    let last = to;
    for (const { number, meaning } of this.columns(from, to)) {
      if (!meaning || meaning.is === 'ignored') continue;
      const merge = this.#merge((this.#zone[to] as Row).number, number);
      if (!merge || merge.left !== merge.right) continue;
      while (last + 1 < this.#zone.length && (this.#zone[last + 1] as Row).number <= merge.bottom) last++;
    }
    return Math.min(last, from + MOST_ROWS);
  }

  /** A row such as 个数, 面积 under groups, with nothing below the name: no data, even where its words are not understood. */
  extendOverLeaves(from: number, to: number): number {
    const next = this.#zone[to + 1];
    if (!next || to + 1 - from >= MOST_ROWS || this.#filledBelowName(from, to, next)) return to;
    const leaves = next.cells.some((cell) => typeof cell === 'string' && this.#lexicon.isGeneric(cell));
    return leaves ? to + 1 : to;
  }

  #filledBelowName(from: number, to: number, row: Row): boolean {
    const name = this.columns(from, to).find(({ meaning }) => meaning?.is === 'name');
    return normalize(cellText(row.cells[(name?.number ?? 1) - 1])) !== '';
  }

  /** Rows of units (㎡, 万元 …) or of 有/无 under the words, with nothing below the name. */
  extendOverUnits(from: number, to: number): number {
    const next = this.#zone[to + 1];
    if (!next) return to;
    const texts = next.cells
      .map((cell) => normalize(cellText(cell)).replace(/^\(|\)$/g, ''))
      .filter((text) => text !== '');
    const isUnits =
      texts.length > 0 &&
      texts.every(
        (text) => parseHeaderUnit(text) !== null || /^(有\/无|是\/否|填有或无|(计量)?单位[:：]?)$/.test(text),
      );
    return isUnits && !this.#filledBelowName(from, to, next) ? to + 1 : to;
  }

  /** A row that only numbers the columns: 1 2 3 …, (1) (2) …, or 甲 乙 1 2 3. */
  extendOverNumbers(to: number, columns: readonly Column[]): number {
    const next = this.#zone[to + 1];
    return next && isColumnNumbers(next, columns) ? to + 1 : to;
  }
}

function isColumnNumbers(row: Row, columns: readonly Column[]): boolean {
  const name = columns.find(({ meaning }) => meaning?.is === 'name')?.number ?? 1;
  let before: number | null = null;
  let count = 0;
  for (const [index, cell] of row.cells.entries()) {
    const text = normalize(typeof cell === 'object' ? '?' : cellText(cell)).replace(/^\(|\)$|栏$/g, '');
    if (text === '' || /^[甲乙丙丁戊己庚辛壬癸]$|^(栏次|列号|栏号|序号|行次)$/.test(text)) continue;
    const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(number) || (before !== null && number !== before + 1)) return false;
    if (before === null && number > index + 1) return false;
    before = number;
    count++;
  }
  const nameText = normalize(cellText(row.cells[name - 1]));
  return count >= 3 && /^(\(?\d{1,3}\)?|[甲乙丙丁]|栏次|)$/.test(nameText);
}

function moneyUnitIn(text: string): Unit | null {
  const said = /(?:^|[(,，;；\s]|金额|计量|经费)单位[:：]\s*([^)）]+)/.exec(text.replace(/（/g, '('));
  for (const piece of said?.[1]?.split(/[、,，;；/\s]/) ?? []) {
    const unit = parseHeaderUnit(normalize(piece));
    if (unit?.quantity === 'money') return unit;
  }
  return null;
}
