import { normalize, trimmed } from '../../model/fold.ts';
import type { MergedRange, Row } from '../../model/rows.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Block } from './blocks.ts';
import type { Settled } from './columns.ts';
import { cellText } from './grid.ts';
import { MergedColumn } from './merged-column.ts';
import { RowSorter } from './row-sorter.ts';

/** How the rows of a table are told apart, as far as its merged ranges are known. */
export class RowLayout {
  readonly sorter: RowSorter;
  readonly level: MergedColumn;
  readonly office: MergedColumn;
  readonly #names: readonly { readonly column: MergedColumn; readonly level: string | undefined }[];
  #row = 0;
  #name = '';

  constructor(
    { header, left, right }: Block,
    settled: Settled,
    merges: readonly MergedRange[],
    last: Row | null,
    lexicon: Lexicon,
  ) {
    this.sorter = new RowSorter(header, settled, merges, left - 1, right, lexicon);
    this.#names = settled.names.map(({ number, level }) => ({ column: new MergedColumn(number, merges, last), level }));
    this.level = new MergedColumn(settled.level, merges, last);
    this.office = new MergedColumn(settled.office, merges, last);
  }

  /** Every row has to be seen: a merged cell's text stands in its first. */
  see(row: Row): string {
    this.level.text(row);
    this.office.text(row);
    return this.nameOf(row);
  }

  nameOf(row: Row): string {
    if (this.#row !== row.number) {
      this.#row = row.number;
      this.#name = '';
      for (const { column } of this.#names) this.#name ||= trimmed(column.text(row));
    }
    return this.#name;
  }

  /** Where columns of names are headed by levels: that of the one which holds the name. */
  levelOfName(row: Row): string | null {
    for (const { column, level } of this.#names) {
      if (level !== undefined && normalize(cellText(row.cells[column.number - 1])) !== '') return level;
    }
    return null;
  }
}
