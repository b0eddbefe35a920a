import type { Part } from '../../model/finding.ts';
import type { RuleType, Test } from '../../model/standard.ts';
import type { Value } from '../../model/value.ts';

/** Looks at a centre's values (in the order of `Standard.fields`): one part for each field of the test. */
export type Check = (values: readonly Value[]) => readonly Part[];

/** Prepares a test once; `fields` are the indexes of its fields. */
export type CompileTest<T extends RuleType> = (test: Extract<Test, { type: T }>, ...fields: number[]) => Check;
