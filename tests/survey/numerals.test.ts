import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChineseNumeral } from '../../src/survey/values/numerals.ts';

const DIGITS = [...'零一二三四五六七八九'];

/** A group of four digits, most significant first: 1050 is 一千零五十. `led` says that something stands before it. */
function group(value: number, led: boolean): string {
  let text = '';
  let gap = led && value < 1000;
  for (const [place, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      gap ||= text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]}${sign}`;
    gap = false;
  }
  return text;
}

/** Standard written Chinese for 0 to 99,999,999. */
function numeral(value: number): string {
  if (value === 0) return '零';
  const high = Math.floor(value / 10_000);
  const text = (high > 0 ? `${group(high, false)}万` : '') + group(value % 10_000, high > 0);
  return text.replace(/^一十/, '十');
}

describe('Chinese numerals', () => {
  it('are written by this test as people write them', () => {
    expect([0, 10, 12, 20, 105, 1050, 1005, 10_000, 10_500, 100_000, 20_170_006].map(numeral)).toEqual([
      '零',
      '十',
      '十二',
      '二十',
      '一百零五',
      '一千零五十',
      '一千零五',
      '一万',
      '一万零五百',
      '十万',
      '二千零一十七万零六',
    ]);
  });

  it('are read as the number that was written, from 0 to 99,999,999', () => {
    for (let value = 0; value <= 12_000; value++) expect(parseChineseNumeral(numeral(value))).toBe(value);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseChineseNumeral(numeral(value))).toBe(value);
        expect(parseChineseNumeral(numeral(value).replaceAll('零', '〇'))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['两', 2],
    ['两百', 200],
    ['两千', 2000],
    ['两万', 20_000],
    ['一十二', 12],
    ['一亿', 100_000_000],
    ['一亿零五', 100_000_005],
    ['三千万', 30_000_000],
  ])('%s is %d', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each([
    '',
    '两三',
    '二五',
    '二〇一七',
    '三四十',
    '一万二',
    '两万五',
    '一百五',
    '一千二',
    '百',
    '千',
    '万',
    '亿',
    '十百',
    '百十',
    '一十十',
    '一百二百',
    '万一',
    '三五万',
    '壹',
    '十个',
    '12',
    '一 二',
  ])('%j is not exactly one number', (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });

  it('never gives anything but a whole number or null', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'零〇一二两三四五六七八九十百千万亿'), maxLength: 12 }),
        (text) => {
          const value = parseChineseNumeral(text);
          expect(value === null || (Number.isSafeInteger(value) && value >= 0)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
