import { compare } from '../outcome.ts';
import { reachOf } from './reach.ts';
import type { SingleType } from './rule-type.ts';

/** 不超过, 以内: the number itself included. */
export const atMost: SingleType<'at-most'> = {
  keys: { field: 'field', value: 'threshold' },
  asks: 'number',
  strictness: (one, other) => other.value - one.value,
  reach: ({ field, value }, boundsOf) => reachOf({ min: Number.NEGATIVE_INFINITY, max: value }, boundsOf(field)),
  compile: ({ value: most }, field) => {
    const comparison = { required: most, meets: (value: number) => value <= most, some: most < 1 ? false : null };
    return (values) => compare(field, values[field]!, comparison);
  },
};
