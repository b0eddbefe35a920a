import type { Location } from './location.ts';

/** An answer as it is written in a survey of the plain form; null where the place of the answer stays empty. */
export type PlainValue = number | boolean | string | null;

export interface PlainAnswer {
  /** Index into `Standard.fields`. */
  readonly field: number;
  readonly value: PlainValue;
  /** Where it was read. */
  readonly origin: Location;
}

/** A centre as it was understood, in the plain form: what is not there is left out. */
export interface PlainCenter {
  readonly name: string;
  /** A `Level.id` of the standard. */
  readonly level: string;
  readonly office: string | null;
  readonly origin: Location;
  readonly answers: readonly PlainAnswer[];
}

/** Centres as a table: a header in the first row, a centre in each of the others. */
export interface PlainTable {
  /** Of the sheet; null in a text file. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly PlainValue[])[];
}
