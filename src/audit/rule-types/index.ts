import type { RuleType, Test } from '../../model/standard.ts';
import { atLeast } from './at-least.ts';
import { atMost } from './at-most.ts';
import { dimensions } from './dimensions.ts';
import { equals } from './equals.ts';
import type { Check, CompileTest } from './rule-type.ts';
import { yes } from './yes.ts';

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

/** @param fields indexes of the test's fields, in the order of `testFields` */
export function compileTest(test: Test, fields: readonly number[]): Check {
  const compile = RULE_TYPES[test.type] as CompileTest<RuleType>;
  return compile(test as never, ...fields);
}
