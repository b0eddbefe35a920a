import { describe, expect, it } from 'vitest';
import { today } from '../../src/cli/clock.ts';
import { dueOfPlan } from '../../src/ledger/due.ts';
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
});

describe('the day of a report (F29)', () => {
  it('is that of the clock of Zhengzhou, wherever the program runs', () => {
    const now = new Date('2019-12-31T16:00:00Z');
    expect(today({ env: {} }, now)).toBe('2020-01-01');
    expect(today({ env: { SOURCE_DATE_EPOCH: 'yesterday' } }, now)).toBe('2020-01-01');
  });

  it('is that of SOURCE_DATE_EPOCH where it is set', () => {
    const now = new Date('2024-05-06T00:30:00Z');
    expect(today({ env: { SOURCE_DATE_EPOCH: '1577836799' } }, now)).toBe('2020-01-01');
    expect(today({ env: { SOURCE_DATE_EPOCH: '1577807999' } }, now)).toBe('2019-12-31');
  });
});
