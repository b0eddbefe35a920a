import type { LedgerValue } from './values.ts';

/** One row of the ledger. */
export interface LedgerEntry {
  readonly number: string;
  /** In the order of `FACTS`. */
  readonly facts: readonly LedgerValue[];
  /** In the order of `PEOPLE`. */
  readonly people: readonly LedgerValue[];
  /** What stands in columns that people added, by their headers. */
  readonly own: ReadonlyMap<string, LedgerValue>;
  /** When the problem was closed, or why it was not judged; null in the open ledger. */
  readonly note: LedgerValue;
  /** Whether the facts are the tool's own words; false where a person may have changed them unnoticed. */
  readonly factual: boolean;
}

/** Something in an old ledger that belongs to no row; kept with the place where it stood. */
export interface Loose {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly content: LedgerValue;
  /** The office of the old ledger, where it was one office's. */
  readonly office: string;
}

export type LedgerSheet = 'open' | 'closed' | 'gone';

/** A row of an old ledger. */
export interface OldEntry extends LedgerEntry {
  readonly sheet: LedgerSheet;
  /** Indexes into the facts, with the note behind them, of what a person changed; null where the ledger does not tell. */
  readonly edited: readonly number[] | null;
}

/** All that was found in the ledgers of the round before. */
export interface OldLedger {
  /** By number, in the order of the sheets. */
  readonly entries: Map<string, OldEntry>;
  readonly loose: Loose[];
  /** Headers of the columns that people added, in order. */
  readonly ownColumns: string[];
}

export function emptyLedger(): OldLedger {
  return { entries: new Map(), loose: [], ownColumns: [] };
}
