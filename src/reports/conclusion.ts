import { wordsOn } from '../messages/languages.ts';
import type { Words } from '../messages/words.ts';
import type { ReportContext, ReportEnd } from './report.ts';

/** What a check comes to, in sentences. */
export interface Conclusion {
  readonly verdict: string;
  /** Why the exit code is 0 although something falls behind; empty where nothing is to be excused. */
  readonly excuse: string;
  /** What is not read, and what follows from it; empty where everything was read. */
  readonly unread: string;
}

/** A survey that was not read whole has not passed, whatever was read of it. */
export function conclusionOf(
  { words, allowUnread }: Pick<ReportContext, 'words' | 'allowUnread'>,
  { summary, failed, known }: Pick<ReportEnd, 'summary' | 'failed' | 'known'>,
): Conclusion {
  const { report } = words;
  const { noncompliant, incomplete, unread } = summary;
  const behind = noncompliant + incomplete > 0;
  const lacking = unread > 0 && !allowUnread;
  // What is unread fails whatever the baseline knows: it is excused only where nothing is to fail.
  const excuse = lacking || known === undefined ? report.reportOnly : wordsOn('exceptions', words.lang).onlyKnown;
  return {
    verdict: failed || behind || unread > 0 ? report.failed(noncompliant, incomplete, unread) : report.passed,
    excuse: !failed && (behind || lacking) ? excuse : '',
    unread: unreadText(unread, allowUnread, words),
  };
}

/** How much was not read, and that it fails nothing where it does not; empty where everything was read. */
export function unreadText(unread: number, allowUnread: boolean, { report, sentences }: Words): string {
  if (unread === 0) return '';
  return sentences([report.unreadMeans(unread), ...(allowUnread ? [report.unreadAllowed] : [])]);
}

/** The same of several surveys or reports: a line for each that was not read whole. */
export function unreadTexts(
  sources: readonly { readonly source: string; readonly unread: number }[],
  allowUnread: boolean,
  { report }: Words,
): string[] {
  const lines = sources.flatMap(({ source, unread }) => (unread > 0 ? [report.unreadIn(source, unread)] : []));
  return lines.length > 0 && allowUnread ? [...lines, report.unreadAllowed] : lines;
}
