import { describe, expect, it } from 'vitest';
import { Baseline, BaselineRecord, unknownOnly } from '../../src/audit/baseline.ts';
import type { CenterResult } from '../../src/model/finding.ts';
import { EMPTY } from '../../src/model/value.ts';
import type { Answers } from './centers.ts';
import { findingOf } from './centers.ts';
import { centerResult } from './exceptions.ts';

function record(...results: CenterResult[]) {
  const baseline = new BaselineRecord();
  for (const result of results) baseline.add(result);
  return baseline.centers();
}

/** One centre then and now. */
function compared(then: Answers, now: Answers) {
  const baseline = new Baseline(record(centerResult(then)));
  return { baseline, result: baseline.mark(centerResult(now)) };
}

describe('a baseline', () => {
  it('holds what falls short, and nothing of where it stood', () => {
    const written = record(
      centerResult({}),
      centerResult({ building_area: 80, training_days: EMPTY }, { name: '安泰社区' }),
    );
    expect(written).toEqual([
      {
        office: '丰庆路街道',
        level: 'community',
        name: '安泰社区',
        ordinal: 1,
        findings: [
          { rule: 'area.building', status: 'fail', gaps: [20] },
          { rule: 'staffing.training', status: 'missing', gaps: [null] },
        ],
      },
    ]);
  });

  it('does not depend on the order of the survey', () => {
    const [a, b, c] = ['甲', '乙', '丙'].map((name) => centerResult({ plaza_area: 1 }, { name })) as [
      CenterResult,
      CenterResult,
      CenterResult,
    ];
    expect(record(a, b, c)).toEqual(record(c, a, b));
  });

  it.each<[string, Answers, Answers, { known: number; worse: number; new: number }, CenterResult['verdict']]>([
    ['as it was', { building_area: 80 }, { building_area: 80 }, { known: 1, worse: 0, new: 0 }, 'compliant'],
    ['better', { building_area: 80 }, { building_area: 90 }, { known: 1, worse: 0, new: 0 }, 'compliant'],
    ['worse', { building_area: 80 }, { building_area: 79.9 }, { known: 0, worse: 1, new: 0 }, 'noncompliant'],
    ['new', {}, { building_area: 80 }, { known: 0, worse: 0, new: 1 }, 'noncompliant'],
    [
      'filled in, and short',
      { building_area: EMPTY },
      { building_area: 80 },
      { known: 0, worse: 1, new: 0 },
      'noncompliant',
    ],
    ['emptied', { building_area: 80 }, { building_area: EMPTY }, { known: 1, worse: 0, new: 0 }, 'compliant'],
    ['new, in principle', {}, { plaza_area: 900 }, { known: 0, worse: 0, new: 1 }, 'conditional'],
    [
      'one known, one new',
      { building_area: 80 },
      { building_area: 80, training_days: 4 },
      { known: 1, worse: 0, new: 1 },
      'noncompliant',
    ],
  ])('takes what is %s', (_, then, now, counts, counted) => {
    const { baseline, result } = compared(then, now);
    expect(baseline.counts).toEqual(counts);
    expect(result.verdict).toBe(centerResult(now).verdict);
    expect(unknownOnly(result).verdict).toBe(counted);
  });

  it('marks what is known, and only that', () => {
    const { result } = compared({ building_area: 80 }, { building_area: 80, training_days: 4 });
    expect(result.findings.filter(({ known }) => known).map(({ rule }) => rule.id)).toEqual(['area.building']);
  });

  it('tells what no longer occurs, and can do without it', () => {
    const { baseline } = compared({ building_area: 80, training_days: 4 }, { training_days: 4 });
    expect(baseline.gone().flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(['area.building']);
    expect(baseline.rest()).toEqual(record(centerResult({ training_days: 4 })));
  });

  it('knows centres by office, level and name, whatever their spelling', () => {
    const baseline = new Baseline(record(centerResult({ plaza_area: 1 }, { name: '安泰（新）社区' })));
    const other = baseline.mark(centerResult({ plaza_area: 1 }, { name: '安泰（新）社区', office: '北林路街道' }));
    const same = baseline.mark(centerResult({ plaza_area: 1 }, { name: '安泰 (新) 社区' }));
    expect(findingOf(other, 'area.plaza').known).toBeUndefined();
    expect(findingOf(same, 'area.plaza').known).toBe(true);
  });

  it('tells centres of the same name apart by their order', () => {
    const [first, second] = [centerResult({ building_area: 80 }), centerResult({ training_days: 4 })];
    const written = record(first, second);
    expect(written.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    const baseline = new Baseline(written);
    baseline.mark(first);
    baseline.mark(second);
    const third = baseline.mark(centerResult({ building_area: 80 }));
    expect(baseline.counts).toEqual({ known: 2, worse: 0, new: 1 });
    expect(findingOf(third, 'area.building').known).toBeUndefined();
  });
});
