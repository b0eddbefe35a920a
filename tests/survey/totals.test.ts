import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/model/rows.ts';
import type { Source } from '../../src/survey/table/columns.ts';
import { Totals } from '../../src/survey/table/totals.ts';

const source = (field: number): Source => ({
  field,
  columns: [{ number: field + 1, words: [], meaning: { is: 'field', field, unit: null, underId: false } }],
  choices: null,
  severalYears: false,
});
const totals = (): Totals => new Totals([0, 1, 2, 3, 4, 5].map(source));

function isTotal(rows: readonly (readonly Cell[])[], last: readonly Cell[], named = false): boolean {
  const of = totals();
  for (const [index, cells] of rows.entries()) {
    of.isTotal({ number: index + 2, cells }, () => false);
    of.add();
  }
  return of.isTotal({ number: rows.length + 2, cells: last }, () => named);
}

const ROWS = [
  [100, 1000, 0.5, 6, 2, 1],
  [120, 1200, 0.3, 5, 3, 2],
  [150, 1500, 0.4, 8, 1, 1],
];

describe('a row is a total by its figures where they are', () => {
  it.each<[string, Cell[]]>([
    ['the sums', [370, 3700, 1.2, 19, 6, 4]],
    ['the sums of most columns', [370, 3700, undefined, 19]],
    ['the means', [370 / 3, 3700 / 3, 0.4, 19 / 3, 2, 4 / 3]],
    ['the greatest of several rows', [150, 1500, 0.5, 8, 3, 2]],
    ['the least of several rows', [100, 1000, 0.3, 5, 1, 1]],
  ])('%s', (_, last) => {
    expect(isTotal(ROWS, last)).toBe(true);
  });

  it('the number of the answers in columns of texts', () => {
    const rows = [
      ['有', '有', 100, 1000],
      ['有', '有', 120, 1200],
    ];
    expect(isTotal(rows, [2, 2, 220, 2200])).toBe(true);
  });

  it('the sums since the last total, or since the beginning', () => {
    const of = totals();
    const add = (cells: readonly Cell[]): boolean => {
      const is = of.isTotal({ number: 1, cells }, () => false);
      if (is) of.closePart();
      else of.add();
      return is;
    };
    expect(ROWS.map(add)).toEqual([false, false, false]);
    expect(add([370, 3700, 1.2, 19, 6, 4])).toBe(true);
    expect([add([200, 900, 1, 7, 4, 3]), add([210, 800, 2, 9, 5, 3])]).toEqual([false, false]);
    expect(add([410, 1700, 3, 16, 9, 6])).toBe(true);
    expect(add([780, 5400, 4.2, 35, 15, 10])).toBe(true);
  });
});

describe('a row is no total where', () => {
  it.each<[string, readonly (readonly Cell[])[], Cell[]]>([
    ['one figure differs', ROWS, [370, 3700, 1.2, 19, 6, 5]],
    ['two figures agree, which is chance', ROWS, [370, 3700]],
    ['one row stands above', [ROWS[0]!], [100, 1000, 0.5, 6, 2, 1]],
    ['all rows say the same', [ROWS[0]!, ROWS[0]!, ROWS[0]!], [100, 1000, 0.5, 6, 2, 1]],
    [
      'all figures are noughts',
      [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      [0, 0, 0, 0],
    ],
  ])('%s', (_, rows, last) => {
    expect(isTotal(rows, last)).toBe(false);
  });

  it('its name may be a centre’s and it has the means, or few sums', () => {
    expect(isTotal(ROWS, [370, 3700, 1.2, 19], true)).toBe(false);
    expect(isTotal(ROWS, [370 / 3, 3700 / 3, 0.4, 19 / 3, 2, 4 / 3], true)).toBe(false);
    expect(isTotal(ROWS, [370, 3700, 1.2, 19, 6, 4], true)).toBe(true);
  });
});
