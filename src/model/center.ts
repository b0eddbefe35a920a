import type { Location, Region } from './location.ts';
import type { Value } from './value.ts';

/** Where a centre's answers stand, and what was literally written there. */
export interface Place {
  /** The centre's own row, line or mapping. */
  center(): Location;
  /** The cell, value or key of a field (index into `Standard.fields`); the centre's own place where the field is absent. */
  field(index: number): Location;
  /** The text as written, or null where there is none. */
  raw(index: number): string | null;
  /** The year of which the field's figure is, where the survey says one. */
  year?(index: number): number | null;
  /** In a text table, whose locations count fields: where the text of the field stands. Null where the field is absent. */
  region?(index: number): Region | null;
}

/** One centre of one survey. */
export interface Center {
  /** As written, control characters aside; empty where the survey gives none. */
  readonly name: string;
  /** A `Level.id` of the standard. */
  readonly level: string;
  readonly office: string | null;
  /** One value a field, in the order of `Standard.fields`; `ABSENT`, too, for what no selected rule of the level asks. */
  readonly values: readonly Value[];
  readonly place: Place;
}
