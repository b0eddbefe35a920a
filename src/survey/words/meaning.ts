import type { Codes } from './codes.ts';
import type { Unit } from './units.ts';

export type Identity = 'name' | 'level' | 'office';

/** Does a column or label name a field, be it for another thing? */
export function holdsAnswers(meaning: Meaning | null | undefined): boolean {
  return meaning?.is === 'field' || meaning?.is === 'combined' || meaning?.is === 'other' || meaning?.is === 'list';
}

/** What a column's words say of its answers, besides the field and the unit. */
export interface Qualities {
  /** What the codes in its cells stand for. */
  readonly codes?: Codes;
  /** The first and last year that its words name. */
  readonly years?: readonly [from: number, to: number];
  readonly who?: 'reported' | 'verified';
  /** One of two columns to tick: this one is ticked for yes, or for no. */
  readonly choice?: boolean;
  /** Says that there is none: 无重大安全和责任事故. */
  readonly inverse?: true;
}

/** A column or key that holds one field. */
export interface FieldMeaning extends Qualities {
  readonly is: 'field';
  readonly field: number;
  readonly unit: Unit | null;
  readonly underId: boolean;
}

/** What a column or key stands for. */
export type Meaning =
  | { readonly is: Identity }
  | FieldMeaning
  | { readonly is: 'combined'; readonly combined: number; readonly unit: Unit | null }
  | { readonly is: 'ignored' }
  /** Names the fields that are there: 图书阅览室┋文化活动室. */
  | { readonly is: 'list'; readonly fields: readonly number[] }
  /** It names a field (or a combined column), and by this word it is something else. */
  | { readonly is: 'other'; readonly field: number | null; readonly combined: number | null; readonly word: string };
