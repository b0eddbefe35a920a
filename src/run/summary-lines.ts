import { wordsOf } from '../messages/index.ts';
import { type Lang, wordsOn } from '../messages/languages.ts';
import { printable } from '../messages/printable.ts';
import { type Summary, VERDICTS } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import { unreadText } from '../reports/conclusion.ts';
import type { AuditRun } from './audit.ts';

/** How many centres have each verdict, on one line. */
export function sayVerdicts(summary: Summary, lang: Lang): string {
  const { shortVerdicts } = wordsOf(lang);
  const counts = VERDICTS.filter((verdict) => summary[verdict] > 0).map(
    (verdict) => [shortVerdicts[verdict], summary[verdict]] as const,
  );
  return wordsOn('closing', lang).verdicts(summary.centers, counts);
}

/** How much was not read, on one line; empty where everything was. */
export function sayUnread({ summary, allowUnread }: Pick<AuditRun, 'summary' | 'allowUnread'>, lang: Lang): string {
  return unreadText(summary.unread, allowUnread, wordsOf(lang));
}

/** That the survey itself has problems, and where to read them; empty where it has none. */
export function sayProblems(problems: readonly Problem[], survey: string, lang: Lang): string {
  if (problems.length === 0) return '';
  const command = `audit check ${asTyped(survey)}`;
  return wordsOn('closing', lang).problems(problems.length, command);
}

/** As it has to be typed: a name with blanks needs quotes. */
export function asTyped(path: string): string {
  const shown = printable(path);
  return /\s/.test(shown) ? `"${shown}"` : shown;
}
