import type { RoundCounts } from '../../ledger/round.ts';
import { type Lang, namesOf, wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import type { AuditRun } from '../audit.ts';
import { asTyped, sayUnread } from '../summary-lines.ts';

/** What was written, for the terminal. */
export interface Rectified {
  readonly path: string;
  /** How many workbooks, where there is one an office. */
  readonly books: number | null;
  readonly counts: RoundCounts;
  readonly loose: number;
  readonly run: Pick<AuditRun, 'standard' | 'summary' | 'problems' | 'allowUnread'>;
  /** Whether there was a ledger of the round before. */
  readonly updated: boolean;
}

/** What a ledger is called where the person does not say. */
export function ledgerName(split: boolean, lang: Lang): string {
  const { ledger, ledgerFolder } = wordsOn('closing', lang).files;
  return split ? ledgerFolder : ledger;
}

export function outcomeText({ path, run, ...outcome }: Rectified, lang: Lang): string {
  const { centers, compliant } = run.summary;
  const unread = sayUnread(run, lang);
  const texts = {
    path: printable(path),
    typed: asTyped(path),
    centers,
    compliant,
    unread,
    problems: run.problems.length,
  };
  const lines = wordsOn('closing', lang, namesOf(run.standard, lang)).rectified({ ...outcome, ...texts });
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
