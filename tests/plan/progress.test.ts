import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { doubtsOf } from '../../src/plan/doubts.ts';
import { narrowed } from '../../src/plan/narrow.ts';
import { stageAt } from '../../src/plan/stages.ts';
import { plan as PLAN } from '../standard/liuhu.ts';
import { progressOf, result } from './results.ts';

const of = (asOf: string, results: Parameters<typeof progressOf>[1], name: string) =>
  progressOf(PLAN, results, asOf).centers.find(({ planned }) => planned.name === name)!;

describe('a centre that does not comply', () => {
  const failing = [result('甲街道', 'community', '燕庄花园社区', 'noncompliant')];
  it.each([
    ['2017-12-30', { due: false, overdue: 0, left: 1 }],
    ['2017-12-31', { due: true, overdue: 0, left: 0 }],
    ['2018-01-01', { due: true, overdue: 1, left: 0 }],
    ['2019-12-31', { due: true, overdue: 730, left: 0 }],
  ])('on %s', (asOf, expected) => {
    expect(of(asOf, failing, '燕庄花园社区')).toMatchObject({ attainment: 'not-compliant', ...expected });
  });

  it('is due, short and overdue no less where nobody surveyed it', () => {
    expect(of('2018-01-01', failing, '国泰花园')).toMatchObject({
      attainment: 'not-surveyed',
      verdict: null,
      due: true,
      overdue: 1,
    });
    expect(progressOf(PLAN, [], '2018-01-01').total).toMatchObject({ planned: 8, due: 7, surveyed: 0, short: 7 });
  });
});

describe('a centre that complies', () => {
  it.each(['compliant', 'conditional'] as const)('%s: by a survey of its last day it is in time', (verdict) => {
    const met = [result('甲街道', 'community', '燕庄花园社区', verdict)];
    expect(of('2017-12-31', met, '燕庄花园社区')).toMatchObject({ attainment: 'in-time', overdue: 0 });
    expect(of('2018-01-01', met, '燕庄花园社区')).toMatchObject({ attainment: 'compliant', overdue: 0 });
  });

  it('is in time by an earlier survey, whenever the plan is compared', () => {
    const met = [result('甲街道', 'community', '燕庄花园社区', 'compliant')];
    const { centers } = progressOf(PLAN, met, '2019-12-31', { surveyedOn: '2017-12-31' });
    expect(centers[1]).toMatchObject({ attainment: 'in-time', verdict: 'compliant' });
  });

  it('counts as met, and a conditional one in a column of its own, too', () => {
    const { total } = progressOf(
      PLAN,
      [result('甲街道', 'community', '东社区', 'compliant'), result('甲街道', 'village', '燕庄村', 'conditional')],
      '2017-06-30',
    );
    expect(total).toEqual({
      planned: 8,
      due: 2,
      surveyed: 2,
      met: 2,
      compliant: 1,
      conditional: 1,
      inTime: 2,
      short: 0,
      overdue: 0,
    });
  });

  it('does not comply where the survey has it twice and once it does not, in either order', () => {
    const twice = [
      result('乙街道', 'community', '丰乐社区', 'compliant', 4),
      result('乙街道', 'community', '丰乐社区', 'noncompliant', 5),
    ];
    for (const results of [twice, [...twice].reverse()]) {
      const found = of('2017-12-31', results, '丰乐社区');
      expect(found).toMatchObject({ attainment: 'not-compliant', verdict: 'noncompliant' });
      expect(found.locations).toHaveLength(2);
    }
  });
});

describe('names', () => {
  const near = (office: string | null, level: string, name: string) =>
    progressOf(PLAN, [result(office, level, name, 'compliant')], '2018-01-01').unplanned;

  it('are one where they differ in spaces, widths and brackets only', () => {
    expect(near(' 甲 街道', 'community', '东 社区')).toEqual([]);
    expect(near('甲街道', 'community', '东社区　')).toEqual([]);
  });

  it.each([
    ['community', '燕庄村'],
    ['village', '燕庄花园社区'],
  ])('燕庄村 and 燕庄花园社区 never meet: %s %s', (level, name) => {
    const { unplanned, total } = progressOf(PLAN, [result('甲街道', level, name, 'compliant')], '2018-01-01');
    expect(total.surveyed).toBe(0);
    // The same name at its own level is all that may be meant.
    expect(unplanned).toMatchObject([{ name, level, near: { name } }]);
    expect(unplanned[0]!.near!.level).not.toBe(level);
  });

  it('suggests a near name of the same office and level, and counts nothing', () => {
    const { unplanned, total } = progressOf(
      PLAN,
      [result('乙街道', 'community', '丰乐花苑社区', 'compliant')],
      '2018-01-01',
    );
    expect(unplanned).toMatchObject([{ name: '丰乐花苑社区', near: { name: '丰乐社区', office: '乙街道' } }]);
    expect(total).toMatchObject({ surveyed: 0, met: 0, short: 7 });
  });

  it('suggests no centre that the survey has', () => {
    const both = [
      result('乙街道', 'community', '丰乐社区', 'compliant'),
      result('乙街道', 'community', '丰乐花苑社区', 'compliant'),
    ];
    const { unplanned } = progressOf(PLAN, both, '2018-01-01');
    expect(unplanned).toMatchObject([{ name: '丰乐花苑社区', near: null }]);
  });

  it('are another centre under another office, at another level, and without an office', () => {
    expect(near('乙街道', 'community', '东社区')).toMatchObject([{ near: { office: '甲街道' } }]);
    expect(near('甲街道', 'village', '东社区')).toMatchObject([{ near: { level: 'community' } }]);
    expect(near(null, 'community', '东社区')).toMatchObject([{ near: { office: '甲街道' } }]);
    expect(near('丙街道', 'community', '毫不相干社区')).toMatchObject([{ near: null }]);
    expect(near('甲街道', 'community', '')).toMatchObject([{ near: null }]);
  });

  it('are kept up to a bound, and counted beyond', () => {
    const many = Array.from({ length: 1200 }, (_, at) => result('丁街道', 'community', `第${at}社区`, 'compliant'));
    const { unplanned, unplannedOmitted } = progressOf(PLAN, many, '2018-01-01');
    expect([unplanned.length, unplannedOmitted]).toEqual([1000, 200]);
  });
});

