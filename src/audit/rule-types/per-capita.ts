import { atLeastOf, compareMeasures, reachOfMeasure } from './relative.ts';
import type { SingleType } from './rule-type.ts';

/** 每千人不少于2册: what is asked of a centre follows from another of its fields. */
export const perCapita: SingleType<'per-capita'> = {
  // So much for each of something is no amount that the field itself could have.
  keys: { field: 'field', of: 'field', value: 'number', each: 'number' },
  asks: 'number',
  strictness: compareMeasures,
  reach: (test, boundsOf) => reachOfMeasure(test, boundsOf(test.field), boundsOf(test.of)),
  compile: (test, field, index) => atLeastOf(test, field, index(test.of)),
};
