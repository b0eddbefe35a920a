import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInNumberFormat, numberFormat } from '../../src/readers/number-format/format.ts';

/** What a survey is told of a number under a format. */
const shown = (code: string, value: number): number | string => numberFormat(code)?.(value) ?? value;

describe('a format that says nothing of unit or scale', () => {
  it.each([
    '',
    'General',
    'G/通用格式',
    '@',
    '0',
    '000',
    '0.00',
    '#,##0',
    '#,##0.00',
    '0_)',
    '0_ ',
    '0.0E+00',
    '##0.0E+0',
    '# ?/?',
    '# ??/??',
    '# ?/16',
    '[Red]0',
    '[红色]0.0',
    '[Color 3]0',
    '0;[Red]-0',
    '0.00_);(0.00)',
    '0.00_);\\(0.00\\)',
    '#,##0.00_);[Red](#,##0.00)',
    '_-* #,##0_-;\\-* #,##0_-;_-* "-"_-;_-@_-',
    '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    '[>100]0.0;0',
    '[DBNum1]0',
    '[$-804]0',
    '0;-0;;@',
    ';;;',
    '+0;-0;0',
    '0;0;"-"',
    '#,##0;@"元"',
    '@"元"',
    '0" "',
    '0" "000',
    '0\\,000',
  ])('%j gives the number as it is stored', (code) => {
    for (const value of [0, 1, 12, 0.4, 5000, 1234567, -3, -0.5]) expect(shown(code, value)).toBe(value);
  });
});

describe('a unit', () => {
  it.each<[string, number, string]>([
    ['0"元"', 900, '900元'],
    ['0\\元', 900, '900元'],
    ['0!元', 900, '900元'],
    ['0元', 900, '900元'],
    ['#,##0"元"', 20000, '20000元'],
    ['0"人次"', 500, '500人次'],
    ['0.0"亩"', 1.5, '1.5亩'],
    ['0.0"亩"', 1.4999, '1.4999亩'],
    ['0"亩"', 0.4, '0.4亩'],
    ['General"元"', 900, '900元'],
    ['G/通用格式"万元"', 0.3, '0.3万元'],
    ['# ?/?"亩"', 1.5, '1.5亩'],
    ['0.00 "万元"', 2, '2万元'],
    ['0_ "㎡"', 300, '300㎡'],
    ['"约"0', 300, '约300'],
    ['"共"0"处"', 2, '共2处'],
    ['0"元";[Red]-0"元"', -900, '-900元'],
    ['0"元"_);(0"元")', -900, '-900元'],
    ['0"元"', -900, '-900元'],
    ['0"元";-0"元";"-"', 0, '0'],
    ['0"元";(0)"元"', -900, '-900元'],
    ['#"元"', 0, '0元'],
    ['0"次"/"年"', 5, '5次/年'],
    ['[>=10000]0.0,"千元";0"元"', 9999, '9999元'],
    ['[>=10000]0.0,"千元";0"元"', 10000, '10千元'],
    ['[<1]0"元";[<10]0"千元";0"万元"', 0.5, '0.5元'],
    ['[<1]0"元";[<10]0"千元";0"万元"', 5, '5千元'],
    ['[<1]0"元";[<10]0"千元";0"万元"', 50, '50万元'],
    ['[>100]0"元"', 5, '5'],
  ])('%j shows %d as %s', (code, value, text) => {
    expect(String(shown(code, value))).toBe(text);
  });

  it('that begins with figures is not joined to the number', () => {
    expect(shown('0"0000元"', 2)).toBe('2 0000元');
    expect(shown('"1"0', 5)).toBe('1 5');
  });
});

