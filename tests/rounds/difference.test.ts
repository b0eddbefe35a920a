import { describe, expect, it } from 'vitest';
import type { CenterResult } from '../../src/model/finding.ts';
import { EMPTY } from '../../src/model/value.ts';
import { CHANGES, type Change, difference, judgedCenter } from '../../src/rounds/difference.ts';
import type { Answers } from '../audit/centers.ts';
import { centerResult } from '../audit/exceptions.ts';

const side = (results: readonly CenterResult[], shortOnly = false) => ({
  centers: results.map(judgedCenter),
  shortOnly,
});
const counts = (changed: Partial<Record<Change, number>>) => ({
  ...Object.fromEntries(CHANGES.map((change) => [change, 0])),
  ...changed,
});

describe('the difference between two surveys', () => {
  it.each<[Change, Answers, Answers]>([
    ['fixed', { building_area: 80 }, {}],
    ['new', {}, { building_area: 80 }],
    ['worse', { building_area: 80 }, { building_area: 70 }],
    ['better', { building_area: 70 }, { building_area: 80 }],
    ['unchanged', { building_area: 80 }, { building_area: 80 }],
    ['worse', { building_area: EMPTY }, { building_area: 80 }],
    ['better', { building_area: 80 }, { building_area: EMPTY }],
  ])('is %s: %j, then %j', (change, then, now) => {
    const found = difference(side([centerResult(then)]), side([centerResult(now)]));
    expect(found.counts).toEqual(counts({ [change]: 1 }));
    expect(found.centers[0]?.findings.map(({ rule }) => rule)).toEqual(['area.building']);
  });

  it('of a centre that is gone is gone, and not fixed', () => {
    const found = difference(side([centerResult({ building_area: 80 })]), side([]));
    expect(found.counts).toEqual(counts({ gone: 1 }));
    expect(found.centers[0]).toMatchObject({ before: 'noncompliant', now: null });
  });

  it('of a centre that came is new', () => {
    const found = difference(side([]), side([centerResult({ building_area: 80 })]));
    expect(found.counts).toEqual(counts({ new: 1 }));
    expect(found.centers[0]).toMatchObject({ before: null, now: 'noncompliant' });
  });

  it('of a rule that is not judged any more is gone, unless what passes was left out', () => {
    const now = centerResult({});
    const without = { ...now, findings: now.findings.filter(({ rule }) => rule.id !== 'area.building') };
    const old = side([centerResult({ building_area: 80 })]);
    expect(difference(old, side([without])).counts).toEqual(counts({ gone: 1 }));
    expect(difference(old, side([without], true)).counts).toEqual(counts({ fixed: 1 }));
  });

  it('takes a waiver for better than a shortfall, and for no new one', () => {
    const short = centerResult({ building_area: 80 });
    const waived = {
      ...short,
      findings: short.findings.map((one) => (one.status === 'fail' ? { ...one, status: 'waived' as const } : one)),
    };
    expect(difference(side([short]), side([waived])).counts).toEqual(counts({ better: 1 }));
    expect(difference(side([waived]), side([short])).counts).toEqual(counts({ new: 1 }));
    expect(difference(side([centerResult({})]), side([waived])).counts).toEqual(counts({}));
  });

  it('takes an office for one however it is written, and an empty one for none', () => {
    const before = ['丰庆路（北）街道', '', null].map((office) => centerResult({}, { office }));
    const now = ['丰庆路(北) 街道', null, ''].map((office) => centerResult({ building_area: 80 }, { office }));
    const found = difference(side(before), side(now));
    expect(found.centers.every((center) => center.before !== null && center.now !== null)).toBe(true);
    expect([...found.offices]).toEqual([
      ['丰庆路(北) 街道', counts({ new: 1 })],
      [null, counts({ new: 2 })],
    ]);
  });

  it('does not depend on the order of rows, and adds up by office', () => {
    const before = [
      centerResult({ building_area: 80 }, { name: '甲' }),
      centerResult({ training_days: 4 }, { name: '乙', office: '北林路街道' }),
    ];
    const now = [
      centerResult({ training_days: 3 }, { name: '乙', office: '北林路街道' }),
      centerResult({ plaza_area: 1 }, { name: '甲' }),
    ];
    const found = difference(side(before), side(now));
    expect(found.counts).toEqual(counts({ worse: 1, fixed: 1, new: 1 }));
    expect(new Map(found.offices).get('丰庆路街道')).toEqual(counts({ fixed: 1, new: 1 }));
    expect(new Map(found.offices).get('北林路街道')).toEqual(counts({ worse: 1 }));
    expect(found.centers.map(({ name }) => name)).toEqual(['乙', '甲']);
  });
});
