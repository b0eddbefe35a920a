import type { Words } from '../../messages/words.ts';
import type { Trend } from '../../rounds/trend.ts';

/** What a report of rounds is made from, beside the comparison itself. */
export interface TrendReport {
  readonly trend: Trend;
  readonly words: Words;
  /** Labels by id; what is not in them is shown by its id. */
  readonly levels: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, string>;
  /** Labels of the fields that hold figures of one year. */
  readonly yearly: readonly string[];
  /** Filters in words; empty without any. */
  readonly filters: string;
  /** Rules of the standard that are not in force, in words; empty without any. */
  readonly notInForce: string;
  /** What was not read of a round fails nothing. */
  readonly allowUnread: boolean;
  readonly failed: boolean;
}
