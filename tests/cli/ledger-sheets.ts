import { openSync, readFileSync, readSync, statSync } from 'node:fs';
import ExcelJS, { type CellValue } from 'exceljs';
import { openXlsx } from '../../src/readers/xlsx/open.ts';

/** The cells of a sheet as plain values, row by row, as a person sees and edits them. */
export type Grid = CellValue[][];

/** All sheets of a workbook, by name, hidden ones too; with the library that wrote them. */
export async function grids(file: string): Promise<Map<string, Grid>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(file).buffer as ArrayBuffer);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const rows: Grid = [];
      sheet.eachRow({ includeEmpty: true }, (row, number) => {
        const cells: CellValue[] = [];
        row.eachCell({ includeEmpty: true }, (cell, column) => {
          // Of a merged range only the first cell holds the value.
          cells[column - 1] = cell.isMerged && cell.master !== cell ? null : cell.value;
        });
        rows[number - 1] = cells;
      });
      return [sheet.name, Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null))];
    }),
  );
}

/** Saves sheets as another program would: values only, nothing of the old file. */
export async function save(file: string, sheets: ReadonlyMap<string, Grid>, merges: readonly [string, string][] = []) {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of sheets) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== null) sheet.getCell(r + 1, c + 1).value = value;
        if (value instanceof Date) sheet.getCell(r + 1, c + 1).numFmt = 'yyyy-mm-dd';
      });
    });
    for (const [target, range] of merges) if (target === name) sheet.mergeCells(range);
  }
  await workbook.xlsx.writeFile(file);
}

/** The texts of all cells of all sheets, with the program's own reader. */
export async function textsOf(file: string): Promise<Map<string, string[][]>> {
  const handle = openSync(file, 'r');
  const { size } = statSync(file);
  const source = {
    file,
    size,
    read: async (start: number, end: number) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      readSync(handle, bytes, 0, bytes.length, start);
      return bytes;
    },
  };
  const found = new Map<string, string[][]>();
  for (const sheet of (await openXlsx(source, { numbers: 'stored' })).sheets) {
    const rows: string[][] = [];
    for await (const batch of sheet.rows()) {
      for (const row of batch) {
        rows[row.number - 1] = Array.from(row.cells, (cell) =>
          typeof cell === 'object' ? cell.text : String(cell ?? ''),
        );
      }
    }
    found.set(
      sheet.name ?? '',
      Array.from(rows, (row) => row ?? []),
    );
  }
  return found;
}

/** The row of headers: the one that holds 问题编号. */
export function headerRow(rows: readonly (readonly unknown[])[]): number {
  return rows.findIndex((row) => row.includes('问题编号'));
}

/** The rows of a table under their headers, by problem number. */
export function table(rows: readonly (readonly string[])[]): Map<string, Record<string, string>> {
  const at = headerRow(rows);
  const headers = rows[at] ?? [];
  const found = new Map<string, Record<string, string>>();
  for (const row of rows.slice(at + 1)) {
    const record = Object.fromEntries(headers.map((header, index) => [header, row[index] ?? '']));
    if (record['问题编号']) found.set(record['问题编号'], record);
  }
  return found;
}
