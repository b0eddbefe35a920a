import { describe, expect, it } from 'vitest';
import { Waivers } from '../../src/audit/waivers.ts';
import { ABSENT, EMPTY } from '../../src/model/value.ts';
import type { Waiver } from '../../src/model/waiver.ts';
import { standard } from '../standard/liuhu.ts';
import { findingOf } from './centers.ts';
import { centerResult, type Named, waiver } from './exceptions.ts';

const NOW = new Date('2026-06-01T00:00:00Z');

function held(...changes: Partial<Waiver>[]): Waivers {
  return new Waivers(changes.map(waiver), { standard, now: NOW });
}

describe('a waiver', () => {
  it.each([
    ['a shortfall', 900, 'fail', 'waived'],
    ['an empty cell', EMPTY, 'missing', 'waived'],
    ['an absent column', ABSENT, 'missing', 'waived'],
    ['what cannot be read', { is: 'invalid', reason: 'approximate', raw: '约900' } as const, 'invalid', 'invalid'],
    ['what passes', 1000, 'pass', 'pass'],
  ])('of %s', (_, value, plain, waived) => {
    const result = centerResult({ plaza_area: value });
    expect(findingOf(result, 'area.plaza').status).toBe(plain);
    const finding = findingOf(held({}).apply(result), 'area.plaza');
    expect(finding.status).toBe(waived);
    expect(finding.underlying).toBe(waived === 'waived' ? plain : undefined);
    expect(finding.waiver?.reason).toBe(waived === 'waived' ? '用地受限' : undefined);
    // What was found stays as it was.
    expect(finding.part).toEqual(findingOf(result, 'area.plaza').part);
  });

  it.each([
    ['a principle that is not met', 'area.plaza', { plaza_area: 900 }, 'conditional', 'compliant'],
    ['a requirement that is not met', 'area.building', { building_area: 80 }, 'noncompliant', 'compliant'],
    ['one of two', 'area.building', { building_area: 80, plaza_area: 900 }, 'noncompliant', 'conditional'],
    ['both by their category', 'area', { building_area: 80, plaza_area: 900 }, 'noncompliant', 'compliant'],
    ['another rule', 'funding.annual', { plaza_area: 900 }, 'conditional', 'conditional'],
    ['a missing answer', 'staffing.training', { training_days: EMPTY }, 'incomplete', 'compliant'],
  ] as const)('of %s makes the verdict anew', (_, rule, answers, before, after) => {
    const result = centerResult(answers);
    expect(result.verdict).toBe(before);
    expect(held({ rule }).apply(result).verdict).toBe(after);
  });

  it.each<[string, Partial<Waiver>, Named, boolean]>([
    ['its name', {}, {}, true],
    ['its name in other widths', {}, { name: ' 四月天 社区' }, true],
    ['a longer name', {}, { name: '四月天社区二' }, false],
    ['a pattern', { center: { is: 'pattern', text: '四月*' } }, {}, true],
    ['a pattern of others', { center: { is: 'pattern', text: '五月*' } }, {}, false],
    ['a star as a name', { center: { is: 'name', text: '*' } }, {}, false],
    ['its office', { office: '丰庆路街道' }, {}, true],
    ['another office', { office: '北林路街道' }, {}, false],
    ['an office, where the centre has none', { office: '丰庆路街道' }, { office: null }, false],
    ['its level', { level: 'community' }, {}, true],
    ['another level', { level: 'village' }, {}, false],
  ])('goes by %s', (_, changed, named, covered) => {
    const result = held(changed).apply(centerResult({ plaza_area: 900 }, named));
    expect(findingOf(result, 'area.plaza').status).toBe(covered ? 'waived' : 'fail');
  });

  it.each<[string, Partial<Waiver>, string]>([
    ['is over', { expires: '2026-05-31' }, 'waiver-expired'],
    ['gives no reason', { reason: null }, 'waiver-incomplete'],
    ['has no approver', { approver: null }, 'waiver-incomplete'],
    ['names no rule', { rule: 'area.plazza' }, 'waiver-unknown-rule'],
  ])('that %s covers nothing, and is told at its place', (_, changed, code) => {
    const waivers = held(changed);
    const result = centerResult({ plaza_area: 900 });
    expect(waivers.apply(result)).toEqual(result);
    const told = [...waivers.flaws()];
    expect(told.map((one) => one.code)).toEqual([code]);
    expect(told[0]?.location).toEqual({ file: 'waivers.yaml', line: 1, column: 3 });
    expect([...waivers.leftOver()]).toEqual([]);
  });

  it('suggests the rule that was meant', () => {
    expect([...held({ rule: 'area.plazza' }).flaws()][0]?.args).toMatchObject({ nearest: 'area.plaza' });
  });

  it.each([
    ['nothing falls short', {}, {}, ['waiver-unused']],
    ['it is for another centre', { plaza_area: 900 }, { name: '安泰社区' }, ['waiver-unknown-center']],
    ['it is used', { plaza_area: 900 }, {}, []],
    [
      'the value cannot be read',
      { plaza_area: { is: 'invalid', reason: 'range', raw: '1-2' } as const },
      {},
      ['waiver-unused'],
    ],
  ])('is told as left over: %s', (_, answers, named, codes) => {
    const waivers = held({});
    waivers.apply(centerResult(answers, named));
    expect([...waivers.leftOver()].map(({ code }) => code)).toEqual(codes);
  });

  it('of two that cover a finding, the first of the file is named and both are used', () => {
    const waivers = held({ center: { is: 'pattern', text: '*' }, reason: '第一' }, { reason: '第二' });
    const result = waivers.apply(centerResult({ plaza_area: 900 }));
    expect(findingOf(result, 'area.plaza').waiver?.reason).toBe('第一');
    expect(waivers.states.map(({ covered }) => covered)).toEqual([1, 1]);
  });

  it.each([
    ['2026-12-31T15:59:59Z', 'Asia/Shanghai', 0],
    ['2026-12-31T16:00:00Z', 'Asia/Shanghai', -1],
    ['2026-12-30T15:59:59Z', 'Asia/Shanghai', 1],
    ['2026-12-31T16:00:00Z', 'UTC', 0],
    ['2027-01-01T07:59:59Z', 'America/Los_Angeles', 0],
  ])('at %s in %s has %i days left', (now, timezone, days) => {
    const waivers = new Waivers([waiver({ timezone })], { standard, now: new Date(now) });
    expect(waivers.states[0]?.daysLeft).toBe(days);
    const { verdict } = waivers.apply(centerResult({ plaza_area: 900 }));
    expect(verdict).toBe(days < 0 ? 'conditional' : 'compliant');
  });
});
