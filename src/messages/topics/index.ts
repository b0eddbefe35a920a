import type { ComparisonWords } from './comparison.ts';
import type { CoreWords } from './core.ts';
import type { ExceptionWords } from './exceptions.ts';
import type { LedgerWords } from './ledger.ts';
import type { ProgressWords } from './progress.ts';
import type { RankWords } from './rank.ts';
import type { TrendWords } from './trend.ts';
import type { WaiverListWords } from './waiver-list.ts';

/** Everything that the program says, by topic: a run makes only the words that it prints. */
export interface Topics {
  readonly core: CoreWords;
  readonly comparison: ComparisonWords;
  readonly exceptions: ExceptionWords;
  readonly ledger: LedgerWords;
  readonly progress: ProgressWords;
  readonly rank: RankWords;
  readonly trend: TrendWords;
  readonly waiverList: WaiverListWords;
}

/** A language: for each topic, what makes its words when they are first asked for. */
export type Language = { readonly [T in keyof Topics]: () => Topics[T] };
