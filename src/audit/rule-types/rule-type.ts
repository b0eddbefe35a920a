import type { Part } from '../../model/finding.ts';
import type { Grade, SingleTest, Test } from '../../model/standard.ts';
import type { Value } from '../../model/value.ts';

/** What a test makes of a centre: the part that decides, and all of them where there are several. */
export interface Outcome {
  readonly part: Part;
  readonly parts: readonly Part[] | null;
  readonly grade?: Grade | null;
}

/** Looks at a centre's values, in the order of `Standard.fields`. */
export type Check = (values: readonly Value[]) => Outcome;
export type PartCheck = (values: readonly Value[]) => Part;

/** Index of a field by its id. */
export type FieldIndex = (id: string) => number;

/** Prepares a test of one field once. */
export type CompileSingle<T extends SingleTest['type']> = (
  test: Extract<SingleTest, { type: T }>,
  field: number,
  index: FieldIndex,
) => PartCheck;

/** Prepares a test of several fields once; `single` prepares the tests that it is made of. */
export type CompileTest<T extends Exclude<Test, SingleTest>['type']> = (
  test: Extract<Exclude<Test, SingleTest>, { type: T }>,
  index: FieldIndex,
  single: (test: SingleTest) => PartCheck,
) => Check;
