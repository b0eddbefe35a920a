import { describe, expect, it } from 'vitest';
import { necessaryTests, reach, strictness } from '../../src/audit/rule-types/index.ts';
import type { SingleTest, Test } from '../../src/model/standard.ts';

const atLeast = (value: number, field = 'area'): SingleTest => ({ type: 'at-least', field, value });
const atMost = (value: number, field = 'area'): SingleTest => ({ type: 'at-most', field, value });
const equals = (value: number): SingleTest => ({ type: 'equals', field: 'area', value });
const yes: SingleTest = { type: 'yes', field: 'hall' };

describe('what a test asks, held against another (F31)', () => {
  it.each<[string, Test, Test, number | null]>([
    ['more of the same', atLeast(11), atLeast(10), 1],
    ['less of the same', atLeast(9), atLeast(10), -1],
    ['as much', atLeast(10), atLeast(10), 0],
    ['a lower most', atMost(9), atMost(10), 1],
    ['a higher most', atMost(11), atMost(10), -1],
    ['of another field', atLeast(11, 'plaza'), atLeast(10), null],
    ['by another type', atMost(11), atLeast(10), null],
    ['by a type without a threshold', yes, yes, null],
    ['by several tests', { type: 'all-of', tests: [atLeast(11)] }, { type: 'all-of', tests: [atLeast(10)] }, null],
    ['by several tests and by one', { type: 'all-of', tests: [atLeast(11)] }, atLeast(10), null],
    ['by one and by several tests', atLeast(11), { type: 'all-of', tests: [atLeast(10)] }, null],
  ])('%s', (_, one, other, expected) => {
    const found = strictness(one, other);
    expect(found === null ? null : Math.sign(found)).toBe(expected);
  });
});

describe('what plausible values, 10 to 100, can do to a test (F31)', () => {
  it.each<[SingleTest, string]>([
    [atLeast(10), 'always'],
    [atLeast(10.1), 'sometimes'],
    [atLeast(100), 'sometimes'],
    [atLeast(100.1), 'never'],
    [atMost(100), 'always'],
    [atMost(99.9), 'sometimes'],
    [atMost(10), 'sometimes'],
    [atMost(9.9), 'never'],
    [equals(10), 'sometimes'],
    [equals(100), 'sometimes'],
    [equals(101), 'never'],
  ])('%j is passed %s', (test, expected) => {
    expect(reach(test, () => ({ min: 10, max: 100 }))).toBe(expected);
  });

  it('cannot help where one of several is needed and never passed; where one is enough, it can', () => {
    const tests = [atLeast(1), yes];
    expect(necessaryTests(atLeast(1))).toEqual([atLeast(1)]);
    expect(necessaryTests({ type: 'all-of', tests })).toEqual(tests);
    expect(necessaryTests({ type: 'dimensions', least: [{ field: 'area', value: 1 }] })).toEqual([atLeast(1)]);
    expect(necessaryTests({ type: 'any-of', tests })).toEqual([]);
  });
});
