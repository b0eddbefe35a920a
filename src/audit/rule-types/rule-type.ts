import type { Graded, Part } from '../../model/finding.ts';
import type { Field, Grade, SeveralTest, SingleTest, TestOf } from '../../model/standard.ts';
import type { Value } from '../../model/value.ts';
import type { Bounds, Reach } from './reach.ts';

/** What a test makes of a centre: the part that decides, and all of them where there are several. */
export interface Outcome {
  readonly part: Part;
  readonly parts: readonly Part[] | null;
  readonly grade?: Graded;
}

/** Looks at a centre's values, in the order of `Standard.fields`. */
export type Check = (values: readonly Value[]) => Outcome;
export type PartCheck = (values: readonly Value[]) => Part;

/** Index of a field by its id. */
export type FieldIndex = (id: string) => number;

/** Keys from a test down to something in it, as a standard writes them. */
export type KeyPath = readonly (string | number)[];

/** What one field answers: a figure, or whether the thing is there. */
export type Answer = 'number' | 'yes-no';

export function answerOf({ kind }: Pick<Field, 'kind'>): Answer {
  return kind === 'yes-no' ? 'yes-no' : 'number';
}

/**
 * What the keys of a test hold, in an order that tells: the id of the field that is asked, then those of others that it
 * is measured by; thresholds in the unit of the first field and within its bounds, from the lowest to the highest; and
 * other numbers.
 */
type Keys<T extends SingleTest['type']> = {
  readonly [K in Exclude<keyof TestOf<T>, 'type' | 'parameter'>]: TestOf<T>[K] extends string
    ? 'field'
    : 'threshold' | 'number';
};

/** All that there is to know of a type of rules that asks something of one field. Its words and its form are told elsewhere. */
export interface SingleType<T extends SingleTest['type']> {
  readonly keys: Keys<T>;
  /** What its fields answer. A shortfall of a number has a size. */
  readonly asks: Answer;
  /** Whether its fields have to be of one quantity, since it asks for a share of one in the other. */
  readonly oneQuantity?: true;
  /** Above 0 where the first test asks more of the same fields, below where it asks less, else 0. Absent where no threshold says so. */
  readonly strictness?: (one: TestOf<T>, other: TestOf<T>) => number;
  /** Whether plausible values always pass, or never do. */
  readonly reach: (test: TestOf<T>, boundsOf: (field: string) => Bounds) => Reach;
  /** Prepares the check once; `field` is the index of the field that is asked. */
  readonly compile: (test: TestOf<T>, field: number, index: FieldIndex) => PartCheck;
}

/** One of the tests that a test is made of, and where its standard writes it. */
export interface Member {
  readonly test: SingleTest;
  readonly at: KeyPath;
  /** Written as the field's id and the threshold behind it, not key by key. */
  readonly byField?: true;
}

/** The id of the grade that a test asks, where it is written, and the grades that there are, from the highest to the lowest. */
export interface AskedGrade {
  readonly id: string;
  readonly at: KeyPath;
  readonly all: readonly Grade[];
}

/** All that there is to know of a type of rules that is made of tests of one field. */
export interface SeveralType<T extends SeveralTest['type']> {
  readonly members: (test: TestOf<T>) => readonly Member[];
  /** Whether each member has to pass. */
  readonly needsEach: boolean;
  /** For a type that has grades. */
  readonly grades?: (test: TestOf<T>) => AskedGrade;
  /** Prepares the check once; `single` prepares the members. */
  readonly compile: (test: TestOf<T>, index: FieldIndex, single: (test: SingleTest) => PartCheck) => Check;
}
