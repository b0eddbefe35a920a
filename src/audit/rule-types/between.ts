import { compare } from '../outcome.ts';
import { reachOf } from './reach.ts';
import type { SingleType } from './rule-type.ts';

/** 1至2名: both ends included; 有 does not tell how many. What is asked of a value outside is the end that it missed. */
export const between: SingleType<'between'> = {
  keys: { field: 'field', least: 'threshold', most: 'threshold' },
  asks: 'number',
  reach: ({ field, least, most }, boundsOf) => reachOf({ min: least, max: most }, boundsOf(field)),
  compile: ({ least, most }, field) => {
    const meets = (value: number): boolean => value >= least && value <= most;
    const under = { required: least, meets, some: null };
    const over = { required: most, meets, some: null };
    return (values) => {
      const value = values[field]!;
      return compare(field, value, typeof value === 'number' && value > most ? over : under);
    };
  },
};
