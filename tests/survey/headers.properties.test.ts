import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, MergedRange, Row } from '../../src/model/rows.ts';
import { blocksOf } from '../../src/survey/table/blocks.ts';
import { settleColumns } from '../../src/survey/table/columns.ts';
import { findHeader } from '../../src/survey/table/headers.ts';
import { RowSorter } from '../../src/survey/table/row-sorter.ts';
import { SheetPlaces } from '../../src/survey/table/sheet-place.ts';
import { lexicon, recorder } from './zhengzhou.ts';

const WORDS = [
  ...['名称', '级别', '街道', '社区', '村', '村（社区）', '建筑面积', '面积', '文体广场', '图书室', '个数', '有/无'],
  ...[
    '业务经费',
    '万元',
    '㎡',
    '单位：万元',
    '填报单位（盖章）：',
    '简易戏台',
    '长',
    '宽',
    '高',
    '合计',
    '注：',
    '序号',
  ],
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Cell>(...WORDS, '', undefined, 1, 2, 3) },
  { weight: 1, arbitrary: fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()) },
  { weight: 1, arbitrary: fc.constant<Cell>({ is: 'error', text: '#REF!' }) },
);
const rows: fc.Arbitrary<Row[]> = fc
  .array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })
  .map((all) => all.map((cells, index) => ({ number: index + 1, cells })).filter(({ cells }) => cells.length > 0));
const merge: fc.Arbitrary<MergedRange> = fc
  .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 12 })))
  .map(([a = 1, b = 1, c = 1, d = 1]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));

describe('any grid', () => {
  it('has a sound header or none, and every row below it is of some kind', () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(merge, { maxLength: 5 }),
        fc.constantFrom(null, 'township', 'village', 'community'),
        (zone, merges, level) => {
          const header = findHeader(zone, merges, lexicon, level);
          if (!header) return;
          expect(header.top).toBeLessThanOrEqual(header.leafRow);
          expect(header.leafRow).toBeLessThanOrEqual(header.bottom);
          expect(header.columns.some(({ meaning }) => meaning?.is === 'name')).toBe(true);
          const numbers = header.columns.map(({ number }) => number);
          expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
          for (const block of blocksOf(header)) {
            const settled = settleColumns(block.header, new SheetPlaces('survey.xlsx', '表', []), recorder().context);
            const sorter = new RowSorter(block.header, settled, merges, block.left - 1, block.right, lexicon);
            for (const row of zone) expect(() => sorter.sort(row, '')).not.toThrow();
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});
