import type { FindingWords } from '../../messages/findings.ts';
import type { Words } from '../../messages/words.ts';
import type { Standard } from '../../model/standard.ts';
import type { Difference } from '../../rounds/difference.ts';

/** One side of a comparison: what it was read from, as the person named it. */
export interface ComparedSource {
  readonly source: string;
  readonly centers: number;
  /** How many centres could be in what was not read. */
  readonly unread: number;
}

/** Everything that a report of a comparison is made from. */
export interface DiffReport {
  readonly difference: Difference;
  readonly before: ComparedSource;
  readonly now: ComparedSource;
  readonly standard: Standard;
  readonly words: Words;
  readonly findingWords: FindingWords;
  /** Filters in words, empty where everything is compared. */
  readonly filters: string;
  /** What was not read of either side fails nothing. */
  readonly allowUnread: boolean;
  /** Sentences to end with. */
  readonly notes: readonly string[];
}
