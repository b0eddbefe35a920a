import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../src/plan/doubts.ts';
import type { Counts } from '../../src/plan/progress.ts';
import { audited, shippedPlan, shippedStandard } from '../workbooks/shipped.ts';
import { progressOf } from './results.ts';

/**
 * Three offices of the sample, counted by hand from its verdicts and the task list.
 *
 * 丰庆路街道, 8 planned: the sub-district (compliant), 四月天社区 (pilot, due 2017-06, noncompliant), 安泰社区 (incomplete),
 *   泰和社区 (compliant), 水晶城社区 (noncompliant), 呈祥社区 (compliant), 西史赵村 (compliant), 琉璃寺村 (compliant).
 * 国基路街道, 5 planned: the sub-district (pilot, due 2017-06, conditional), 金印阳光社区 (noncompliant),
 *   风雅颂社区 (noncompliant), 琥珀名城社区 (incomplete), 魏河社区 (incomplete).
 * 未来路街道, 7 planned: the sub-district (incomplete), 升龙社区, 银基花园社区, 金林社区, 新鑫花园社区 (all four compliant),
 *   燕庄花园社区 (noncompliant), 燕庄村 (pilot, due 2017-06, noncompliant).
 * All others are due 2017-12; the survey has all of them.
 */
const FILE = new URL('../../data/samples/jinshui-survey.xlsx', import.meta.url);
const { results } = await audited(await readFile(FILE), 'jinshui-survey.xlsx', await shippedStandard());
const plan = await shippedPlan();
const OFFICES = ['丰庆路街道', '国基路街道', '未来路街道'];
const COLUMNS = [
  'planned',
  'due',
  'surveyed',
  'met',
  'compliant',
  'conditional',
  'inTime',
  'short',
  'overdue',
] as const;

const DAYS: Readonly<
  Record<string, { stage: string; counts: Readonly<Record<string, string>>; overdue: readonly string[] }>
