import { compare } from '../outcome.ts';
import type { CompileTest } from './rule-type.ts';

/** 长10米，宽5米，高0.8米: each dimension by itself, at least. */
export const dimensions: CompileTest<'dimensions'> = ({ least }, ...fields) => {
  const comparisons = least.map(({ value: required }) => ({
    required,
    meets: (value: number) => value >= required,
    some: null,
  }));
  return (values) =>
    comparisons.map((comparison, index) => compare(fields[index]!, values[fields[index]!]!, comparison));
};
