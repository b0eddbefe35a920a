import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfWidth, normalize, trimmed } from '../../src/model/fold.ts';
import type { Cell } from '../../src/model/rows.ts';
import type { Value } from '../../src/model/value.ts';
import { combinedReader } from '../../src/survey/values/dimensions.ts';
import { valueReader } from '../../src/survey/values/values.ts';
import { parseHeaderUnit, type Unit } from '../../src/survey/words/units.ts';
import { fieldIndex, readRows, standard } from './zhengzhou.ts';

/** Pieces that people's cells are made of, in any order. */
const PIECES = [
  ...'0123456789０５，,.。-—~×*/？?约多左右万千百十两零元米㎡亩次场人名个套起天有无是否√ \n　（）()',
  ...['平方米', '万元', '不详', '每年', '以上', '1e400', 'e-9', '#REF!', '长', '宽', '高', '\u200b', '𠮷', '\ud800'],
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
);
const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, 0.1 + 0.2, 1e308, Number.NaN));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constant(undefined),
  fc.record({ is: fc.constantFrom('error', 'no-result', 'date'), text: fc.string() }),
);
const headerUnit = fc.constantFrom<Unit | null>(
  null,
  ...['㎡', '亩', '元', '万元', '米', 'cm', '天', '人', '次', '个'].map((unit) => parseHeaderUnit(normalize(unit))),
);
const field = fc.constantFrom(...standard.fields);

function expectSound(
  value: Value,
  { kind, min = 0, max = Number.MAX_VALUE }: { kind: string; min?: number; max?: number },
) {
  if (typeof value === 'number') {
    expect(kind).not.toBe('yes-no');
    expect(Number.isFinite(value)).toBe(true);
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
    expect(Number(value.toPrecision(15)) === value).toBe(true);
    if (kind === 'count') expect(Number.isInteger(value)).toBe(true);
  } else if (typeof value === 'boolean') expect(kind).toBe('yes-no');
  else if (value.is === 'some') expect(kind).toBe('count');
  else if (value.is === 'invalid') expect(value.raw).not.toBe('');
  else expect(value.is).toBe('empty');
}

describe('any cell', () => {
  it('is read as what its field holds, within its bounds, or told as missing or invalid', () => {
    fc.assert(
      fc.property(field, headerUnit, fc.boolean(), cell, (of, unit, underId, written) => {
        fc.pre(!(typeof written === 'object' && written.text === ''));
        expectSound(valueReader({ field: of, headerUnit: unit, underId })(written), of);
      }),
      { numRuns: 5000 },
    );
  });

  it('is read as itself the second time', () => {
    fc.assert(
      fc.property(field, headerUnit, text, (of, unit, written) => {
        const read = valueReader({ field: of, headerUnit: unit, underId: false });
        expect(read(written)).toEqual(read(written));
      }),
    );
  });

  it('of money without a unit anywhere is never a number', () => {
    const money = standard.fields[fieldIndex('annual_funding')]!;
    const read = valueReader({ field: money, headerUnit: null, underId: false });
    fc.assert(
      fc.property(cell, (written) => {
        if (typeof read(written) === 'number') expect(String(written)).toMatch(/[元万亿圆¥￥]|rmb|cny|ＲＭＢ/i);
      }),
      { numRuns: 3000 },
    );
  });

  it('of a stage is three sound values', () => {
    const lengths = standard.combined[0]!.fields.map((id) => standard.fields[fieldIndex(id)]!);
    fc.assert(
      fc.property(headerUnit, cell, (unit, written) => {
        fc.pre(!(typeof written === 'object' && written.text === ''));
        const values = combinedReader(standard, 0, unit)(written);
        expect(values).toHaveLength(3);
        for (const [index, value] of values.entries()) expectSound(value, lengths[index]!);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('exact numbers', () => {
  it('survive every way of writing them', () => {
    const area = standard.fields[fieldIndex('plaza_area')]!;
    const read = valueReader({ field: area, headerUnit: null, underId: false });
    const decimal = fc.tuple(fc.integer({ min: 0, max: 499_999 }), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(
        decimal,
        fc.constantFrom('', '㎡', ' m2', '平方米', '\n㎡'),
        fc.boolean(),
        ([whole, part], unit, wide) => {
          const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
          const value = Number(`${whole}.${String(part).padStart(3, '0')}`);
          for (const digits of [String(whole), grouped]) {
            const plain = `${digits}.${String(part).padStart(3, '0')}${unit}`;
            const written = wide
              ? plain.replace(/[0-9.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
              : plain;
            expect(read(written)).toBe(value);
          }
          expect(read(value)).toBe(value);
        },
      ),
    );
  });
});

describe('text', () => {
  it('normalised twice is as normalised once', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(normalize(normalize(written))).toBe(normalize(written));
        expect(normalize(halfWidth(written))).toBe(normalize(written));
        expect(normalize(trimmed(written))).toBe(normalize(written));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('columns', () => {
  const HEADER = ['名称', '级别', '所属街道', '建筑面积（㎡）', '图书室', '业务经费（万元）', '简易戏台', '备注'];

  it('give the same values in any order', async () => {
    const row = fc.tuple(
      fc.constantFrom('燕庄村', '国泰花园'),
      fc.constantFrom('村', '社区', '街道'),
      fc.constantFrom('', '花园路街道'),
      ...Array.from({ length: 5 }, () => cell),
    );
    const order = fc.shuffledSubarray(
      HEADER.map((_, index) => index),
      { minLength: HEADER.length },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), order, async (rows, shuffled) => {
        const arrange = (cells: readonly Cell[]) => shuffled.map((index) => cells[index]);
        const layout = { name: 'Sheet1' };
        const plain = await readRows([HEADER, ...rows], layout);
        const mixed = await readRows([HEADER, ...rows].map(arrange), layout);
        const seen = ({ centers }: typeof plain) =>
          centers.map(({ name, level, office, values }) => [name, level, office, values]);
        expect(seen(mixed)).toEqual(seen(plain));
      }),
      { numRuns: 60 },
    );
  });
});
