import { compare } from '../outcome.ts';
import type { CompileSingle } from './rule-type.ts';

/** 不低于, 不少于, 以上: the number itself included. 有 meets one, and does not tell about more. */
export const atLeast: CompileSingle<'at-least'> = ({ value: least }, field) => {
  const comparison = { required: least, meets: (value: number) => value >= least, some: least <= 1 ? true : null };
  return (values) => compare(field, values[field]!, comparison);
};
