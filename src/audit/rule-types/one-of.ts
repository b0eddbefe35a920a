import { compare } from '../outcome.ts';
import type { SingleType } from './rule-type.ts';

/** One of the numbers of a list, such as 1, 2 or 4 shifts. What is asked of another value is the nearest of them. */
export const oneOf: SingleType<'one-of'> = {
  keys: { field: 'field', values: 'threshold' },
  asks: 'number',
  // Each of the numbers lies within the field's bounds, and some number between the bounds is none of them.
  reach: () => 'sometimes',
  compile: ({ values: allowed }, field) => {
    const meets = (value: number): boolean => allowed.includes(value);
    const comparisons = new Map(allowed.map((required) => [required, { required, meets, some: null }]));
    const first = comparisons.get(allowed[0]!)!;
    return (values) => {
      const value = values[field]!;
      if (typeof value !== 'number') return compare(field, value, first);
      const nearest = allowed.reduce((best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best));
      return compare(field, value, comparisons.get(nearest)!);
    };
  },
};
