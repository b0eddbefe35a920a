import { describe, expect, it } from 'vitest';
import type { CenterIdentity } from '../../src/model/center-key.ts';
import type { Verdict } from '../../src/model/finding.ts';
import type { Value } from '../../src/model/value.ts';
import { EMPTY } from '../../src/model/value.ts';
import { Ranking } from '../../src/rounds/rank.ts';
import { percent } from '../../src/rounds/share.ts';
import { result } from '../plan/results.ts';

type Row = readonly [office: string, name: string, verdict: Verdict, satisfaction?: Value];

function ranked(rows: readonly Row[], planned: readonly CenterIdentity[] = [], satisfaction: number | null = 0) {
  const ranking = new Ranking({ satisfaction, planned });
  for (const [office, name, verdict, figure = EMPTY] of rows) {
    const one = result(office, 'community', name, verdict);
    ranking.add({ ...one, center: { ...one.center, values: [figure] } });
  }
  return ranking.finish();
}

const places = (rows: ReturnType<typeof ranked>) =>
  rows.map(({ rank, name, met, centers }) => `${rank} ${name} ${met}/${centers}`);

describe('by the share of centres that comply', () => {
  it('equal shares have the same rank, whatever their size, and the next rank is left out', () => {
    const rows: Row[] = [
      ['丙', 'a', 'noncompliant'],
      ['甲', 'a', 'compliant'],
      ['甲', 'b', 'noncompliant'],
      ['甲', 'c', 'incomplete'],
      ['乙', 'a', 'conditional'],
      ['乙', 'b', 'compliant'],
      ['乙', 'c', 'incomplete'],
      ['乙', 'd', 'incomplete'],
      ['乙', 'e', 'noncompliant'],
      ['乙', 'f', 'noncompliant'],
      ['丁', 'a', 'compliant'],
    ];
    expect(places(ranked(rows))).toEqual(['1 丁 1/1', '2 甲 1/3', '2 乙 2/6', '4 丙 0/1']);
  });

  it('with a plan, what was not surveyed counts against its office, and an office without any survey is there', () => {
    const planned = ['a', 'b', 'c'].map((name) => ({ name, level: 'community', office: '甲' }));
    const rows = ranked(
      [
        ['甲', 'a', 'compliant'],
        ['乙', 'a', 'compliant'],
        ['乙', 'b', 'noncompliant'],
      ],
      [...planned, { name: 'a', level: 'community', office: '丙' }],
    );
    expect(places(rows)).toEqual(['1 乙 1/2', '2 甲 1/3', '3 丙 0/1']);
    expect(rows.map(({ surveyed }) => surveyed)).toEqual([2, 1, 0]);
  });

  it('a centre that occurs twice counts once, the worse; offices are one whatever their blanks', () => {
    expect(
      places(
        ranked([
          ['甲', 'a', 'compliant'],
          [' 甲', 'a', 'incomplete'],
          ['甲', 'b', 'compliant'],
        ]),
      ),
    ).toEqual(['1 甲 1/2']);
  });
});

describe('by satisfaction', () => {
  it('ranks an office only where all of its centres have a figure', () => {
    const rows = ranked([
      ['甲', 'a', 'compliant', 90],
      ['甲', 'b', 'compliant', 80],
      ['乙', 'a', 'compliant', 99],
      ['乙', 'b', 'compliant', EMPTY],
      ['丙', 'a', 'compliant', 85],
      ['丁', 'a', 'compliant', 70.5],
      ['戊', 'a', 'compliant', { is: 'invalid', reason: 'approximate', raw: '约95' }],
    ]);
    const found = Object.fromEntries(rows.map(({ name, satisfaction }) => [name, satisfaction]));
    expect(found).toEqual({
      甲: { filled: 2, mean: 85, rank: 1 },
      丙: { filled: 1, mean: 85, rank: 1 },
      丁: { filled: 1, mean: 70.5, rank: 3 },
      乙: { filled: 1, mean: 99, rank: null },
      戊: { filled: 0, mean: null, rank: null },
    });
  });

  it('compares means exactly: three times 0.1 is 0.1 on average', () => {
    const rows = ranked([
      ['甲', 'a', 'compliant', 0.1],
      ['甲', 'b', 'compliant', 0.1],
      ['甲', 'c', 'compliant', 0.1],
      ['乙', 'a', 'compliant', 0.1],
    ]);
    expect(rows.map(({ satisfaction }) => satisfaction!.rank)).toEqual([1, 1]);
  });

  it('is not there where the standard has no such field', () => {
    expect(ranked([['甲', 'a', 'compliant', 90]], [], null)[0]!.satisfaction).toBeNull();
  });

  it('a planned centre that was not surveyed leaves its office without a rank', () => {
    const planned = [{ name: 'b', level: 'community', office: '甲' }];
    expect(ranked([['甲', 'a', 'compliant', 90]], planned)[0]!.satisfaction).toEqual({
      filled: 1,
      mean: 90,
      rank: null,
    });
  });
});

describe('a share in words', () => {
  it.each([
    [7, 9, '77.8%'],
    [0, 3, '0.0%'],
    [3, 3, '100.0%'],
    [9999, 10000, '99.9%'],
    [1, 10000, '0.1%'],
    [0, 0, '—'],
  ])('%i of %i is %s', (count, of, text) => {
    expect(percent(count, of)).toBe(text);
  });
});