describe('totals', () => {
  const results = [
    result('甲街道', 'township', '甲街道', 'incomplete'),
    result('甲街道', 'community', '东社区', 'compliant'),
    result('乙街道', 'community', '国泰花园', 'conditional'),
    result('乙街道', 'village', '石村', 'noncompliant'),
  ];
  it.each(['2017-01-01', '2017-06-30', '2017-12-31', '2018-01-01', '2018-03-01'])('add up on %s', (asOf) => {
    const { total, offices, levels, centers } = progressOf(PLAN, results, asOf);
    for (const key of Object.keys(total) as (keyof typeof total)[]) {
      expect(sum(offices.map(({ counts }) => counts[key])), key).toBe(total[key]);
      expect(sum(levels.map(({ counts }) => counts[key])), key).toBe(total[key]);
      expect(sum(offices.flatMap((office) => office.levels.map(({ counts }) => counts[key]))), key).toBe(total[key]);
    }
    expect(total.planned).toBe(centers.length);
    expect(total.compliant + total.conditional).toBe(total.met);
  });

  it('keep pilots apart', () => {
    expect(progressOf(PLAN, results, '2018-01-01').pilots).toMatchObject({ planned: 2, due: 2, met: 1, short: 1 });
  });

  it('speak of the wanted centres only', () => {
    const some = narrowed(PLAN, ({ office, level }) => office === '乙街道' && level === 'community');
    const { total, offices } = progressOf(some, results, '2018-01-01');
    expect(offices.map(({ name }) => name)).toEqual(['乙街道']);
    expect(total).toMatchObject({ planned: 2, surveyed: 1, met: 1, short: 1 });
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe('the stage of a day', () => {
  const ids = (day: string) => {
    const at = stageAt(PLAN, day);
    if (at.is === 'in') return at.stages.map(({ id }) => id).join(' and ');
    return [at.is, 'last' in at ? at.last.id : '-', 'next' in at ? at.next.id : '-'].join(' ');
  };
  it.each([
    ['2017-02-28', 'before - deployment'],
    ['2017-03-01', 'deployment'],
    ['2017-04-01', 'deployment and pilot'],
    ['2017-04-30', 'deployment and pilot'],
    ['2017-06-30', 'pilot'],
    ['2017-07-01', 'construction'],
    ['2019-06-30', 'construction'],
    ['2019-07-01', 'between construction rectification'],
    ['2019-09-30', 'between construction rectification'],
    ['2019-12-31', 'rectification'],
    ['2020-01-01', 'after rectification -'],
  ])('%s: %s', (day, stage) => {
    expect(ids(day)).toBe(stage);
  });
});

describe('a plan that contradicts itself', () => {
  const changed = (centers: Partial<Plan['offices'][number]['centers'][number]>): Plan => ({
    ...PLAN,
    stages: PLAN.stages.filter(({ id }) => id !== 'rectification'),
    offices: [{ ...PLAN.offices[0]!, centers: [{ ...PLAN.offices[0]!.centers[2]!, ...centers }] }],
  });

  it('is told about: due in no stage, pilots after their stage, months of no stage', () => {
    expect(doubtsOf(changed({ due: '2019-08' }))).toMatchObject([
      { is: 'due-outside-stages', month: '2019-08', centers: [{ name: '东社区' }] },
      { is: 'pilots-after-stage', end: '2017-06' },
    ]);
    expect(doubtsOf(changed({ due: '2017-07' }))).toMatchObject([{ is: 'pilots-after-stage' }]);
    expect(doubtsOf(changed({ due: '2017-06' }))).toEqual([]);
    expect(doubtsOf(PLAN)).toEqual([{ is: 'gap', after: '2019-06', before: '2019-10' }]);
  });

  it.each([
    ['the month after', '2017-07', []],
    ['one month later', '2017-08', [{ is: 'gap', after: '2017-06', before: '2017-08' }]],
    ['in the same month', '2017-06', []],
  ])('(F31) a stage that begins %s', (_, start, expected) => {
    const stage = PLAN.stages[0]!;
    const stages = [
      { ...stage, id: 'late', start, end: '2019-12' },
      { ...stage, id: 'short', start: '2017-03', end: '2017-04' },
      { ...stage, id: 'first', start: '2017-01', end: '2017-06' },
    ];
    expect(doubtsOf({ ...PLAN, stages, offices: [] })).toEqual(expected);
  });
});
