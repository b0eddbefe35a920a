import type { RegionAccount, RowKind } from '../../model/account.ts';
import type { ToldArgs } from '../../model/problem.ts';
import type { InvalidReason } from '../../model/value.ts';

/** Words of the account of what was understood of a survey. */
export interface ReadWords {
  readonly title: string;
  /** How much was read, and how much was not. */
  readonly total: (centers: number, unread: number) => string;
  /** Above what was read of one sheet, or of one file without sheets. */
  readonly place: (file: string, sheet: string | null) => string;
  readonly centers: (count: number) => string;
  /** Of a sheet of which nothing was read. */
  readonly skipped: Readonly<Record<ToldArgs['skipped-sheet']['reason'], string>>;
  readonly noRegions: (centers: number) => string;
  readonly heads: {
    readonly region: string;
    readonly range: string;
    readonly centers: string;
    readonly unread: string;
    readonly cell: string;
    readonly words: string;
    readonly taken: string;
    readonly row: string;
    readonly kind: string;
    readonly text: string;
  };
  readonly regions: Readonly<Record<RegionAccount['is'], string>>;
  /** Of a text file, whose rows are lines. */
  readonly lines: (first: number, last: number) => string;
  readonly columnsOf: (region: string, range: string) => string;
  readonly sameColumns: (region: string, range: string, as: string) => string;
  readonly rowsOf: (region: string, range: string) => string;
  readonly noWords: string;
  readonly taken: {
    readonly name: string;
    readonly level: string;
    readonly office: string;
    readonly ignored: string;
    readonly field: (label: string, unit: string | null) => string;
    readonly list: (labels: string) => string;
    readonly other: (label: string, word: string) => string;
    readonly left: (label: string) => string;
    readonly unknown: (nearest: string | null) => string;
  };
  readonly rowKinds: Readonly<Record<RowKind, string>>;
  readonly rows: (first: number, last: number) => string;
  readonly rowCount: (rows: number) => string;
  readonly moreRows: (rows: number) => string;
  readonly values: (shown: number, all: number) => string;
  readonly moreCenters: (count: number) => string;
  readonly invalid: (raw: string, reason: string) => string;
  readonly blank: string;
  readonly absent: string;
  readonly unread: (count: number) => string;
  readonly problems: (count: number) => string;
  readonly allRead: string;
  readonly someUnread: (count: number) => string;
  /** Why a value cannot be used, in the few words that stand behind it in the plain form. */
  readonly why: Readonly<Record<InvalidReason, string>>;
  /** At the head of a survey in the plain form. */
  readonly head: (files: string, standard: string, unread: number) => string;
  /** The column of origins in a table. */
  readonly origin: string;
  /** Name of the workbook where none is given. */
  readonly file: string;
  readonly folderWritten: (path: string, files: number) => string;
  readonly next: (typed: string) => string;
}
