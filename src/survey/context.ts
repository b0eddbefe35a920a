import type { RegionAccount, RowKind } from '../model/account.ts';
import type { Problem } from '../model/problem.ts';
import type { CombinedField, Field, Standard } from '../model/standard.ts';
import type { FileLayout } from './layout/layout.ts';
import type { Lexicon } from './words/lexicon.ts';

/** What was read of one sheet or file: nothing is left out without being counted here. */
export interface Coverage {
  readonly file: string;
  readonly sheet: string | null;
  centers: number;
  /** Rows that are no centres, by what they are. */
  readonly ignored: Partial<Record<RowKind, number>>;
  /** The sheet part by part. */
  readonly regions: RegionAccount[];
}

/** What reading a survey needs besides its bytes. */
export interface SurveyContext {
  readonly standard: Standard;
  readonly lexicon: Lexicon;
  /** Indexes of the fields that the selected rules of a level ask for. */
  readonly needed: ReadonlyMap<string, ReadonlySet<number>>;
  /** Of figures of several years, the one that counts. */
  readonly year?: number;
  /** What people say of the sheets of a survey, where its words do not say it. */
  readonly layouts?: (file: string) => FileLayout | null;
  readonly report: (problem: Problem) => void;
  readonly cover: (coverage: Coverage) => void;
}

/** A field, or a combined column: what a meaning is about. */
interface About {
  readonly field?: number | null;
  readonly combined?: number | null;
}

/** Indexes of the fields that a meaning is about, of a combined column in the order in which its cells write them. */
export function fieldsOf({ field = null, combined }: About, standard: Standard): number[] {
  if (field !== null) return [field];
  return standard.combined[combined!]!.fields.map((id) => standard.fields.findIndex((one) => one.id === id));
}

/** The field or combined column itself, with its label. */
export function thingOf({ field = null, combined }: About, standard: Standard): Field | CombinedField {
  return field === null ? standard.combined[combined!]! : standard.fields[field]!;
}
