import { normalize, trimmed } from '../../model/fold.ts';
import type { Row } from '../../model/rows.ts';
import type { MergedColumn } from './merged-column.ts';

const DITTO = /^(?:同上|同|〃|″|"|''|“|”|″|々|同前|同上格)$/;

/** A column of offices or levels, in which 同上 or a blank below a filled cell takes over what stands above. */
export class DownColumn {
  /** Blank cells that took over the one above. */
  filled = 0;
  #held = '';
  /** Offices and levels repeat: the cell before, and what was made of it. */
  #raw = '';
  #found = { text: '', own: true };

  /**
   * The text for this row, and whether it stands in the row itself. To be asked for every centre, in order.
   * @param above what a title or the sheet says, which goes before the cell above
   */
  text(row: Row, column: MergedColumn, above: string): { readonly text: string; readonly own: boolean } {
    const raw = column.text(row);
    if (raw !== '' && raw === this.#raw) return this.#found;
    this.#raw = '';
    const text = trimmed(raw);
    const plain = normalize(text);
    if (plain !== '' && !DITTO.test(plain)) {
      this.#held = text;
      this.#raw = raw;
      this.#found = { text, own: true };
      return this.#found;
    }
    if (plain === '' && above !== '') return { text: above, own: false };
    if (plain === '' && this.#held !== '') this.filled++;
    return { text: this.#held === '' ? above : this.#held, own: false };
  }

  /** A blank row, a title or a total: what stood above holds no longer. */
  forget(): void {
    this.#held = '';
    this.#raw = '';
  }
}
