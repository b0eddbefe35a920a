import { normalize } from '../../model/fold.ts';
import type { Cell, MergedRange, Row } from '../../model/rows.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { holdsAnswers } from '../words/meaning.ts';
import { isPlainName, loneWord, type RowWord, rowWord } from '../words/row-words.ts';
import type { Settled } from './columns.ts';
import { cellText } from './grid.ts';
import type { Header } from './header.ts';

/** What a row shows of itself before anything is read of it. */
export type Sorted =
  | { readonly is: 'blank' | 'repeated-header' | 'unnamed' | 'center' | 'nameless' }
  /** One cell by itself (or merged across): a title, a name without answers, or a line below the table. */
  | { readonly is: 'lone' | 'banner'; readonly text: string }
  | { readonly is: Exclude<RowWord, 'placeholder'>; readonly text: string };

const BLANK = /^[\s\u200b-\u200f\u2060\ufeff]*$/;
/** What marks a line by itself as a note (1.燕庄村 is short enough for a name); before a name with answers, ※ only singles out a centre. */
const SENTENCE = /[。；;：:]|^[※*]|^[\d一二三四五六七八九]+[.、)）].{9}/;
/** 共3个, and the like, in the cell of the name: no name beside 合计. */
const NUMBERED = /^共?\d+(?:个|家|处|所)?(?:中心|社区|村)?$/;

/** Tells centres from the rest of a table, row by row. */
export class RowSorter {
  readonly #lexicon: Lexicon;
  readonly #left: number;
  readonly #right: number;
  readonly #answers: ReadonlySet<number>;
  readonly #identities: readonly number[];
  /** The column that says how many names a list has: it leads no row. */
  readonly #counts: number;
  readonly #headerNames: ReadonlySet<string>;
  readonly #headerTexts: ReadonlySet<string>;
  /** Rows under a merged heading, with the index of the column in which it stands. */
  readonly #banners: ReadonlyMap<number, number>;