> = {
  // Only the three pilots are due, since yesterday.
  '2017-07-01': {
    stage: 'construction',
    counts: {
      丰庆路街道: '8 1 8 5 5 0 5 1 1',
      '丰庆路街道 township': '1 0 1 1 1 0 1 0 0',
      '丰庆路街道 community': '5 1 5 2 2 0 2 1 1',
      '丰庆路街道 village': '2 0 2 2 2 0 2 0 0',
      国基路街道: '5 1 5 1 0 1 0 0 0',
      '国基路街道 township': '1 1 1 1 0 1 0 0 0',
      '国基路街道 community': '4 0 4 0 0 0 0 0 0',
      未来路街道: '7 1 7 4 4 0 4 1 1',
      '未来路街道 township': '1 0 1 0 0 0 0 0 0',
      '未来路街道 community': '5 0 5 4 4 0 4 0 0',
      '未来路街道 village': '1 1 1 0 0 0 0 1 1',
    },
    overdue: ['四月天社区 1', '燕庄村 1'],
  },
  // The last day of 2017-12: all are due, and only the pilots are overdue, since 184 days.
  '2017-12-31': {
    stage: 'construction',
    counts: {
      丰庆路街道: '8 8 8 5 5 0 5 3 1',
      '丰庆路街道 township': '1 1 1 1 1 0 1 0 0',
      '丰庆路街道 community': '5 5 5 2 2 0 2 3 1',
      '丰庆路街道 village': '2 2 2 2 2 0 2 0 0',
      国基路街道: '5 5 5 1 0 1 0 4 0',
      '国基路街道 township': '1 1 1 1 0 1 0 0 0',
      '国基路街道 community': '4 4 4 0 0 0 0 4 0',
      未来路街道: '7 7 7 4 4 0 4 3 1',
      '未来路街道 township': '1 1 1 0 0 0 0 1 0',
      '未来路街道 community': '5 5 5 4 4 0 4 1 0',
      '未来路街道 village': '1 1 1 0 0 0 0 1 1',
    },
    overdue: ['四月天社区 184', '燕庄村 184'],
  },
  // A day later all that is short is overdue, and the survey cannot show any more what was in time.
  '2018-01-01': {
    stage: 'construction',
    counts: {
      丰庆路街道: '8 8 8 5 5 0 0 3 3',
      '丰庆路街道 township': '1 1 1 1 1 0 0 0 0',
      '丰庆路街道 community': '5 5 5 2 2 0 0 3 3',
      '丰庆路街道 village': '2 2 2 2 2 0 0 0 0',
      国基路街道: '5 5 5 1 0 1 0 4 4',
      '国基路街道 township': '1 1 1 1 0 1 0 0 0',
      '国基路街道 community': '4 4 4 0 0 0 0 4 4',
      未来路街道: '7 7 7 4 4 0 0 3 3',
      '未来路街道 township': '1 1 1 0 0 0 0 1 1',
      '未来路街道 community': '5 5 5 4 4 0 0 1 1',
      '未来路街道 village': '1 1 1 0 0 0 0 1 1',
    },
    overdue: [
      '四月天社区 185',
      '安泰社区 1',
      '水晶城社区 1',
      '金印阳光社区 1',
      '风雅颂社区 1',
      '琥珀名城社区 1',
      '魏河社区 1',
      '未来路街道 1',
      '燕庄花园社区 1',
      '燕庄村 185',
    ],
  },
  // 730 days after 2017-12-31, 914 after 2017-06-30.
  '2019-12-31': {
    stage: 'rectification',
    counts: {
      丰庆路街道: '8 8 8 5 5 0 0 3 3',
      '丰庆路街道 township': '1 1 1 1 1 0 0 0 0',
      '丰庆路街道 community': '5 5 5 2 2 0 0 3 3',
      '丰庆路街道 village': '2 2 2 2 2 0 0 0 0',
      国基路街道: '5 5 5 1 0 1 0 4 4',
      '国基路街道 township': '1 1 1 1 0 1 0 0 0',
      '国基路街道 community': '4 4 4 0 0 0 0 4 4',
      未来路街道: '7 7 7 4 4 0 0 3 3',
      '未来路街道 township': '1 1 1 0 0 0 0 1 1',
      '未来路街道 community': '5 5 5 4 4 0 0 1 1',
      '未来路街道 village': '1 1 1 0 0 0 0 1 1',
    },
    overdue: [
      '四月天社区 914',
      '安泰社区 730',
      '水晶城社区 730',
      '金印阳光社区 730',
      '风雅颂社区 730',
      '琥珀名城社区 730',
      '魏河社区 730',
      '未来路街道 730',
      '燕庄花园社区 730',
      '燕庄村 914',
    ],
  },
};

const written = (counts: Counts): string => COLUMNS.map((column) => counts[column]).join(' ');

describe.each(Object.entries(DAYS))('the sample on %s', (day, { stage, counts, overdue }) => {
  const made = progressOf(plan, results, day);
  const offices = made.offices.filter(({ name }) => OFFICES.includes(name));

  it('has the counts of three offices as by hand, level by level', () => {
    const found = offices.flatMap(({ name, counts: all, levels }) => [
      [name, written(all)],
      ...levels.map((one) => [`${name} ${one.level}`, written(one.counts)]),
    ]);
    expect(Object.fromEntries(found)).toEqual(counts);
  });

  it('has the overdue centres of three offices as by hand', () => {
    const found = made.centers
      .filter(({ planned, overdue: days }) => OFFICES.includes(planned.office) && days > 0)
      .map(({ planned, overdue: days }) => `${planned.name} ${days}`);
    expect(found).toEqual(overdue);
  });

  it('is in one stage', () => {
    expect(made.stage).toMatchObject({ is: 'in', stages: [{ id: stage }] });
  });
});

it('five pilots, all due 2017-06; the plan that ships does not contradict itself', () => {
  const { pilots, unplanned } = progressOf(plan, results, '2017-06-30');
  expect(written(pilots)).toBe('5 5 5 2 1 1 2 3 0');
  expect(unplanned).toEqual([]);
  expect(doubtsOf(plan)).toEqual([]);
});
