import { atLeastOf, compareMeasures, type Measure, reachOfMeasure } from './relative.ts';
import type { SingleType } from './rule-type.ts';

/** 专职人员不低于编制的一半: one field divided by another of the same kind, at least so much. */
export const ratio: SingleType<'ratio'> = {
  // The share is no amount that the field itself could have.
  keys: { field: 'field', of: 'field', value: 'number' },
  asks: 'number',
  oneQuantity: true,
  strictness: (one, other) => compareMeasures(measureOf(one), measureOf(other)),
  reach: (test, boundsOf) => reachOfMeasure(measureOf(test), boundsOf(test.field), boundsOf(test.of)),
  compile: (test, field, index) => atLeastOf(measureOf(test), field, index(test.of)),
};

/** Half of something is half a one for each one of it. */
function measureOf({ value }: { readonly value: number }): Measure {
  return { value, each: 1 };
}
