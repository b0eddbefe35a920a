import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/model/fold.ts';
import { comparable, convert, parseHeaderUnit, parseUnit, type Unit } from '../../src/survey/words/units.ts';

function unit(text: string): Unit {
  const found = parseHeaderUnit(normalize(text));
  if (!found) throw new Error(`no unit ${text}`);
  return found;
}

describe('units', () => {
  it.each([
    ['亩', '㎡', 1.5, 1000],
    ['亩', '㎡', 0.45, 300],
    ['㎡', '亩', 1000, 1.5],
    ['亩', '㎡', 1, 666.666666666667],
    ['公顷', '㎡', 0.03, 300],
    ['公顷', '亩', 1, 15],
    ['千平方米', '㎡', 0.2996, 299.6],
    ['元', '万元', 2999, 0.2999],
    ['千元', '万元', 3, 0.3],
    ['百万元', '万元', 0.02, 2],
    ['亿元', '万元', 0.001, 10],
    ['厘米', 'm', 80, 0.8],
    ['mm', 'm', 799, 0.799],
    ['公里', 'm', 0.01, 10],
  ])('%s to %s: %d is %d', (from, to, value, expected) => {
    expect(convert(value, unit(from), 0, unit(to))).toBe(expected);
  });

  it('a power written in the cell comes on top', () => {
    expect(convert(2, unit('元'), 4, unit('万元'))).toBe(2);
    expect(convert(0.15, unit('㎡'), 4, unit('㎡'))).toBe(1500);
  });

  it.each([
    ['㎡', '亩', true],
    ['万元', '元', true],
    ['㎡', 'm', false],
    ['元', '个', false],
    ['次', '场', true],
    ['个', '人', true],
    ['个', '次', true],
    ['人', '名', true],
    ['人', '次', false],
    ['套', '人', false],
  ])('%s and %s: comparable is %s', (one, other, expected) => {
    expect(comparable(unit(one), unit(other))).toBe(expected);
    expect(comparable(unit(other), unit(one))).toBe(expected);
  });

  it.each([
    ['', { power: 0, unit: null }],
    ['万', { power: 4, unit: null }],
    ['千', { power: 3, unit: null }],
  ])('%j is a multiplier without a unit', (text, expected) => {
    expect(parseUnit(text)).toEqual(expected);
  });

  it.each(['元/人', '万万', '元元', '左右', '人次', 'constructor', '__proto__'])('%s is neither', (text) => {
    expect(parseUnit(text)).toBeNull();
  });
});
