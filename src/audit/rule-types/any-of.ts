import type { CompileTest } from './rule-type.ts';
import { bestOf } from './several.ts';

/** At least one of several tests. It fails only where each of them is known to fail. */
export const anyOf: CompileTest<'any-of'> = ({ tests }, _, single) => {
  const checks = tests.map(single);
  return (values) => bestOf(checks.map((check) => check(values)));
};
