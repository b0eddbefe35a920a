import { describe, expect, it } from 'vitest';
import type { Status } from '../../src/model/finding.ts';
import { CATEGORY_STANDINGS, STANDINGS } from '../../src/rounds/trend.ts';
import { compared, type Row, round } from './rounds.ts';

const statuses = (area: Status, funding: Status = 'pass') => ({ 'area.building': area, 'funding.annual': funding });

/** One centre with one rule of interest, over three rounds; null: not in the round. */
const history = (...of: (Status | null)[]) =>
  compared(
    ...of.map((status, at) => {
      const rows: Row[] = [['甲街道', '西社区', 'compliant', statuses('pass')]];
      if (status !== null) rows.push(['甲街道', '东社区', 'noncompliant', statuses(status)]);
      return round(String(2017 + at), rows);
    }),
  );
const kinds = (...of: (Status | null)[]): string =>
  history(...of)
    .steps.map(
      ({ counts }) =>
        Object.entries(counts)
          // The other rule and the other centre pass in every round.
          .filter(([, count]) => count > 0)
          .map(([kind, count]) => (count === 1 ? kind : `${kind} ${count}`))
          .join('+') || '-',
    )
    .join(' | ');

describe('what becomes of a problem', () => {
  it.each<[Status | null, Status | null, Status | null, string]>([
    ['fail', 'pass', 'pass', 'fixed | -'],
    ['fail', 'pass', 'fail', 'fixed | came-back'],
    ['missing', 'pass', 'invalid', 'fixed | came-back'],
    ['fail', 'missing', 'fail', 'still | still'],
    ['fail', null, 'pass', 'unseen | fixed'],
    ['fail', null, null, 'unseen | unseen'],
    ['fail', null, 'fail', 'unseen | still'],
    ['pass', 'fail', 'pass', 'appeared | fixed'],
    ['pass', null, 'fail', '- | appeared'],
    [null, 'fail', 'fail', 'first-seen | still'],
    ['fail', 'waived', 'waived', 'waived | waived'],
    ['fail', 'waived', 'pass', 'waived | fixed'],
    ['fail', 'waived', 'fail', 'waived | still'],
    ['pass', 'waived', 'fail', '- | appeared'],
    ['pass', 'pass', 'pass', '- | -'],
  ])('%s, %s, %s: %s', (first, second, third, expected) => {
    expect(kinds(first, second, third)).toBe(expected);
  });

  it('is told with centre, rule and status before and after', () => {
    expect(history('missing', 'pass', 'fail').transitions).toEqual([
      {
        kind: 'fixed',
        round: '2018',
        name: '东社区',
        level: 'community',
        office: '甲街道',
        rule: 'area.building',
        before: 'missing',
        after: 'pass',
      },
      {
        kind: 'came-back',
        round: '2019',
        name: '东社区',
        level: 'community',
        office: '甲街道',
        rule: 'area.building',
        before: 'pass',
        after: 'fail',
      },
    ]);
  });
});

describe('missing data improves nothing', () => {
  const before = round('2018', [
    ['甲街道', '东社区', 'noncompliant', statuses('fail')],
    ['甲街道', '西社区', 'compliant', statuses('pass')],
    ['乙街道', '南社区', 'conditional', statuses('pass')],
  ]);

  it('a round that leaves out its failing centre has the same share, out of the same centres', () => {
    const after = round('2019', [
      ['甲街道', '西社区', 'compliant', statuses('pass')],
      ['乙街道', '南社区', 'conditional', statuses('pass')],
    ]);
    const { verdicts, offices, categories, centers } = compared(before, after);
    expect(centers).toHaveLength(3);
    expect(verdicts[1]).toEqual({
      compliant: 1,
      conditional: 1,
      incomplete: 0,
      noncompliant: 0,
      'not-surveyed': 1,
    });
    expect(offices[0]).toEqual({ name: '甲街道', centers: 2, met: [1, 1], surveyed: [2, 1] });
    expect(categories[0]).toMatchObject({
      id: 'area',
      counts: [
        { clear: 2, failing: 1 },
        { clear: 2, unseen: 1 },
      ],
    });
  });

  it('a report without what passed shows nothing as fixed', () => {
    const after = round('2019', [['甲街道', '东社区', 'compliant', {}]], { partial: true });
    const { steps, categories } = compared(before, after);
    expect(steps[0]!.counts).toMatchObject({ fixed: 0, unseen: 1 });
    expect(categories[0]!.counts[1]).toMatchObject({ clear: 0, unseen: 3 });
  });

  it('an office is one however a round writes it, and a centre without one is the same as with an empty one', () => {
    const rows = (office: string, none: string | null): Row[] => [
      [office, '东社区', 'compliant', {}],
      [none, '南社区', 'compliant', {}],
    ];
    const again = round('2019', [...rows('甲（东）街道', null), ['甲（东）街道', '西社区', 'compliant', {}]]);
    const { centers, offices } = compared(round('2018', rows('甲 (东)街道', '')), again);
    expect(centers.map(({ name }) => name)).toEqual(['东社区', '南社区', '西社区']);
    expect(offices).toEqual([
      { name: '甲（东）街道', centers: 2, met: [1, 2], surveyed: [1, 2] },
      { name: null, centers: 1, met: [1, 1], surveyed: [1, 1] },
    ]);
  });

  it('of a centre that a round has twice, the worse counts', () => {
    const rows: Row[] = [
      ['甲街道', '东社区', 'compliant', statuses('pass')],
      ['甲街道', '东 社区', 'incomplete', statuses('missing')],
    ];
    for (const order of [rows, [...rows].reverse()]) {
      expect(
        compared(round('2019', order), before).centers.find(({ name }) => name.startsWith('东'))!.standings[1],
      ).toBe('incomplete');
    }
  });
});

describe('the sums', () => {
  it('of each round add up to the same denominator, and rounds stand in the order of time', () => {
    const trend = compared(
      round('2019-06', [['甲街道', '东社区', 'incomplete', statuses('missing', 'invalid')]]),
      round('2018', [['甲街道', '西社区', 'noncompliant', statuses('fail', 'pass')]]),
      round('2019', [['乙街道', '东社区', 'compliant', statuses('pass', 'waived')]]),
    );
    expect(trend.rounds.map(({ label }) => label)).toEqual(['2018', '2019', '2019-06']);
    const total = (counts: object, keys: readonly string[]): number =>
      keys.reduce((sum, key) => sum + (counts as Record<string, number>)[key]!, 0);
    for (const counts of trend.verdicts) expect(total(counts, STANDINGS)).toBe(3);
    for (const { counts } of trend.categories) {
      for (const one of counts) expect(total(one, CATEGORY_STANDINGS)).toBe(3);
    }
    expect(trend.categories.map(({ counts }) => counts[2])).toEqual([
      { clear: 0, lacking: 1, failing: 0, unseen: 2 },
      { clear: 0, lacking: 1, failing: 0, unseen: 2 },
    ]);
  });
});
