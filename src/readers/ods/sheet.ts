import type { Cell, ColumnSpan, MergedRange, Row, Sheet } from '../../model/rows.ts';

const BATCH = 256;

/** A sheet in the making: rows and columns are added in the order of the file. */
export class OdsSheet implements Sheet {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly tabular = true;
  readonly #merges: MergedRange[] = [];
  readonly #hiddenColumns: ColumnSpan[] = [];
  readonly #rows: Row[] = [];
  /** What the cells of columns are styled by, each to its last column; in order. */
  readonly #columnStyles: { last: number; readonly style: string | undefined }[] = [];
  #columns = 0;
  /** The number of the row that comes next, and of the column in it; 1-based. */
  row = 1;
  column = 1;

  constructor(name: string, visibility: Sheet['visibility']) {
    this.name = name;
    this.visibility = visibility;
  }

  /** `style` is that of the cells in the columns that have none of their own. */
  addColumns(count: number, hidden: boolean, style: string | undefined): void {
    if (hidden) this.#hiddenColumns.push({ first: this.#columns + 1, last: this.#columns + count });
    this.#columns += count;
    const before = this.#columnStyles.at(-1);
    if (before !== undefined && before.style === style) before.last = this.#columns;
    else this.#columnStyles.push({ last: this.#columns, style });
  }

  /** How many times the style of the columns changes. */
  get columnStyleCount(): number {
    return this.#columnStyles.length;
  }

  columnStyle(column: number): string | undefined {
    const styles = this.#columnStyles;
    let [low, high] = [0, styles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (styles[middle]!.last < column) low = middle + 1;
      else high = middle;
    }
    return styles[low]?.style;
  }

  /** Merges as many rows and columns from the place that comes next. */
  merge(rows: number, columns: number): void {
    const { row: top, column: left } = this;
    this.#merges.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  get mergeCount(): number {
    return this.#merges.length;
  }

  /** Adds the same row so many times. */
  addRows(cells: readonly Cell[], count: number, hidden: boolean): void {
    if (cells.length > 0) {
      for (let number = this.row; number < this.row + count; number++) {
        this.#rows.push(hidden ? { number, cells, hidden } : { number, cells });
      }
    }
    this.row += count;
    this.column = 1;
  }

  async merges(): Promise<readonly MergedRange[]> {
    return this.#merges;
  }

  async hiddenColumns(): Promise<readonly ColumnSpan[]> {
    return this.#hiddenColumns;
  }

  async *rows(): AsyncGenerator<readonly Row[]> {
    for (let at = 0; at < this.#rows.length; at += BATCH) yield this.#rows.slice(at, at + BATCH);
  }
}
