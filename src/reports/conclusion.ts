import { wordsOn } from '../messages/languages.ts';
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
    unread:
      unread === 0 ? '' : words.sentences([report.unreadMeans(unread), ...(allowUnread ? [report.unreadAllowed] : [])]),
  };
}
