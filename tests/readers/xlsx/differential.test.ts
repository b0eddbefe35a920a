import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/model/problem.ts';
import type { Cell } from '../../../src/model/rows.ts';
import { openXlsx } from '../../../src/readers/xlsx/open.ts';
import { bytesOf } from '../byte-sources.ts';

/**
 * Cells that we read otherwise than SheetJS, on purpose, with the reason. A difference that is not here is a fault.
 */
const NO_RESULT = 'A formula without a stored result: SheetJS leaves it blank, which would be a false “missing”.';
const EXPLAINED: Readonly<Record<string, string>> = {
  'workbook-part-elsewhere.xlsx SheetJS!D1': NO_RESULT,
  'workbook-part-elsewhere.xlsx SheetJS!E1': NO_RESULT,
  'workbook-part-elsewhere.xlsx SheetJS!C2': NO_RESULT,
};

const folders = ['../shared/corpus', 'data/samples'].map((path) => join(import.meta.dirname, '../../..', path));
const workbooks = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.xlsx'));

/** SheetJS's reading of a cell in our terms; undefined where the cell is empty. */
function theirs(cell: XLSX.CellObject | undefined, date1904: boolean): Cell | 'no-result' {
  if (cell === undefined || cell.t === 'z') return cell?.f === undefined ? undefined : 'no-result';
  if (cell.t === 'e') return { is: 'error', text: cell.w ?? String(cell.v) };
  if (cell.t === 'n' && XLSX.SSF.is_date(String(cell.z ?? 'General'))) {
    const { y, m, d } = XLSX.SSF.parse_date_code(cell.v as number, { date1904 });
    return { is: 'date', text: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` };
  }
  if (cell.t === 'n') return Number((cell.v as number).toPrecision(15));
  return cell.v as string | boolean;
}

function same(ours: Cell, other: Cell | 'no-result'): boolean {
  if (other === 'no-result') return typeof ours === 'object' && ours.is === 'no-result';
  if (typeof ours === 'object' && typeof other === 'object') {
    return ours.is === other.is && (ours.is !== 'date' || ours.text.startsWith(other.text) || /^\d\d:/.test(ours.text));
  }
  return (ours === '' ? undefined : ours) === (other === '' ? undefined : other);
}

async function compare(path: string): Promise<{ cells: number; differences: string[] } | null> {
  const bytes = readFileSync(path);
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(bytes, { dense: true, cellNF: true, cellFormula: true });
  } catch {
    return null;
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const differences: string[] = [];
  let cells = 0;
  try {
    const workbook = await openXlsx(bytesOf(bytes, path));
    for (const sheet of workbook.sheets.filter(({ tabular }) => tabular)) {
      const data = (book.Sheets[sheet.name ?? ''] as { '!data'?: XLSX.CellObject[][] } | undefined)?.['!data'] ?? [];
      const seen = new Map<number, readonly Cell[]>();
      // A row that stands twice in the sheet is one row to other readers.
      for await (const rows of sheet.rows()) {
        for (const { number, cells: row } of rows) {
          const merged = [...(seen.get(number) ?? [])];
          for (const [index, cell] of row.entries()) if (cell !== undefined) merged[index] = cell;
          seen.set(number, merged);
        }
      }
      const last = Math.max(data.length, ...seen.keys());
      for (let row = 1; row <= last; row++) {
        const ours = seen.get(row) ?? [];
        const other = data[row - 1] ?? [];
        for (let column = 0; column < Math.max(ours.length, other.length); column++) {
          cells++;
          const expected = theirs(other[column], date1904);
          if (same(ours[column], expected) || asShown(ours[column], expected)) continue;
          const at = `${path.split('/').at(-1)} ${sheet.name}!${XLSX.utils.encode_cell({ r: row - 1, c: column })}`;
          if (EXPLAINED[at] === undefined)
            differences.push(`${at}: ${JSON.stringify(ours[column])} / ${JSON.stringify(expected)}`);
        }
      }
    }
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
  return { cells, differences };
}

/** A number that its format shows with a unit is the number with that unit: 0.2267 as 22.67%. */
function asShown(ours: Cell, theirs: Cell): boolean {
  if (typeof ours !== 'string' || typeof theirs !== 'number') return false;
  const [, sign = '', digits] = /^\D*?(-?)[^\d-]*([\d.]+)/.exec(ours) ?? [];
  const number = Number(`${sign}${digits}`) / (ours.endsWith('%') ? 100 : 1);
  return Math.abs(number - theirs) <= 1e-12 * Math.max(1, Math.abs(theirs));
}

describe('every cell is what another reader finds', () => {
  test.each(workbooks)('%s', async (path) => {
    const compared = await compare(path);
    expect(compared?.differences ?? []).toEqual([]);
  });

  test('the samples are among them, and hold cells', async () => {
    const compared = await Promise.all(workbooks.filter((path) => path.includes('samples')).map(compare));
    expect(compared.length).toBeGreaterThan(0);
    for (const one of compared) expect(one?.cells).toBeGreaterThan(50);
  });
});
