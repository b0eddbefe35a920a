import { describe, expect, it } from 'vitest';
import type { Limits } from '../../../src/ooxml/limits.ts';
import { type Book, bookFiles, makeBook, open, refusalOf, rowsOf } from './workbooks.ts';
import { makeZip } from './zip-writer.ts';

const number = '<row><c><v>1</v></c></row>';
const text = (content: string) => `<row><c t="inlineStr"><is><t>${content}</t></is></c></row>`;

describe('what goes beyond a limit is refused by its name', () => {
  const cases: [keyof Limits | 'depth' | 'attributes', Partial<Limits>, Book][] = [
    ['partBytes', { partBytes: 100_000 }, { sheetData: number.repeat(5000) }],
    ['totalBytes', { totalBytes: 100_000 }, { sheetData: number.repeat(5000) }],
    ['ratio', { ratio: 20, ratioFrom: 50_000 }, { sheetData: number.repeat(5000) }],
    ['entries', { entries: 3 }, {}],
    ['directoryBytes', { directoryBytes: 100 }, {}],
    ['tokenBytes', { tokenBytes: 10_000 }, { sheetData: text('有'.repeat(600_000)) }],
    ['textBytes', { textBytes: 70_000 }, { sheetData: text('a'.repeat(80_000)) }],
    ['textBytes', { textBytes: 100 }, { sheetData: number, strings: `<si><t>${'a'.repeat(101)}</t></si>` }],
    ['stringBytes', { stringBytes: 1024 * 1024 }, { sheetData: number, strings: '<si><t>a</t></si>' }],
    ['columns', { columns: 3 }, { sheetData: '<row><c r="D1"><v>1</v></c></row>' }],
    ['rows', { rows: 3 }, { sheetData: number.repeat(4) }],
    ['listed', { listed: 2 }, { styles: '<cellXfs><xf/><xf/><xf/></cellXfs>', sheetData: number }],
    ['area', { area: 11 }, { sheetData: '<row><c r="F1"><v>1</v></c></row>'.repeat(2) }],
    ['sheets', { sheets: 0 }, {}],
    ['depth', {}, { sheetData: '<a>'.repeat(200) }],
    ['attributes', {}, { sheetData: `<row ${Array.from({ length: 300 }, (_, at) => `a${at}="1"`).join(' ')}/>` }],
  ];
  it.each(cases)('%s', async (bound, limits, book) => {
    const problem = await refusalOf(rowsOf(makeBook(book), { limits }));
    expect(problem).toMatchObject({ code: 'bound-exceeded', args: { bound: expect.stringMatching(`: ${bound}$`) } });
    expect(problem.location?.file).toBe('survey.xlsx');
  });

  it('merges', async () => {
    const after = `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(4)}</mergeCells>`;
    const [sheet] = (await open(makeBook({ after }), { limits: { merges: 3 } })).sheets;
    expect(await refusalOf(sheet!.merges())).toMatchObject({ code: 'bound-exceeded' });
  });

  it('the long texts of one row', async () => {
    const strings = Array.from({ length: 20 }, (_, at) => `<si><t>${String(at).repeat(500)}</t></si>`).join('');
    const cells = Array.from({ length: 20 }, (_, at) => `<c t="s"><v>${at}</v></c>`).join('');
    const reading = rowsOf(makeBook({ strings, sheetData: `<row>${cells}</row>` }), { limits: { rowBytes: 5000 } });
    expect(await refusalOf(reading)).toMatchObject({ code: 'bound-exceeded', args: { limit: '5000' } });
  });
});

it('reads what stays within all limits', async () => {
  const limits = { textBytes: 80_000, rows: 5000, columns: 1, entries: bookFiles({}).length };
  const rows = await rowsOf(makeBook({ sheetData: text('a'.repeat(80_000)) + number.repeat(4999) }), { limits });
  expect(rows).toHaveLength(5000);
  expect(rows[0]!.cells[0]).toBe('a'.repeat(80_000));
});

it('refuses a bomb before it has gone off', async () => {
  const sheet = Buffer.alloc(200 * 1024 * 1024, ' ');
  sheet.write('<worksheet><sheetData>');
  const files = bookFiles({}).map((file) => (file.name.endsWith('sheet1.xml') ? { ...file, data: sheet } : file));
  expect(await refusalOf(rowsOf(makeZip(files)))).toMatchObject({ code: 'bound-exceeded' });
});
