import type { Location } from './location.ts';

/** An approved exception: which shortfalls need not be made good until a day. */
export interface Waiver {
  /** A name, or a pattern of names in which `*` stands for any text and `?` for one character. */
  readonly center: { readonly is: 'name' | 'pattern'; readonly text: string };
  /** Narrow it further: a `Level.id` of the standard, and an office; null for all. */
  readonly level: string | null;
  readonly office: string | null;
  /** Id of a rule, or of a category for all of its rules. */
  readonly rule: string;
  readonly reason: string | null;
  readonly approver: string | null;
  /** Number of the document that grants it. */
  readonly document: string | null;
  /** The last day on which it holds, YYYY-MM-DD, in `timezone`. */
  readonly expires: string;
  /** IANA name, such as Asia/Shanghai. */
  readonly timezone: string;
  readonly location: Location;
}
