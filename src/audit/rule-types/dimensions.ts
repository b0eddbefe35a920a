import { compare } from '../outcome.ts';
import type { SeveralType } from './rule-type.ts';
import { worstOf } from './several.ts';

/** 长10米，宽5米，高0.8米: each dimension by itself, at least. 有 tells nothing of a length. */
export const dimensions: SeveralType<'dimensions'> = {
  members: ({ least }) =>
    least.map((one) => ({ test: { type: 'at-least', ...one }, at: ['least', one.field], byField: true })),
  needsEach: true,
  compile: ({ least }, index) => {
    const comparisons = least.map(({ field, value: required }) => ({
      field: index(field),
      required,
      meets: (value: number) => value >= required,
      some: null,
    }));
    return (values) =>
      worstOf(comparisons.map((comparison) => compare(comparison.field, values[comparison.field]!, comparison)));
  },
};
