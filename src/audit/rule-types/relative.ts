import { productAtLeast, scale } from '../../model/decimal.ts';
import { compare } from '../outcome.ts';
import type { Bounds, Reach } from './reach.ts';
import type { PartCheck } from './rule-type.ts';

/** A requirement that grows with another field: at least `value` for each `each` of it. */
export interface Measure {
  readonly value: number;
  readonly each: number;
}

/** Compared without dividing: a third of something has no decimal. */
function suffices(amount: number, base: number, { value, each }: Measure): boolean {
  return productAtLeast(amount, each, value, base);
}

/**
 * Checks the field at the index `field` against that at `base`. Where the base has no number nothing can be judged, and
 * it is the field that decides; of a base of 0 nothing is asked.
 */
export function atLeastOf(measure: Measure, field: number, base: number): PartCheck {
  return (values) => {
    const counted = values[base]!;
    if (typeof counted !== 'number') {
      const { value, status } = compare(base, counted, { required: 0, meets: () => false, some: null });
      return { field: base, value, required: null, gap: null, status };
    }
    const required = scale(measure.value, counted, measure.each);
    const meets = (value: number): boolean => suffices(value, counted, measure);
    return compare(field, values[field]!, { required, meets, some: required <= 1 ? true : null });
  };
}

/** The hardest case is the least of the field for the most of its base. */
export function reachOfMeasure(measure: Measure, field: Bounds, base: Bounds): Reach {
  if (!suffices(field.max, base.min, measure)) return 'never';
  return suffices(field.min, base.max, measure) ? 'always' : 'sometimes';
}

/** Above 0 where the first asks more of the same fields, below 0 where it asks less. */
export function compareMeasures(one: Measure, other: Measure): number {
  return Number(suffices(one.value, one.each, other)) - Number(suffices(other.value, other.each, one));
}
