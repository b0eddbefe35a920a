import { compare } from '../outcome.ts';
import { reachOf } from './reach.ts';
import type { SingleType } from './rule-type.ts';

/** 不低于, 不少于, 以上: the number itself included. 有 meets one, and does not tell about more. */
export const atLeast: SingleType<'at-least'> = {
  keys: { field: 'field', value: 'threshold' },
  asks: 'number',
  strictness: (one, other) => one.value - other.value,
  reach: ({ field, value }, boundsOf) => reachOf({ min: value, max: Number.POSITIVE_INFINITY }, boundsOf(field)),
  compile: ({ value: least }, field) => {
    const comparison = { required: least, meets: (value: number) => value >= least, some: least <= 1 ? true : null };
    return (values) => compare(field, values[field]!, comparison);
  },
};
