import type { RuleType, SeveralTest, SingleTest, Test } from '../../model/standard.ts';
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
import { ratio } from './ratio.ts';
import type { Bounds, Reach } from './reach.ts';
import type {
  Answer,
  AskedGrade,
  Check,
  FieldIndex,
  KeyPath,
  Member,
  PartCheck,
  SeveralType,
  SingleType,
} from './rule-type.ts';
import { yes } from './yes.ts';

const SINGLE: { readonly [T in SingleTest['type']]: SingleType<T> } = {
  'at-least': atLeast,
  'at-most': atMost,
  equals,
  between,
  'one-of': oneOf,
  yes,
  'per-capita': perCapita,
  ratio,
};

const SEVERAL: { readonly [T in SeveralTest['type']]: SeveralType<T> } = {
  dimensions,
  'all-of': allOf,
  'any-of': anyOf,
  grades,
};

function isSingle(test: Test): test is SingleTest {
  return Object.hasOwn(SINGLE, test.type);
}

/** The type of a test of one field. It is given no test of another type: the record pairs them, which no compiler sees. */
function singleType({ type }: Pick<SingleTest, 'type'>): SingleType<SingleTest['type']> {
  return SINGLE[type] as unknown as SingleType<SingleTest['type']>;
}

/** The type of a test of several, likewise. */
function severalType({ type }: Pick<SeveralTest, 'type'>): SeveralType<SeveralTest['type']> {
  return SEVERAL[type] as unknown as SeveralType<SeveralTest['type']>;
}

export function compileSingle(test: SingleTest, index: FieldIndex): PartCheck {
  return singleType(test).compile(test, index(test.field), index);
}

export function compileTest(test: Test, index: FieldIndex): Check {
  if (!isSingle(test)) return severalType(test).compile(test, index, (one) => compileSingle(one, index));
  const check = compileSingle(test, index);
  return (values) => ({ part: check(values), parts: null });
}

/** The tests of one field that a test is made of: itself, where it is one. */
export function membersOf(test: Test): readonly Member[] {
  return isSingle(test) ? [{ test, at: [] }] : severalType(test).members(test);
}

export function singleTests(test: Test): readonly SingleTest[] {
  return membersOf(test).map((member) => member.test);
}

/** Those of its tests without which it cannot be passed. */
export function necessaryTests(test: Test): readonly SingleTest[] {
  return isSingle(test) || severalType(test).needsEach ? singleTests(test) : [];
}

/** The fields that a test of one field names, that which it asks first: the id of each, and the key that holds it. */
export function namedFields(test: SingleTest): readonly { readonly key: string; readonly id: string }[] {
  return keysOf(test, 'field').map((key) => ({ key, id: written(test, key) as string }));
}

/** Ids of the fields that a test reads, each once. */
export function testFields(test: Test): readonly string[] {
  return [...new Set(singleTests(test).flatMap((one) => namedFields(one).map(({ id }) => id)))];
}

/** What the fields of a test of one field have to answer. */
export function answerAsked(test: SingleTest): Answer {
  return singleType(test).asks;
}

/** Whether the fields of a test of one field have to be of one quantity. */
export function asksOneQuantity(test: SingleTest): boolean {
  return singleType(test).oneQuantity === true;
}

/** Whether tests of a type ask for figures, so that a shortfall has a size. */
export function asksFigures(type: RuleType): boolean {
  return !Object.hasOwn(SINGLE, type) || SINGLE[type as SingleTest['type']].asks === 'number';
}

/** A number of a test that must lie within the bounds of its field, and must not lie below another. */
export interface Threshold {
  readonly at: KeyPath;
  readonly value: number;
  readonly notBelow: { readonly key: string; readonly value: number } | null;
}

export function thresholdsOf(test: SingleTest): readonly Threshold[] {
  return keysOf(test, 'threshold').flatMap((key, index, keys): Threshold[] => {
    const value = written(test, key) as number | readonly number[];
    if (typeof value !== 'number') return value.map((one, at) => ({ at: [key, at], value: one, notBelow: null }));
    const lower = keys[index - 1];
    const notBelow = lower === undefined ? null : { key: lower, value: written(test, lower) as number };
    return [{ at: [key], value, notBelow }];
  });
}

function keysOf(test: SingleTest, holding: 'field' | 'threshold'): string[] {
  const keys = Object.entries(singleType(test).keys);
  return keys.filter(([, held]) => held === holding).map(([key]) => key);
}

function written(test: SingleTest, key: string): unknown {
  return (test as unknown as Readonly<Record<string, unknown>>)[key];
}

/** Above 0 where one test asks more than the other, below 0 where it asks less; null where the two cannot be compared. */
export function strictness(one: Test, other: Test): number | null {
  if (!isSingle(one) || !isSingle(other) || one.type !== other.type) return null;
  const sameFields = testFields(one).join() === testFields(other).join();
  return sameFields ? (singleType(one).strictness?.(one, other) ?? null) : null;
}

/** Whether plausible values always pass a test of one field, or never do. */
export function reach(test: SingleTest, boundsOf: (field: string) => Bounds): Reach {
  return singleType(test).reach(test, boundsOf);
}

/** Null for a test without grades. */
export function gradesOf(test: Test): AskedGrade | null {
  return isSingle(test) ? null : (severalType(test).grades?.(test) ?? null);
}
