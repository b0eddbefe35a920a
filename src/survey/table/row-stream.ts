import type { Row } from '../../model/rows.ts';

type Batches = AsyncIterator<readonly Row[]>;

/** The rows of a sheet in batches, with a look at those that follow. */
export class RowStream {
  readonly #batches: Batches;
  #rows: readonly Row[] = [];
  #at = 0;
  #ended = false;

  constructor(rows: AsyncIterable<readonly Row[]>) {
    this.#batches = rows[Symbol.asyncIterator]();
  }

  /** Has all been fetched that there is? */
  get ended(): boolean {
    return this.#ended;
  }

  /** The rows that are at hand, `count` at least if there are so many. */
  async ahead(count: number): Promise<readonly Row[]> {
    while (!this.#ended && this.#rows.length - this.#at < count) {
      const next = await this.#batches.next();
      if (next.done) this.#ended = true;
      else this.#rows = [...this.#rows.slice(this.#at), ...next.value];
      if (!next.done) this.#at = 0;
    }
    return this.#at === 0 ? this.#rows : this.#rows.slice(this.#at);
  }

  /** The next `count` rows are read. */
  skip(count: number): void {
    this.#at += count;
  }

  async close(): Promise<void> {
    await this.#batches.return?.();
  }
}

/**
 * A merged range leaves blank cells. As long as a table has none, its merges need not be looked for, which takes a pass
 * over the whole sheet.
 */
export function hasBlanks(rows: readonly Row[]): boolean {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return rows.some(({ cells }) => {
    if (cells.length < width) return true;
    for (let index = 0; index < width; index++) if (cells[index] === undefined || cells[index] === '') return true;
    return false;
  });
}
