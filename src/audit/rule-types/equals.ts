import { compare } from '../outcome.ts';
import type { CompileSingle } from './rule-type.ts';

/** Exactly the number: 不得兼职 and 无重大事故 are 0. 有 breaks 0, and does not tell about any other number. */
export const equals: CompileSingle<'equals'> = ({ value: exact }, field) => {
  const comparison = { required: exact, meets: (value: number) => value === exact, some: exact < 1 ? false : null };
  return (values) => compare(field, values[field]!, comparison);
};
