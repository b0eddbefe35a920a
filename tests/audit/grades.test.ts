import { describe, expect, it } from 'vitest';
import { GradeTally, gradeOf, hasGrades, withGates } from '../../src/audit/grades.ts';
import { EMPTY } from '../../src/model/value.ts';
import { standard } from '../standard/liuhu.ts';
import { type Answers, findingOf, judged } from './centers.ts';

const FIRST = { building_area: 500, books: 5000 };

/** Grade of a township centre, and whether it stands by itself. */
function graded(changed: Answers): [grade: unknown, gated: boolean] {
  const { grade, gated = false } = findingOf(withGates(judged('township', changed)), 'area.grade');
  return [typeof grade === 'object' && grade !== null ? grade.id : grade, gated];
}

describe('a grade (F31)', () => {
  it.each<[string, Answers, unknown, boolean]>([
    ['stands by itself where all else passes', FIRST, 'first', false],
    ['does not beside a required rule that fails', { ...FIRST, major_accidents: 1 }, 'first', true],
    ['does not beside a required rule without a value', { ...FIRST, major_accidents: EMPTY }, 'first', true],
    ['does beside one that is a principle only', { ...FIRST, plaza_area: 600 }, 'first', false],
    ['is none where none is reached', { building_area: 100, major_accidents: 1 }, 'none', false],
    ['cannot be told', { books: EMPTY, major_accidents: 1 }, null, false],
  ])('%s', (_, changed, grade, gated) => {
    expect(graded(changed)).toEqual([grade, gated]);
  });

  it('leaves a result as it is where nothing is gated', () => {
    const result = judged('township', FIRST);
    expect(withGates(result)).toBe(result);
  });

  it('is nothing of a rule without grades', () => {
    const result = judged('township');
    expect(gradeOf(findingOf(result, 'area.plaza'))).toBeUndefined();
    expect(hasGrades(standard)).toBe(true);
    const without = standard.rules.filter(({ id }) => id !== 'area.grade');
    expect(hasGrades({ ...standard, rules: without })).toBe(false);
  });

  it('is counted, from the highest to none and what cannot be told', () => {
    const tally = new GradeTally();
    const changes = [FIRST, { ...FIRST, major_accidents: 1 }, {}, { building_area: 100 }, { books: EMPTY }];
    for (const changed of changes) tally.add(withGates(judged('township', changed)));
    tally.add(withGates(judged('village')));
    const counts = tally.counts().map(({ rule, grade, centers, gated }) => {
      const id = typeof grade === 'object' && grade !== null ? grade.id : grade;
      return [rule.id, id, centers, gated];
    });
    expect(counts).toEqual([
      ['area.grade', 'first', 2, 1],
      ['area.grade', 'second', 1, 0],
      ['area.grade', 'none', 1, 0],
      ['area.grade', null, 1, 0],
    ]);
  });
});
