import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/model/problem.ts';
import { checkRecords } from '../../../src/readers/legacy/binary-records.ts';
import { bytesOfBook, surveyBook } from './surveys.ts';

const BEGIN = [0x81, 0x01, 0];
const END = [0x82, 0x01, 0];
const row = (number: number, size = 4) =>
  [0, size, number & 0xff, (number >> 8) & 0xff, number >> 16, 0].slice(0, 2 + size);
const cell = (column: number, type = 2) => [type, 12, column & 0xff, column >> 8, ...Array(10).fill(0)];
/** A cell that stands behind the last. */
const next = [13, 1, 0];

function detailOf(...records: readonly (readonly number[])[]): string | null {
  try {
    checkRecords(Uint8Array.from(records.flat()), { part: 'sheet1.bin', location: { file: 'a.xlsb' } });
    return null;
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'workbook-damaged') return error.problem.args.detail;
    throw error;
  }
}

describe('the records of a worksheet (F-fuzz)', () => {
  it('are whole where the library wrote them', () => {
    const zip = CFB.read(bytesOfBook(surveyBook(), 'xlsb'), { type: 'buffer' });
    const sheet = Uint8Array.from(CFB.find(zip, '/xl/worksheets/sheet1.bin')!.content);
    expect(detailOf([...sheet])).toBeNull();
    for (let end = 0; end < sheet.length; end += 7) expect(detailOf([...sheet.subarray(0, end)])).not.toBeNull();
  });

  it.each([
    ['rows and cells in order', [row(0), cell(0), next, cell(7, 62), row(2), cell(0)], null],
    ['a row twice', [row(1), row(1)], 'sheet1.bin: unexpected content'],
    ['a row behind a later one', [row(2), row(1)], 'sheet1.bin: unexpected content'],
    ['a row beyond all', [row(0), row(2 ** 20)], 'sheet1.bin: unexpected content'],
    ['a row without its number', [row(0), row(1, 0)], 'sheet1.bin: unexpected content'],
    ['a cell twice', [row(0), cell(3), cell(3)], 'sheet1.bin: unexpected content'],
    ['a cell beyond all', [row(0), cell(2 ** 14)], 'sheet1.bin: unexpected content'],
    ['a cell before any row', [cell(0)], 'sheet1.bin: unexpected content'],
  ])('are held to their order: %s', (_, records, detail) => {
    expect(detailOf(BEGIN, ...records, END)).toBe(detail);
  });

  it('begin and end with the sheet', () => {
    expect(detailOf(row(0), END)).toBe('sheet1.bin: unexpected content');
    expect(detailOf(BEGIN, row(0))).toBe('sheet1.bin: cut short');
    expect(detailOf(BEGIN, row(0, 4).slice(0, -1))).toBe('sheet1.bin: cut short');
  });
});
