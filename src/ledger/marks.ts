import { columnLetters } from '../model/location.ts';
import { hash } from './hash.ts';
import { type LedgerValue, textOf } from './values.ts';

/** Stands in the first cell of the hidden sheet that keeps the marks of the texts around the tables. */
export const MARKS_SCHEMA = 'audit-ledger/1';

/**
 * The texts that the tool itself wrote around the tables of a ledger (titles, summary, guide), so that the next round can
 * tell them from what people typed there.
 */
export class Marks {
  readonly #texts: ReadonlySet<string>;

  /** @param texts what `textMarks` gave */
  constructor(texts: Iterable<string>) {
    this.#texts = new Set(texts);
  }

  /** Whether a whole row of several cells was written by the tool, wherever it stands now. */
  ownsRow(cells: readonly LedgerValue[]): boolean {
    return cells.filter((cell) => squeezed(cell) !== '').length > 1 && this.#texts.has(rowMark(cells));
  }

  /** Whether the tool wrote this cell: a sentence anywhere, a word or a number only in its place. */
  ownsCell(sheet: string, cell: string, value: LedgerValue): boolean {
    return this.#texts.has(cellMark(sheet, cell, value));
  }
}

/** What the tool wrote in one row (its facts and its note) as one mark, which stands hidden in the row and moves with it. */
export function factsMark(number: string, written: readonly LedgerValue[]): string {
  return [number, ...written].map(factMark).join('.');
}

/** Whether a text can be a mark at all. */
export function isMark(text: string): boolean {
  return /^[0-9a-z]{1,7}(\.[0-9a-z]{1,7})+$/.test(text);
}

/** Indexes of the values that are not what the tool wrote; null where the mark is not this row's. */
export function editedFacts(mark: string, number: string, values: readonly LedgerValue[]): number[] | null {
  const [owner, ...written] = mark.split('.');
  if (owner !== factMark(number) || written.length !== values.length) return null;
  return values.flatMap((value, index) => (factMark(value) === written[index] ? [] : [index]));
}

/** The marks of one row outside the tables. */
export function textMarks(sheet: string, row: number, cells: readonly LedgerValue[]): string[] {
  const marks = cells.map((cell, index) => cellMark(sheet, `${columnLetters(index + 1)}${row}`, cell));
  return [rowMark(cells), ...marks.filter((_, index) => squeezed(cells[index]!) !== '')];
}

function factMark(fact: LedgerValue): string {
  return hash(squeezed(fact)).slice(-7);
}

/** Blanks come and go when a sheet passes through other programs, and so do digits beyond the fifteenth. */
function squeezed(value: LedgerValue): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return textOf(value).replace(/\s+/g, '');
}

function rowMark(cells: readonly LedgerValue[]): string {
  return `r${hash(
    cells
      .map(squeezed)
      .join('\u0001')
      .replace(/(?<!\u0001)\u0001+$/, ''),
  )}`;
}

/** Nobody types so much that is the tool's own text by chance. */
const SENTENCE = 10;

function cellMark(sheet: string, cell: string, value: LedgerValue): string {
  const text = squeezed(value);
  return text.length >= SENTENCE ? `t${hash(text)}` : `p${hash(`${sheet}!${cell}=${text}`)}`;
}
