import type { SeveralType } from './rule-type.ts';
import { bestOf } from './several.ts';

/** At least one of several tests. It fails only where each of them is known to fail. */
export const anyOf: SeveralType<'any-of'> = {
  members: ({ tests }) => tests.map((test, index) => ({ test, at: ['tests', index] })),
  needsEach: false,
  compile: ({ tests }, _, single) => {
    const checks = tests.map(single);
    return (values) => bestOf(checks.map((check) => check(values)));
  },
};
