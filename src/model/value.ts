/** Why a value cannot be read as what its field needs. */
export type InvalidReason =
  | 'unreadable' // 若干, 一般事故1起
  | 'approximate' // 约300, 300左右, 300多, 300？
  | 'range' // 200-300
  | 'no-unit' // money without 元 or 万元 in cell, header or 单位 line
  | 'wrong-unit' // 3亩 in a column of money
  | 'not-whole' // 2.5 in a count
  | 'negative'
  | 'implausible' // beyond the field's bound
  | 'some-is-not-enough' // 有 where more than one is needed
  | 'not-yes-no'
  | 'conflict' // two columns or keys of one field with different values
  | 'several-years' // columns of several years, or of a span of them
  | 'not-a-code' // 3 under 1=有，2=无
  | 'both-ticked' // ☑有☑无
  | 'not-ticked' // □有□无
  | 'several-values' // 300 and 200 on two lines, 1 200
  | 'footnote' // 300①, 300[1], 300*
  | 'cell-error' // #REF!
  | 'no-result' // a formula without a stored result
  | 'date'
  | 'nested'; // a list or mapping where one value belongs

/** A value that is there and cannot be used; `raw` is what the person wrote. */
export interface Invalid {
  readonly is: 'invalid';
  readonly reason: InvalidReason;
  readonly raw: string;
}

/** The cell or key is there and holds nothing (empty, /, —, 不详 …). */
export const EMPTY = Object.freeze({ is: 'empty' } as const);
/** The survey has no such column or key; `other` is a column that names the field and by its word is another thing. */
export interface Absent {
  readonly is: 'absent';
  readonly other?: { readonly label: string; readonly word: string };
}
export const ABSENT: Absent = Object.freeze({ is: 'absent' });
/** 有 in a count: at least one. */
export const SOME = Object.freeze({ is: 'some' } as const);

/**
 * What a survey says in one field. Numbers are in the field's unit and hold at most 15 significant decimal digits, so
 * that comparing two of them as doubles is exact.
 */
export type Value = number | boolean | typeof EMPTY | Absent | typeof SOME | Invalid;
