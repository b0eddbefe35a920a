import type { LedgerFact } from './ledger.ts';

/** What stands in a ledger's workbook around the rows. */
export interface BookWords {
  readonly sheets: Readonly<Record<'open' | 'closed' | 'gone' | 'loose' | 'summary' | 'guide' | 'marks', string>>;
  readonly titles: Readonly<Record<'open' | 'closed' | 'gone' | 'loose' | 'summary' | 'guide', string>>;
  readonly more: (name: string, ordinal: number) => string;
  readonly about: (standard: string, date: string, scope: string) => string;
  readonly looseAbout: string;
  readonly pages: string;
  readonly byOffice: string;
  readonly byVerdict: string;
  readonly byGrade: (rule: string) => string;
  readonly grade: string;
  /** How many have another required rule that they do not pass. */
  readonly gated: string;
  readonly office: string;
  readonly noOffice: string;
  readonly total: string;
  readonly verdict: string;
  readonly centers: string;
  readonly share: string;
  readonly bar: string;
  readonly rounds: string;
  readonly counts: Readonly<
    Record<'open' | 'carried' | 'closed' | 'failedReview' | 'cameBack' | 'gone' | 'loose', string>
  >;
  readonly guide: {
    readonly reading: string;
    readonly columns: string;
    readonly rounds: string;
    readonly made: string;
    readonly rules: readonly string[];
    readonly facts: Readonly<Record<LedgerFact, string>>;
    readonly peoples: string;
    readonly statuses: string;
    readonly again: readonly string[];
    readonly standard: string;
    readonly files: string;
    readonly oldFiles: string;
    readonly scope: string;
    readonly everything: string;
    readonly date: string;
    readonly version: string;
    readonly sha: string;
  };
}
