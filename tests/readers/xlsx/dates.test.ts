import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBuiltInDateFormat, isDateFormatCode, isoToText, serialToText } from '../../../src/readers/dates.ts';
import { cellOf } from './workbooks.ts';

describe('serial numbers', () => {
  it.each([
    [43070, '2017-12-01'],
    [43070.5, '2017-12-01 12:00'],
    [43070.25001, '2017-12-01 06:00:01'],
    [43070.9999999, '2017-12-02'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [0.75, '18:00'],
    [2958465, '9999-12-31'],
  ])('%d since 1900', (serial, text) => {
    expect(serialToText(serial, false)).toBe(text);
  });

  it.each([
    [41608, '2017-12-01'],
    [0, '1904-01-01'],
    [1, '1904-01-02'],
    [0.5, '12:00'],
  ])('%d since 1904', (serial, text) => {
    expect(serialToText(serial, true)).toBe(text);
  });

  it('knows what is no date', () => {
    for (const serial of [-1, 2958466, 1e300, Number.NaN]) expect(serialToText(serial, false)).toBeNull();
  });

  it('agrees with the calendar on every day after the leap bug', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        const text = serialToText(serial, false);
        expect((Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000).toBe(serial);
      }),
    );
  });
});

it.each([
  ['2017-12-01', '2017-12-01'],
  ['2017-12-01T00:00:00', '2017-12-01'],
  ['2017-12-01T08:30:00.000Z', '2017-12-01 08:30'],
  ['2017-12-01T08:30:15', '2017-12-01 08:30:15'],
  ['T08:30', '08:30'],
  ['someday', 'someday'],
])('ISO text %s', async (iso, text) => {
  expect(isoToText(iso)).toBe(text);
  expect(await cellOf(`<c r="A1" t="d"><v>${iso}</v></c>`)).toEqual({ is: 'date', text });
});

describe('formats', () => {
  it.each([
    'yyyy-mm-dd',
    'yyyy"年"m"月"d"日";@',
    '[$-804]aaaa',
    '[h]:mm',
    'mm:ss.0',
    'm/d',
    '[Red]d-mmm',
    'e"年"',
    '上午/下午h"时"',
  ])('%s is a date', (code) => {
    expect(isDateFormatCode(code)).toBe(true);
  });

  it.each([
    'General',
    'G/通用格式',
    '0.00',
    '#,##0.00_);[Red](#,##0.00)',
    '0.00E+00',
    '0"days"',
    '0\\d',
    '[DBNum1]0',
    '_-* #,##0_-',
    '@',
    '0"㎡"',
    '[$¥-804]0',
  ])('%s is no date', (code) => {
    expect(isDateFormatCode(code)).toBe(false);
  });

  it('knows the built-in ones, Chinese ones too', () => {
    expect([14, 22, 27, 31, 36, 45, 47, 50, 57, 58].every(isBuiltInDateFormat)).toBe(true);
    expect([0, 9, 13, 23, 26, 37, 44, 48, 49, 59].some(isBuiltInDateFormat)).toBe(false);
  });
});

describe('cells', () => {
  const styles =
    '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="31" formatCode="0"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="57"/><xf numFmtId="176"/><xf numFmtId="31"/></cellXfs>';
  const number = (style: number, workbookPr = '') =>
    cellOf(`<c r="A1" s="${style}"><v>43070</v></c>`, { styles, workbookPr });

  it('are dates by their style alone', async () => {
    expect(await number(0)).toBe(43070);
    expect(await number(1)).toEqual({ is: 'date', text: '2017-12-01' });
    expect(await number(2)).toEqual({ is: 'date', text: '2017-12-01' });
    expect(await number(9)).toBe(43070);
  });

  it('follow a format that the file spells out before the built-in one', async () => {
    expect(await number(3)).toBe(43070);
  });

  it('count from 1904 where the workbook says so', async () => {
    expect(await number(1, '<workbookPr date1904="1"/>')).toEqual({ is: 'date', text: '2021-12-02' });
    expect(await number(1, '<workbookPr date1904="false"/>')).toEqual({ is: 'date', text: '2017-12-01' });
  });
});
