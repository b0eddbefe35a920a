import { necessaryTests } from '../audit/rule-types/index.ts';
import type { Requirement, SingleTest } from '../model/standard.ts';
import { parameterOf } from './parameters.ts';

/** Of figures with a unit: how many of them make one of the unit that a threshold may be written in. */
const FACTORS = [1, 10_000, 0.0001, 2000 / 3];

/** A ratio or a figure for each of others may stand in words: a half. */
const FIGURES: ReadonlySet<string> = new Set(['at-least', 'at-most', 'equals', 'between']);

/**
 * Thresholds of a requirement that its own quotation does not hold, though it holds figures; in whatever unit, so that
 * 3000 yuan and 0.3 in ten thousands are the same. A parameter is set elsewhere, and none of a thing is said in words.
 * @param numbers all that a text says, in digits and in words
 */
export function strangeThresholds(
  { test, clause }: Requirement,
  numbers: (text: string) => readonly number[],
): number[] {
  const quoted = numbers(clause.text);
  if (quoted.length === 0) return [];
  const asked = necessaryTests(test)
    .filter((one) => FIGURES.has(one.type) && parameterOf(one) === undefined)
    .flatMap(thresholdsOf);
  return asked.filter((value) => value !== 0 && !quoted.some((one) => FACTORS.some((by) => same(one * by, value))));
}

function thresholdsOf(test: SingleTest): number[] {
  return Object.values(test).filter((value): value is number => typeof value === 'number');
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-3;
}
