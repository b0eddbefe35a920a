import type { Names, NeutralNames } from '../names.ts';
import type { AnnotateWords } from './annotate.ts';
import type { ClosingWords } from './closing.ts';
import type { ComparisonWords } from './comparison.ts';
import type { ConfigFileWords } from './config-file.ts';
import type { CoreWords } from './core.ts';
import type { DoubtWords } from './doubts.ts';
import type { ExceptionWords } from './exceptions.ts';
import type { FormWords } from './form.ts';
import type { HelpWords } from './help.ts';
import type { LayoutWords } from './layout.ts';
import type { LedgerWords } from './ledger.ts';
import type { BookWords } from './ledger-book.ts';
import type { MistakeWords } from './mistakes.ts';
import type { ProgressWords } from './progress.ts';
import type { RankWords } from './rank.ts';
import type { ReadWords } from './read.ts';
import type { ReportFileWords } from './report-files.ts';
import type { RepositoryWords } from './repository.ts';
import type { DocsWords, MapWords } from './standard-pages.ts';
import type { SyntaxWords } from './syntax.ts';
import type { TemplateWords } from './template.ts';
import type { TrendWords } from './trend.ts';
import type { UsageWords } from './usage.ts';
import type { WaiverListWords } from './waiver-list.ts';

/** Everything that the program says, by topic: a run makes only the words that it prints. */
export interface Topics {
  readonly core: CoreWords;
  readonly annotate: AnnotateWords;
  readonly closing: ClosingWords;
  readonly comparison: ComparisonWords;
  readonly configFile: ConfigFileWords;
  readonly doubts: DoubtWords;
  readonly exceptions: ExceptionWords;
  readonly form: FormWords;
  readonly help: HelpWords;
  readonly layout: LayoutWords;
  readonly ledger: LedgerWords;
  readonly ledgerBook: BookWords;
  readonly mistakes: MistakeWords;
  readonly progress: ProgressWords;
  readonly rank: RankWords;
  readonly read: ReadWords;
  readonly reportFiles: ReportFileWords;
  readonly repository: RepositoryWords;
  readonly docs: DocsWords;
  readonly map: MapWords;
  readonly syntax: SyntaxWords;
  readonly template: TemplateWords;
  readonly trend: TrendWords;
  readonly usage: UsageWords;
  readonly waiverList: WaiverListWords;
}

/** A language: for each topic, what makes its words when they are first asked for, in the names of a standard. */
export type Language = { readonly [T in keyof Topics]: (names: Names) => Topics[T] } & {
  /** Where a standard gives none. */
  readonly names: NeutralNames;
};
