import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest } from '../../src/model/closest.ts';
import { columnLetters } from '../../src/model/location.ts';

const KNOWN = ['area.building', 'area.plaza', 'funding.annual', '图书室', '图书阅览室'];

describe('the closest word', () => {
  it.each([
    ['area.buidling', 'area.building'],
    ['area.build', 'area.building'],
    ['funding.anual', 'funding.annual'],
    ['图书窒', '图书室'],
    ['图书阅览', '图书阅览室'],
    ['area.plaza', 'area.plaza'],
    ['xyz', null],
    ['', null],
    ['邮政编码', null],
  ])('to %j is %s', (written, expected) => {
    expect(closest(written, KNOWN)).toBe(expected);
  });

  it('is found under a fold, and given as it is known', () => {
    expect(closest('AREA.PLAZA', KNOWN, (word) => word.toLowerCase())).toBe('area.plaza');
  });

  it('(F31) is the first of those that are as near, however long they are', () => {
    expect(closest('甲村', ['乙村', '丙村'])).toBe('乙村');
    expect(closest('甲村', ['丙村', '乙村'])).toBe('丙村');
    expect(closest('area.builing', ['area.builring', 'area.building'])).toBe('area.builring');
    expect(closest('图书', ['图书甲', '图书乙', '图书'])).toBe('图书');
  });

  it('is one of the known, or none, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect([...KNOWN, null]).toContain(closest(text, KNOWN));
      }),
    );
    expect(closest('a', [])).toBeNull();
  });
});

describe('column letters', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16384, 'XFD'],
  ])('of column %d are %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});
