import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell, Row } from '../../../src/model/rows.ts';
import { makeBook, rowsOf } from './workbooks.ts';

const characters = fc.string({ unit: 'binary', maxLength: 30 }).map((text) =>
  // Of what XML cannot hold only what the format escapes is left; lone surrogates are no characters.
  text.replaceAll(/[\u0000-\u001f\ufffe\uffff]/g, '').replaceAll(/_x[0-9a-f]{4}_/gi, ''),
);
const texts = fc.oneof(
  characters,
  fc.constantFrom('四月天社区', '350㎡', ' 有 ', '是', '<否>&"\'', 'a\nb', '__proto__'),
);
const numbers = fc.oneof(fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true }));
const cells = fc.oneof({ weight: 2, arbitrary: texts }, numbers, fc.boolean(), fc.constant(undefined));
const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 });

/** What a table's rows are once read: empty ones left out, numbers with 15 digits. */
function asRead(table: readonly (readonly Cell[])[], isEmpty: (cell: Cell) => boolean): Row[] {
  return table.flatMap((line, index) => {
    const last = line.findLastIndex((cell) => !isEmpty(cell));
    const kept = line.slice(0, last + 1).map((cell) => (isEmpty(cell) ? undefined : cell));
    return last < 0 ? [] : [{ number: index + 1, cells: kept.map(to15Digits) }];
  });
}

function to15Digits(cell: Cell): Cell {
  return typeof cell === 'number' ? Number(cell.toPrecision(15)) + 0 : cell;
}

it('reads back what exceljs writes, cell for cell', { timeout: 60_000 }, async () => {
  // Whether an empty text makes a cell is the writer's choice.
  const isEmpty = (cell: Cell) => cell === undefined || cell === '';
  await fc.assert(
    fc.asyncProperty(tables, fc.boolean(), async (table, useSharedStrings) => {
      const read = await rowsOf(await writeWithExceljs(table, useSharedStrings));
      const lines = table.map((_, index) => read.find(({ number }) => number === index + 1)?.cells ?? []);
      expect(asRead(lines, isEmpty)).toEqual(asRead(table, isEmpty));
      expect(read.every(({ number }) => number >= 1 && number <= table.length)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

async function writeWithExceljs(table: readonly (readonly Cell[])[], useSharedStrings: boolean): Promise<Buffer> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings });
  const sheet = workbook.addWorksheet('社区');
  for (const line of table) sheet.addRow([...line]).commit();
  await workbook.commit();
  return bytes;
}

it('reads back what is written by hand, cell for cell', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.boolean(), fc.boolean(), async (table, shared, references) => {
      const strings: string[] = [];
      const sheetData = table.map((line, row) => rowXml(line, row + 1, shared ? strings : null, references)).join('');
      const book = { sheetData, strings: strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('') };
      expect(await rowsOf(makeBook(book))).toEqual(asRead(table, (cell) => cell === undefined));
    }),
    { numRuns: 300 },
  );
});

function rowXml(line: readonly Cell[], row: number, strings: string[] | null, references: boolean): string {
  const xml = line.map((cell, column) => {
    const place = references ? ` r="${String.fromCharCode(65 + column)}${row}"` : '';
    if (cell === undefined) return references ? '' : '<c/>';
    if (typeof cell === 'number') return `<c${place}><v>${cell}</v></c>`;
    if (typeof cell === 'boolean') return `<c${place} t="b"><v>${cell ? 1 : 0}</v></c>`;
    if (strings === null) return `<c${place} t="inlineStr"><is><t>${escapeXml(String(cell))}</t></is></c>`;
    return `<c${place} t="s"><v>${strings.push(String(cell)) - 1}</v></c>`;
  });
  return `<row${references ? ` r="${row}"` : ''}>${xml.join('')}</row>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
