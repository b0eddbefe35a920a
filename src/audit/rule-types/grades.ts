import { GRADELESS } from '../../model/finding.ts';
import type { SeveralType } from './rule-type.ts';
import { worstOf } from './several.ts';

/**
 * 一级, 二级, 三级: a centre has the highest grade whose tests it passes, every one. It passes with the grade that is
 * asked or a higher one; else the tests of the grade that is asked tell what is wrong. It has none only where it misses
 * each: by a value that is not known it could have one.
 */
export const grades: SeveralType<'grades'> = {
  members: ({ grades: all }) =>
    all.flatMap(({ tests }, grade) => tests.map((test, index) => ({ test, at: ['grades', grade, 'tests', index] }))),
  needsEach: false,
  grades: ({ grades: all, least }) => ({ id: least, at: ['least'], all }),
  compile: ({ grades: all, least }, _, single) => {
    const compiled = all.map((grade) => ({ grade, checks: grade.tests.map(single) }));
    const asked = all.findIndex(({ id }) => id === least);
    return (values) => {
      const outcomes = compiled.map(({ checks }) => worstOf(checks.map((check) => check(values))));
      const reached = outcomes.findIndex(({ part }) => part.status === 'pass');
      const isKnown = outcomes.every(({ part }) => part.status === 'fail');
      const grade = reached >= 0 ? all[reached]! : isKnown ? GRADELESS : null;
      return { ...outcomes[reached >= 0 && reached <= asked ? reached : asked]!, grade };
    };
  },
};
