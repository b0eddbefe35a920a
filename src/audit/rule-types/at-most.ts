import { compare } from '../outcome.ts';
import type { CompileSingle } from './rule-type.ts';

/** 不超过, 以内: the number itself included. */
export const atMost: CompileSingle<'at-most'> = ({ value: most }, field) => {
  const comparison = { required: most, meets: (value: number) => value <= most, some: most < 1 ? false : null };
  return (values) => compare(field, values[field]!, comparison);
};