  /** @param left 0-based, with `right` the cells that are the table's */
  constructor(
    header: Header,
    { names, level, office }: Settled,
    merges: readonly MergedRange[],
    left: number,
    right: number,
    lexicon: Lexicon,
  ) {
    this.#lexicon = lexicon;
    const named = names[0]!.number - 1;
    this.#left = left;
    this.#right = right;
    const answers = header.columns.filter(({ meaning }) => holdsAnswers(meaning));
    this.#answers = new Set(answers.map(({ number }) => number - 1));
    this.#identities = [level - 1, office - 1].filter((at) => at >= 0);
    this.#counts = (header.columns.find(({ counts }) => counts)?.number ?? 0) - 1;
    this.#headerNames = new Set(header.rows.map(({ cells }) => normalize(cellText(cells[named]))));
    this.#headerTexts = new Set(header.rows.map((row) => this.#rowText(row)));
    const read = [...this.#answers, ...this.#identities].map((column) => column + 1);
    this.#banners = new Map(merges.filter((merge) => isBanner(merge, header.bottom, named + 1, read)).flatMap(rowsOf));
  }

  /** `name` is the text of the name cell, through merges. */
  sort(row: Row, name: string): Sorted {
    const { first, filled, answers, located } = this.#glance(row);
    if (filled === 0) return { is: 'blank' };
    if (this.#headerNames.has(normalize(name)) && this.#headerTexts.has(this.#rowText(row)))
      return { is: 'repeated-header' };
    const lead = cellText(first);
    const own = rowWord(name) ?? (answers > 0 && !isPlainName(name) ? this.#isNoName(name) : null);
    if (name !== '' && own !== 'placeholder') {
      if (own) return { is: own, text: name };
      if (this.#isSigned(row, lead)) return { is: 'signature', text: lead };
      if (answers > 0) return NUMBERED.test(name) && this.#leads(row, lead) ? { is: 'total', text: lead } : CENTER;
    }
    if (answers === 0) return this.#unanswered(row, lead, name, filled);
    const word = this.#leading(row, lead);
    if (word) return { is: word, text: lead };
    return { is: located || answers >= 2 ? 'nameless' : 'unnamed' };
  }

  /** 负责人： | 王五 | 复核人： | 赵六: a centre's row has one such cell at most. */
  #isSigned({ cells }: Row, lead: string): boolean {
    if (!/[:：]\s*$/.test(lead) || rowWord(lead) !== 'signature') return false;
    const signs = cells.filter(
      (cell) => typeof cell === 'string' && /[:：]\s*$/.test(cell) && rowWord(cell) === 'signature',
    );
    return signs.length > 1;
  }

  /** 2016年合计, 完成数, 社区级: said of other rows. */
  #isNoName(name: string): 'total' | 'comparison' | null {
    if (this.#lexicon.isNoName(name)) return /[合总累小共]计|总/.test(name) ? 'total' : 'comparison';
    return /级$/.test(name) && this.#lexicon.levels.of(name) !== null ? 'total' : null;
  }

  #unanswered(row: Row, lead: string, name: string, filled: number): Sorted {
    const word = this.#leading(row, lead);
    if (word) return { is: word, text: lead };
    if (this.#banners.has(row.number)) return { is: 'banner', text: lead || name };
    if (filled > 1) return name === '' ? { is: 'unnamed' } : { is: 'center' };
    const lone = loneWord(lead);
    if (lone) return { is: lone, text: lead };
    return SENTENCE.test(lead) && !/^[一二三四五六七八九十]{1,3}、/.test(lead)
      ? { is: 'note', text: lead }
      : { is: 'lone', text: lead };
  }

  /** A word for no centre in the first cell, or where the office or the level belongs. */
  #leading(row: Row, lead: string): Exclude<RowWord, 'placeholder'> | null {
    for (const text of [lead, ...this.#identities.map((at) => cellText(row.cells[at]))]) {
      const word = rowWord(text);
      if (word && word !== 'placeholder') return word;
    }
    return null;
  }

  #leads(row: Row, lead: string): boolean {
    return this.#leading(row, lead) === 'total';
  }

  /** The first filled cell, how many are filled, how many of them are answers, and whether a number, office or level stands before. */
  #glance({ number, cells }: Row): { first: Cell; filled: number; answers: number; located: boolean } {
    let first: Cell;
    let filled = 0;
    let answers = 0;
    let located = false;
    const end = Math.min(cells.length, this.#right);
    const banner = this.#banners.get(number);
    for (let index = this.#left; index < end; index++) {
      const cell = cells[index];
      if (cell === undefined || (typeof cell === 'string' && isBlank(cell))) continue;
      if (first === undefined && index !== this.#counts) first = cell;
      filled++;
      if (this.#answers.has(index) && banner !== index) answers++;
      else if (answers === 0) located = true;
      // More of them would change nothing.
      if (answers > 1) break;
    }
    return { first, filled, answers, located };
  }

  #rowText({ cells }: Row): string {
    return cells
      .slice(this.#left, Math.min(cells.length, this.#right))
      .map((cell) => normalize(cellText(cell)))
      .join('\u0000')
      .replace(/(?<!\u0000)\u0000+$/, '');
  }
}

/** Most cells begin with what is no blank. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > 0x3000 && first < 0xfeff) && !(first > 0x20 && first < 0x7f) && BLANK.test(text);
}

const CENTER: Sorted = { is: 'center' };

/** A name cell merged across columns that are read: a heading between blocks, not a centre. */
function isBanner(
  { top, left, bottom, right }: MergedRange,
  header: number,
  named: number,
  read: readonly number[],
): boolean {
  if (right === left || named < left || named > right || bottom <= header) return false;
  // A range of a million rows says nothing about any of them.
  return bottom - top < 1000 && read.some((column) => left <= column && column <= right);
}

function rowsOf({ top, left, bottom }: MergedRange): [row: number, column: number][] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => [top + index, left - 1]);
}
