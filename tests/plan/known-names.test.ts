import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { KnownNames } from '../../src/plan/known-names.ts';
import { result } from './results.ts';

const planned = (office: string, name: string) => ({ name, level: 'village', office, due: '2020-01', pilot: false });
const office = (name: string, ...names: string[]) => ({
  name,
  declared: [],
  centers: names.map((one) => planned(name, one)),
});
const plan: Plan = {
  id: 'p',
  standard: 's',
  title: { zh: '计划', en: 'plan' },
  document: '',
  section: '',
  reference: '',
  stages: [],
  declared: [],
  offices: [office('甲镇', '东风村', '南阳村'), office('乙镇', '大石桥村', '北林村')],
};
const unknown = (named: boolean, ...names: string[]): (readonly [string, string | null])[] => {
  const known = new KnownNames({ plan, named });
  for (const name of names) known.see(result('甲镇', 'village', name, 'compliant').center);
  return known.unknown().map(({ center, near }) => [center.name, near?.name ?? null]);
};

describe('names that a plan does not know', () => {
  it('are told, with the planned one that may be meant', () => {
    expect(unknown(false, '东 风 村', '南阳村', '北林村', '大石桥村', '燕庄组')).toEqual([['燕庄组', null]]);
    expect(unknown(false, '东风村', '大石桥村', '南 阴 村')).toEqual([['南 阴 村', '南阳村']]);
  });

  it('are not told where most of the survey is of another plan', () => {
    expect(unknown(false, '东风村', '一村', '二村')).toEqual([]);
  });

  it('are told whatever the survey where a person named the plan', () => {
    expect(unknown(true, '东风村', '一村', '二村').map(([name]) => name)).toEqual(['一村', '二村']);
  });

  it('are told at another level, and not where there is no name', () => {
    const known = new KnownNames({ plan, named: true });
    known.see(result('甲镇', 'township', '东风村', 'compliant').center);
    known.see(result('甲镇', 'village', '', 'compliant').center);
    expect(known.unknown().map(({ near }) => near?.name)).toEqual(['东风村']);
  });

  it('are counted beyond the thousandth', () => {
    const known = new KnownNames({ plan, named: true });
    for (let index = 0; index < 1003; index++) known.see(result('甲镇', 'village', `第${index}村`, 'compliant').center);
    expect([known.unknown().length, known.omitted]).toEqual([1000, 3]);
  });
});
