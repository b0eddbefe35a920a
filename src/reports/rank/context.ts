import type { Words } from '../../messages/words.ts';
import type { OfficeRank } from '../../rounds/rank.ts';

/** What a report of the ranking is made from. */
export interface RankReport {
  readonly offices: readonly OfficeRank[];
  readonly words: Words;
  readonly standard: { readonly id: string; readonly title: string };
  /** The plan whose centres count, too; null without one. */
  readonly plan: { readonly id: string; readonly title: string } | null;
  /** Unit of the satisfaction field; null where the standard has none. */
  readonly satisfactionUnit: string | null;
  /** Filters in words; empty without any. */
  readonly filters: string;
  readonly files: readonly string[];
  /** How many centres could be in what was not read. */
  readonly unread: number;
  /** What else is to be told at the end. */
  readonly notes: readonly string[];
}
