import { expect, it } from 'vitest';
import type { Obligation, RuleType } from '../../src/model/standard.ts';
import { evaluation, LEAST, LEVELS, standard } from './liuhu.ts';

/** Exhaustive, so that a new type of rule is asked for here. */
const TYPES: Readonly<Record<RuleType, true>> = {
  'at-least': true,
  'at-most': true,
  equals: true,
  between: true,
  'one-of': true,
  yes: true,
  dimensions: true,
  'per-capita': true,
  ratio: true,
  'all-of': true,
  'any-of': true,
  grades: true,
};
const OBLIGATIONS: Readonly<Record<Obligation, true>> = { required: true, principle: true, encouraged: true };

it('has every type of rule, every obligation and a condition', () => {
  const requirements = standard.rules.flatMap((rule) => rule.requirements);
  expect(new Set(requirements.map(({ test }) => test.type))).toEqual(new Set(Object.keys(TYPES)));
  expect(new Set(requirements.map(({ obligation }) => obligation))).toEqual(new Set(Object.keys(OBLIGATIONS)));
  expect(requirements.filter(({ when }) => when !== undefined)).toHaveLength(1);
});

it.each(LEVELS)('has a least that answers every field of a %s but the lift', (level) => {
  const needed = [...(evaluation.needed.get(level) ?? [])].map((field) => standard.fields[field]!.id);
  expect(Object.keys(LEAST[level]).sort()).toEqual(needed.filter((id) => id !== 'lift').sort());
});
