import type { WaiverState } from '../../audit/waivers.ts';
import type { Words } from '../../messages/words.ts';
import type { Problem } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';

/** Everything that the list of waivers is made from. */
export interface WaiverList {
  readonly file: string;
  readonly states: readonly WaiverState[];
  readonly problems: readonly Problem[];
  /** Each time zone that the waivers name (or the one at home), with its day. */
  readonly days: readonly { readonly timezone: string; readonly day: string }[];
  /** Whether a survey was looked at, so that it is known what is used. */
  readonly surveyed: boolean;
  readonly standard: Standard;
  readonly words: Words;
}
