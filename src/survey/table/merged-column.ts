import { normalize } from '../../model/fold.ts';
import type { MergedRange, Row } from '../../model/rows.ts';
import { cellText } from './grid.ts';

/** A column of names, levels or offices, in which a merged cell speaks for all that it covers. */
export class MergedColumn {
  /** 1-based; 0 where the sheet has no such column. */
  readonly number: number;
  readonly #ranges: readonly MergedRange[];
  #at = 0;
  #held = '';

  /** @param last the row read before, in which a range may begin */
  constructor(number: number, merges: readonly MergedRange[], last: Row | null) {
    this.number = number;
    this.#ranges = merges.filter(({ left, right }) => left <= number && number <= right).sort((a, b) => a.top - b.top);
    if (last) this.text(last);
  }

  /** The text that stands for this row. To be asked for every row, in order: the text stands in the first. */
  text(row: Row): string {
    if (this.number === 0) return '';
    const own = cellText(row.cells[this.number - 1]);
    while (this.#at < this.#ranges.length && (this.#ranges[this.#at] as MergedRange).bottom < row.number) {
      this.#at++;
      this.#held = '';
    }
    const range = this.#ranges[this.#at];
    if (!range || row.number < range.top) return own;
    if (row.number === range.top) this.#held = cellText(row.cells[range.left - 1]);
    return normalize(own) === '' ? this.#held : own;
  }
}
