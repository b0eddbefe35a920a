import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/messages/index.ts';
import { wordsOn } from '../../src/messages/languages.ts';
import type { PlannedCenter } from '../../src/model/plan.ts';
import { sayDoubt, sayOutcome, sayStage, sayState } from '../../src/plan/say.ts';
import { spanOf } from '../../src/plan/stages.ts';
import { plan } from '../standard/liuhu.ts';
import { progressOf, result } from './results.ts';

const centers = (count: number): PlannedCenter[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${index + 1}村`,
    level: 'village',
    office: '甲街道',
    due: '2017-08',
    pilot: true,
  }));

describe('what a plan is told of itself (F31)', () => {
  it.each([
    [1, '甲街道 1村', ''],
    [5, '甲街道 5村', ''],
    [6, '甲街道 5村', ' … +1'],
    [8, '甲街道 5村', ' … +3'],
  ])('of %d centres names five at most, and how many more there are', (count, last, rest) => {
    for (const doubt of [
      { is: 'due-outside-stages', month: '2017-08', centers: centers(count) },
      { is: 'pilots-after-stage', end: '2017-06', centers: centers(count) },
    ] as const) {
      const said = sayDoubt(doubt, wordsOn('progress', 'zh'));
      expect(said).toContain(`${last}${rest}`);
      expect(said.includes('+')).toBe(rest !== '');
      expect(said).not.toContain('甲街道 6村');
    }
  });

  it('spans its stages from the first month to the last, both counted', () => {
    const stage = plan.stages[0]!;
    const of = (...months: [start: string, end: string][]) =>
      spanOf({ ...plan, stages: months.map(([start, end]) => ({ ...stage, start, end })) });
    expect(of(['2017-03', '2017-03'])).toEqual({ start: '2017-03', end: '2017-03', months: 1 });
    expect(of(['2017-06', '2018-01'], ['2017-03', '2018-06'], ['2017-12', '2017-12'])).toEqual({
      start: '2017-03',
      end: '2018-06',
      months: 16,
    });
  });
});

describe('the stage of a day (F31)', () => {
  const said = (day: string) => sayStage(progressOf(plan, [], day), wordsOn('progress', 'zh'), 'zh').join('\n');
  const titles = plan.stages.map(({ title }) => title.zh!);
  const named = (day: string) => titles.filter((title) => said(day).includes(title));

  it.each([
    ['before all of them', '2017-02-28', 0, 1],
    ['in one', '2017-06-30', 1, 2],
    ['in two', '2017-04-30', 0, 2],
    ['between two', '2019-07-01', 2, 4],
    ['after all of them', '2020-01-01', 3, 4],
  ])('%s names these', (_, day, from, to) => {
    expect(named(day)).toEqual(titles.slice(from, to));
  });
});

describe('what a comparison comes to (F31)', () => {
  const { total } = progressOf(plan, [], '2017-01-01');
  const outcome = (counts: { short?: number; overdue?: number; due?: number }, unread = 0, allowUnread = false) =>
    sayOutcome(
      { ...total, short: 0, overdue: 0, due: 0, ...counts },
      { unread, allowUnread, failed: !allowUnread },
      wordsOn('progress', 'zh'),
      wordsOf('zh').report,
    );

  it('is no pass while a centre is short, or anything is unread, whether that is allowed or not', () => {
    expect(outcome({ due: 3 })).toMatchObject({ passed: true, excused: false });
    expect(outcome({ due: 3, short: 1 })).toMatchObject({ passed: false });
    expect(outcome({ due: 3 }, 1)).toMatchObject({ passed: false, excused: false });
    expect(outcome({ due: 3 }, 1, true)).toMatchObject({ passed: false });
    expect(outcome({ due: 3 }, 7).verdict).toContain('7');
  });
});

describe('how a centre stands (F31)', () => {
  const said = (day: string, ...verdicts: ('noncompliant' | 'conditional' | 'compliant')[]) => {
    const results = verdicts.map((verdict) => result('甲街道', 'community', '燕庄花园社区', verdict));
    const center = progressOf(plan, results, day).centers.find(({ planned }) => planned.name === '燕庄花园社区')!;
    return sayState(center, wordsOn('progress', 'zh'));
  };

  it.each([
    ['2018-01-01', '逾期1天'],
    ['2017-12-31', '当天到期'],
    ['2017-12-30', '还有1天到期'],
  ])('on %s is %s, surveyed or not, while it does not comply', (day, expected) => {
    expect(said(day)).toContain(expected);
    expect(said(day, 'noncompliant')).toContain(expected);
    expect(said(day, 'compliant')).not.toMatch(/逾期|到期/);
  });

  it('is to be explained where it is conditional only', () => {
    expect(said('2018-01-01', 'conditional')).toContain('需说明');
    expect(said('2018-01-01', 'compliant')).not.toContain('需说明');
  });
});
