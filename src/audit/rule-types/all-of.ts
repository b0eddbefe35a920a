import type { SeveralType } from './rule-type.ts';
import { worstOf } from './several.ts';

/** Every one of several tests. */
export const allOf: SeveralType<'all-of'> = {
  members: ({ tests }) => tests.map((test, index) => ({ test, at: ['tests', index] })),
  needsEach: true,
  compile: ({ tests }, _, single) => {
    const checks = tests.map(single);
    return (values) => worstOf(checks.map((check) => check(values)));
  },
};
