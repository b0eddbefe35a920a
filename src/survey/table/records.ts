import type { UnreadReason } from '../../model/problem.ts';
import type { Row } from '../../model/rows.ts';
import { isFilled } from './grid.ts';
import type { Header } from './header.ts';

/**
 * The records below one header of a text file, held to its width. Those that end before it are counted and read: what
 * they lack is blank, as Excel leaves out the last columns where nothing is in them.
 */
export class Records {
  /** The first that is short, and how many there are. */
  readonly short = { first: 0, rows: 0 };
  /** Fields of the header, and up to its last word. */
  readonly #width: number;
  readonly #words: number;
  /** Of the records so far. */
  #least: number;
  #seen = 0;

  constructor({ rows, columns }: Header) {
    this.#words = columns.at(-1)?.number ?? 0;
    this.#width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), this.#words);
    this.#least = this.#words;
  }

  /** Why a record that could be a centre is not read; null where nothing is wrong with it. */
  torn({ number, cells, unended }: Row): UnreadReason | null {
    if (unended && cells.length < this.#least) return 'cut';
    for (let index = this.#width; index < cells.length; index++) if (isFilled(cells[index])) return 'long-record';
    this.#least = Math.min(this.#least, cells.length);
    if (cells.length < this.#words && this.#seen !== number) {
      this.short.first ||= number;
      this.short.rows++;
    }
    this.#seen = number;
    return null;
  }
}
