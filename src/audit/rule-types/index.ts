import type { SingleTest, Test } from '../../model/standard.ts';
import { allOf } from './all-of.ts';
import { anyOf } from './any-of.ts';
import { atLeast } from './at-least.ts';
import { atMost } from './at-most.ts';
import { between } from './between.ts';
import { dimensions } from './dimensions.ts';
import { equals } from './equals.ts';
import { grades } from './grades.ts';
import { oneOf } from './one-of.ts';
import { perCapita } from './per-capita.ts';
import type { Check, CompileSingle, CompileTest, FieldIndex, PartCheck } from './rule-type.ts';
import { yes } from './yes.ts';

type Several = Exclude<Test, SingleTest>;

const SINGLE: { readonly [T in SingleTest['type']]: CompileSingle<T> } = {
  'at-least': atLeast,
  'at-most': atMost,
  equals,
  between,
  'one-of': oneOf,
  yes,
  'per-capita': perCapita,
};

const SEVERAL: { readonly [T in Several['type']]: CompileTest<T> } = {
  dimensions,
  'all-of': allOf,
  'any-of': anyOf,
  grades,
};

/** The tests of one field that a test is made of; dimensions are each at least so much. */
export function singleTests(test: Test): readonly SingleTest[] {
  switch (test.type) {
    case 'dimensions':
      return test.least.map(({ field, value }) => ({ type: 'at-least', field, value }));
    case 'all-of':
    case 'any-of':
      return test.tests;
    case 'grades':
      return test.grades.flatMap(({ tests }) => tests);
    default:
      return [test];
  }
}

/** Ids of the fields that a test reads, each once. */
export function testFields(test: Test): readonly string[] {
  const fields = singleTests(test).flatMap((one) => (one.type === 'per-capita' ? [one.field, one.of] : [one.field]));
  return [...new Set(fields)];
}

export function compileSingle(test: SingleTest, index: FieldIndex): PartCheck {
  const compile = SINGLE[test.type] as (test: SingleTest, field: number, index: FieldIndex) => PartCheck;
  return compile(test, index(test.field), index);
}

export function compileTest(test: Test, index: FieldIndex): Check {
  if (!Object.hasOwn(SINGLE, test.type)) {
    const compile = SEVERAL[(test as Several).type] as CompileTest<Several['type']>;
    return compile(test as never, index, (one) => compileSingle(one, index));
  }
  const check = compileSingle(test as SingleTest, index);
  return (values) => ({ part: check(values), parts: null });
}