describe('per cent', () => {
  it.each<[string, number, string]>([
    ['0%', 0.4, '40%'],
    ['0.00%', 0.92, '92%'],
    ['0%', 0.995, '99.5%'],
    ['0%', 0.07, '7%'],
    ['0.0%_)', 1, '100%'],
    ['%0', 0.5, '%50'],
    ['0"%"', 92, '92%'],
    ['0\\%', 0.92, '0.92%'],
    ['0%;-0%', -0.5, '-50%'],
  ])('%j shows %d as %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });
});

describe('currency', () => {
  it.each<[string, number, string]>([
    ['¥#,##0', 900, '¥900'],
    ['"¥"#,##0.00', 900.5, '¥900.5'],
    ['￥#,##0', 900, '￥900'],
    ['[$¥-804]#,##0.00', 900, '¥900'],
    ['[$¥-zh-CN]0', 900, '¥900'],
    ['[$CNY] #,##0', 900, 'CNY900'],
    ['[$$-409]#,##0', 900, '$900'],
    ['$#,##0', 900, '$900'],
    ['[$€-2] #,##0', 900, '€900'],
    ['#,##0 [$€-407]', 900, '900€'],
    ['[$¥-411]#,##0', 900, 'JP¥900'],
    ['[$HK$-C04]0', 900, 'HK$900'],
    ['¥#,##0;[Red]¥-#,##0', -900, '-¥900'],
    ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 0, '¥0'],
    ['_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ', 0, '¥0'],
    ['_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ', 900, '¥900'],
  ])('%j shows %d as %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });
});

describe('scale', () => {
  it.each<[string, number, number | string]>([
    ['0!.0,', 5000, 0.5],
    ['0\\.0,', 5000, 0.5],
    ['0"."0,', 5000, 0.5],
    ['#!.0,', 5000, 0.5],
    ['0!.0,"万"', 5000, '0.5万'],
    ['0!.0,"万元"', 9950, '0.995万元'],
    ['0!.0000', 9950, 0.995],
    ['0!.0000"万元"', 2999, '0.2999万元'],
    ['0!.00,', 12345, 0.12345],
    ['#,##0,', 5000, 5],
    ['0.00,', 1234, 1.234],
    ['0,.00', 1234, 1.234],
    ['0.00,,', 1500000, 1.5],
    ['0.00,,"百万元"', 1500000, '1.5百万元'],
    ['0.0,"千元"', 299.6, '0.2996千元'],
    ['0!.0,;-0!.0,', -5000, -0.5],
  ])('%j shows %d as %s', (code, value, expected) => {
    expect(shown(code, value)).toBe(expected);
  });

  it('is never rounded, whatever the format rounds to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), fc.integer({ min: 0, max: 2 }), (whole, places) => {
        const stored = whole / 10 ** places;
        const digits = String(whole).padStart(places + 5, '0');
        const point = digits.length - places - 4;
        const exact = Number(`${digits.slice(0, point)}.${digits.slice(point)}`);
        expect(shown('0!.0,', stored)).toBe(exact);
        expect(shown('0!.0,"万元"', stored)).toBe(`${exact}万元`);
      }),
    );
  });
});

describe('words in place of a number', () => {
  it.each<[string, number, number | string]>([
    ['"有";;"无"', 1, '有'],
    ['"有";;"无"', 0, '无'],
    ['"有";;"无"', -1, -1],
    ['[=1]"有";[=0]"无"', 1, '有'],
    ['[=1]"有";[=0]"无"', 0, '无'],
    ['[=1]"有";[=0]"无"', 2, '####'],
    ['[=1]"有";[=0]"无";0', 2, 2],
    ['[=1]"√"', 1, '√'],
    ['[=1]"√"', 3, 3],
    ['0;0;"无"', 0, '无'],
    ['0;0;"无"', 3, 3],
    ['[红色]"不合格"', 3, '不合格'],
    ['"-";"-"', 5, '-'],
  ])('%j shows %d as %s', (code, value, expected) => {
    expect(shown(code, value)).toBe(expected);
  });
});

describe('signs between the figures', () => {
  it.each<[string, number, string]>([
    ['0"-"0', 12, '1-2'],
    ['000-0000-0000', 13800138000, '138-0013-8000'],
    ['0"万"0000', 12345, '1万2345'],
    ['0"米"00', 5, '0米05'],
    ['0\\.0.0', 12.5, '1.2.5'],
  ])('%j shows %d as %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });
});

describe('any format', () => {
  it('gives a finite number or a text, and keeps a number’s digits', () => {
    const piece = fc.constantFrom(
      ...'0#?.,%;_*\\!"[]/@ -()元万¥$',
      ...['"元"', '[>1]', '[$¥-804]', '[Red]', '[$', 'General', 'E+00', '!.0,', '\ud800', '𠮷'],
    );
    const code = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const number = fc.oneof(
      fc.integer(),
      fc.integer({ min: -9999, max: 9999 }).map((whole) => whole / 100),
    );
    fc.assert(
      fc.property(code, number, (format, value) => {
        const result = shown(format, value);
        if (typeof result === 'number') expect(Number.isFinite(result)).toBe(true);
        else expect(result).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('formats that a file need not spell out', () => {
  it.each<[number, number | string]>([
    [0, 0.4],
    [1, 0.4],
    [4, 0.4],
    [5, '¥0.4'],
    [9, '40%'],
    [10, '40%'],
    [11, 0.4],
    [12, 0.4],
    [13, 0.4],
    [37, 0.4],
    [41, 0.4],
    [44, '¥0.4'],
    [49, 0.4],
    [176, 0.4],
  ])('number %d', (id, expected) => {
    expect(builtInNumberFormat(id)?.(0.4) ?? 0.4).toBe(expected);
  });
});
