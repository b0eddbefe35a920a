import { compare } from '../outcome.ts';
import type { CompileTest } from './rule-type.ts';
import { worstOf } from './several.ts';

/** 长10米，宽5米，高0.8米: each dimension by itself, at least. */
export const dimensions: CompileTest<'dimensions'> = ({ least }, index) => {
  const comparisons = least.map(({ field, value: required }) => ({
    field: index(field),
    required,
    meets: (value: number) => value >= required,
    some: null,
  }));
  return (values) =>
    worstOf(comparisons.map((comparison) => compare(comparison.field, values[comparison.field]!, comparison)));
};
