import { describe, expect, it } from 'vitest';
import { today } from '../../src/cli/clock.ts';
import { dueOfPlan, readDay } from '../../src/ledger/due.ts';
import { shippedPlan } from '../workbooks/shipped.ts';

const plan = await shippedPlan();

describe('the date due', () => {
  it('is the last day of the rectification stage', () => {
    expect(dueOfPlan(plan)).toBe('2019-12-31');
    const until = (end: string) => ({ ...plan, stages: plan.stages.map((stage) => ({ ...stage, end })) });
    expect(dueOfPlan(until('2020-02'))).toBe('2020-02-29');
    expect(dueOfPlan(until('2019-02'))).toBe('2019-02-28');
    expect(dueOfPlan({ ...plan, stages: plan.stages.slice(0, 4) })).toBeNull();
  });

  it.each([
    ['2019-12-31', '2019-12-31'],
    ['2019.1.5', '2019-01-05'],
    ['2019/12/1', '2019-12-01'],
    [' 2019年6月30日 ', '2019-06-30'],
    ['２０１９－０６－３０', '2019-06-30'],
    ['2019-06-31', null],
    ['2019-13-01', null],
    ['2019-12', null],
    ['31-12-2019', null],
    ['明年', null],
  ])('%s is read as %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

describe('the day of a report', () => {
  it('is that of SOURCE_DATE_EPOCH where it is set', () => {
    const now = new Date(2024, 4, 6, 0, 30);
    expect(today({ env: { SOURCE_DATE_EPOCH: '1577836799' } }, now)).toBe('2019-12-31');
    expect(today({ env: { SOURCE_DATE_EPOCH: 'yesterday' } }, now)).toBe('2024-05-06');
    expect(today({ env: {} }, now)).toBe('2024-05-06');
  });
});
