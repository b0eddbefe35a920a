import type { CompileTest } from './rule-type.ts';
import { worstOf } from './several.ts';

/** Every one of several tests. */
export const allOf: CompileTest<'all-of'> = ({ tests }, _, single) => {
  const checks = tests.map(single);
  return (values) => worstOf(checks.map((check) => check(values)));
};
