import type { Part } from '../../model/finding.ts';
import type { RuleType, Test } from '../../model/standard.ts';
import type { Value } from '../../model/value.ts';
import { atLeast } from './at-least.ts';
import { atMost } from './at-most.ts';
import { dimensions } from './dimensions.ts';
import { equals } from './equals.ts';
import { yes } from './yes.ts';

/** Looks at a centre's values (in the order of `Standard.fields`): one part for each field of the test. */
export type Check = (values: readonly Value[]) => readonly Part[];

/** Prepares a test once; `fields` are the indexes of its fields. */
export type CompileTest<T extends RuleType> = (test: Extract<Test, { type: T }>, ...fields: number[]) => Check;

const RULE_TYPES: { readonly [T in RuleType]: CompileTest<T> } = {
  'at-least': atLeast,
  'at-most': atMost,
  equals,
  yes,
  dimensions,
};

/** Ids of the fields that a test reads. */
export function testFields(test: Test): readonly string[] {
  return test.type === 'dimensions' ? test.least.map(({ field }) => field) : [test.field];
}

export function compileTest(test: Test, fieldIndex: ReadonlyMap<string, number>): Check {
  const fields = testFields(test).map((id) => fieldIndex.get(id)!);
  const compile = RULE_TYPES[test.type] as CompileTest<RuleType>;
  return compile(test as never, ...fields);
}
