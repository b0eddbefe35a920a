import { type BookType, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/model/rows.ts';
import { openLegacy } from '../../src/readers/legacy/open.ts';
import { bytesOf } from './byte-sources.ts';
import { bytesOfBook } from './legacy/surveys.ts';
import { rowsOf as odsRows } from './ods-books.ts';
import { cellsOf, makeBook, rowsOf } from './xlsx/workbooks.ts';

/** Stored number, format, and what the survey is told. */
const CELLS: readonly (readonly [number, string, Cell])[] = [
  [0.4, '0%', '40%'],
  [0.92, '0.00%', '92%'],
  [900, '0"元"', '900元'],
  [500, '0"人次"', '500人次'],
  [1.5, '0.0"亩"', '1.5亩'],
  [900, '[$¥-804]#,##0', '¥900'],
  [900, '[$$-409]#,##0.00', '$900'],
  [900, '[$€-2]#,##0', '€900'],
  [5000, '0\\.0,', 0.5],
  [9950, '0\\.0,"万"', '0.995万'],
  [5000, '#,##0,', 5],
  [1, '"有";;"无"', '有'],
  [0, '"有";;"无"', '无'],
  [1.5, '# ?/?', 1.5],
  [43070, 'yyyy/m/d', { is: 'date', text: '2017-12-01' }],
  [299.6, '0', 299.6],
  [300, 'General', 300],
  [-3, '0.00_);(0.00)', -3],
  [0, '_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', '¥0'],
];

const EXPECTED = CELLS.map(([, , cell]) => cell);

describe('numbers whose format says more than they hold', () => {
  const escaped = (code: string): string => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const numFmts = CELLS.map(([, code], index) => `<numFmt numFmtId="${176 + index}" formatCode="${escaped(code)}"/>`);
  const xfs = CELLS.map((_, index) => `<xf numFmtId="${176 + index}"/>`);
  const styles = `<numFmts>${numFmts.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs>`;

  it('are read from .xlsx, from bytes and by tokens alike', async () => {
    const cells = CELLS.map(([value], index) => `<c s="${index + 1}"><v>${value}</v></c>`).join('');
    expect(await cellsOf({ sheetData: `<row r="1">${cells}</row>`, styles })).toEqual(EXPECTED);
    const odd = CELLS.map(([value], index) => `<c s='${index + 1}'><f>1</f><v>${value}</v></c>`).join('');
    expect(await cellsOf({ sheetData: `<row r="1">${odd}</row>`, styles })).toEqual(EXPECTED);
  });

  it('are read by the formats that .xlsx need not spell out', async () => {
    const builtIn = `<cellXfs>${[0, 9, 10, 44, 12, 14].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>0.5</v></c>`).join('');
    expect(await cellsOf({ sheetData: `<row>${cells}</row>`, styles: builtIn })).toEqual([
      0.5,
      '50%',
      '50%',
      '¥0.5',
      0.5,
    ]);
  });

  it.each<[BookType, 'xls' | 'xlsb' | 'xml']>([
    ['biff8', 'xls'],
    ['xlsb', 'xlsb'],
    ['xlml', 'xml'],
  ])('are read from %s', async (type, format) => {
    const sheet = utils.aoa_to_sheet([CELLS.map(([v, z]) => ({ t: 'n', v, z }))]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '社区');
    const rows: (readonly Cell[])[] = [];
    for (const one of (await openLegacy(bytesOf(bytesOfBook(book, type)), format)).sheets) {
      for await (const batch of one.rows()) rows.push(...batch.map(({ cells }) => cells));
    }
    expect(rows).toEqual([EXPECTED]);
  });

  it('are read from .ods, as far as the library writes their formats', async () => {
    // It has no sign of currency but a leading $, no scale, and of several sections the first.
    const cells: typeof CELLS = [
      [900, '$#,##0', '$900'],
      [-900, '$#,##0.00', '-$900'],
      [0.4, '0%', '40%'],
      [0.92, '0.00%', '92%'],
      [900, '0"元"', '900元'],
      [0, '0"元"', '0元'],
      [1.5, '0.0"亩"', '1.5亩'],
      [0.1 + 0.2, '0"万元"', '0.3万元'],
      [0.1 + 0.7, '0"万元"', '0.8万元'],
      [1e21, '0"元"', '1e+21元'],
      [1, '"有";;"无"', '有'],
      [1.5, '# ?/?', 1.5],
      [43070, 'yyyy/m/d', { is: 'date', text: '2017-12-01' }],
      [299.6, '0', 299.6],
      [300, 'General', 300],
    ];
    const sheet = utils.aoa_to_sheet([cells.map(([v, z]) => ({ t: 'n', v, z }))]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '社区');
    const [row] = await odsRows(bytesOfBook(book, 'ods'));
    expect(row?.cells).toEqual(cells.map(([, , cell]) => cell));
    // A text that the writer was given is what is shown.
    utils.sheet_add_aoa(sheet, [[{ t: 'n', v: 900, z: '$#,##0', w: '900元' }]]);
    expect((await odsRows(bytesOfBook(book, 'ods')))[0]?.cells[0]).toBe('900元');
  });

  it('leave texts, truths and errors as they are', async () => {
    const cells = '<c s="1" t="str"><v>有</v></c><c s="1" t="b"><v>1</v></c><c s="1" t="e"><v>#N/A</v></c>';
    const [row] = await rowsOf(makeBook({ sheetData: `<row>${cells}</row>`, styles }));
    expect(row?.cells).toEqual(['有', true, { is: 'error', text: '#N/A' }]);
  });
});
