import { FACTS } from '../../ledger/columns.ts';
import type { LedgerEntry, Loose } from '../../ledger/entry.ts';
import type { RoundCounts } from '../../ledger/round.ts';
import { textOf } from '../../ledger/values.ts';
import { officeKey } from '../../model/center-key.ts';
import { refuse } from '../../model/problem.ts';
import { Ledger, type LedgerOptions } from '../../workbooks/ledger/index.ts';
import { FileNames } from '../file-names.ts';
import type { Outlet } from '../outlet.ts';

/** Each keeps a file open until the last centre is read. */
const MOST_BOOKS = 500;

export interface BooksOptions extends LedgerOptions {
  readonly outlet: Outlet;
  /** A file; with `split` a folder. */
  readonly path: string;
  readonly split: boolean;
  /** Names the workbook of centres without an office. */
  readonly unnamed: string;
}

/** What is left for the end, of all offices. */
export interface Rest {
  readonly closed: readonly LedgerEntry[];
  readonly gone: readonly LedgerEntry[];
  readonly loose: readonly Loose[];
  /** Null in a first round. */
  readonly counts: RoundCounts | null;
}

/** The workbooks of a ledger: one, or one an office. */
export class LedgerBooks {
  readonly #options: BooksOptions;
  readonly #names: FileNames;
  readonly #books = new Map<string, Ledger>();

  private constructor(options: BooksOptions) {
    this.#options = options;
    this.#names = new FileNames(options.unnamed);
  }

  /** Refuses where the file or folder cannot be written. */
  static async open(options: BooksOptions): Promise<LedgerBooks> {
    const books = new LedgerBooks(options);
    if (options.split) await options.outlet.folder(options.path);
    else await books.of('');
    return books;
  }

  get count(): number {
    return this.#books.size;
  }

  /** The workbook to which an office's rows belong. */
  async of(office: string): Promise<Ledger> {
    const key = this.#key(office);
    const known = this.#books.get(key);
    if (known !== undefined) return known;
    const { outlet, path, split } = this.#options;
    if (this.#books.size === MOST_BOOKS)
      refuse('bound-exceeded', { bound: '--split office', limit: String(MOST_BOOKS) });
    const file = split ? outlet.file(path, `${this.#names.of(office)}.xlsx`) : outlet.file(path);
    const book = new Ledger(await file, this.#options);
    this.#books.set(key, book);
    return book;
  }

  async finish({ closed, gone, loose, counts }: Rest): Promise<void> {
    const officeOf = ({ facts }: LedgerEntry): string => textOf(facts[FACTS.indexOf('office')] ?? null);
    for (const office of [...closed.map(officeOf), ...gone.map(officeOf), ...loose.map((one) => one.office)]) {
      await this.of(office);
    }
    for (const [key, book] of this.#books) {
      const mine = (office: string): boolean => this.#key(office) === key;
      await book.finish({
        closed: closed.filter((entry) => mine(officeOf(entry))),
        gone: gone.filter((entry) => mine(officeOf(entry))),
        loose: loose.filter(({ office }) => mine(office)),
        // The counts are of all offices: they would not add up in the workbook of one.
        rounds: counts === null || this.#options.split ? [] : rounds(counts, loose.length),
      });
    }
  }

  #key(office: string): string {
    return this.#options.split ? officeKey(office) : '';
  }
}

function rounds(counts: RoundCounts, loose: number) {
  const { open, carried, closed, failedReview, cameBack, gone } = counts;
  return [
    ['open', open],
    ['carried', carried],
    ['closed', closed],
    ['failedReview', failedReview],
    ['cameBack', cameBack],
    ['gone', gone],
    ['loose', loose],
  ] as const;
}
