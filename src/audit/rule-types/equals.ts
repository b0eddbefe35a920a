import { compare } from '../outcome.ts';
import { reachOf } from './reach.ts';
import type { SingleType } from './rule-type.ts';

/** Exactly the number: 不得兼职 and 无重大事故 are 0. 有 breaks 0, and does not tell about any other number. */
export const equals: SingleType<'equals'> = {
  keys: { field: 'field', value: 'threshold' },
  asks: 'number',
  reach: ({ field, value }, boundsOf) => reachOf({ min: value, max: value }, boundsOf(field)),
  compile: ({ value: exact }, field) => {
    const comparison = { required: exact, meets: (value: number) => value === exact, some: exact < 1 ? false : null };
    return (values) => compare(field, values[field]!, comparison);
  },
};
