import ExcelJS from 'exceljs';
import type { Spot } from '../oracle.ts';
import type { Content } from '../values.ts';
import type { Survey } from './survey.ts';
import type { Locate, Table } from './table.ts';

export interface NamedTable {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly table: Table;
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

export function locateIn(file: string, sheet: string): Locate {
  return (row, column): Spot =>
    column === null ? { file, sheet, row } : { file, sheet, cell: `${letters(column)}${row}` };
}

function cellValue(content: Content): ExcelJS.CellValue {
  if (content !== null && typeof content === 'object') {
    if ('error' in content) return { error: content.error } as ExcelJS.CellErrorValue;
    if ('date' in content) return new Date(`${content.date}T00:00:00Z`);
    if ('nested' in content) throw new Error('a cell holds no list');
    const { formula, result } = content;
    return (result === undefined ? { formula } : { formula, result }) as ExcelJS.CellFormulaValue;
  }
  return content;
}

/** Text of which a part is bold, as people emphasise it: stored in pieces. */
function twoRuns(text: string): ExcelJS.CellValue {
  return { richText: [{ text: text.slice(0, 1), font: { bold: true } }, { text: text.slice(1) }] };
}

async function bytesOf(sheets: readonly NamedTable[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, state, table } of sheets) {
    const worksheet = workbook.addWorksheet(name, { state });
    table.rows.forEach((cells, row) => {
      cells.forEach((content, column) => {
        if (content === null) return;
        const inRuns = typeof content === 'string' && content.length > 1 && (row * 7 + column) % 19 === 0;
        worksheet.getCell(row + 1, column + 1).value = inRuns ? twoRuns(content) : cellValue(content);
      });
    });
    for (const { top, left, bottom, right } of table.merges) worksheet.mergeCells(top, left, bottom, right);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Writes the sheets into one file; what stands on hidden sheets is not part of the survey. */
export async function workbookSurvey(file: string, sheets: readonly NamedTable[]): Promise<Survey> {
  const read = sheets
    .filter(({ state }) => state === 'visible')
    .map(({ name, table }) => ({ table, locate: locateIn(file, name) }));
  return {
    file,
    bytes: await bytesOf(sheets),
    centers: read.flatMap(({ table, locate }) => table.written(locate)),
    unknown: read.flatMap(({ table, locate }) =>
      table.unknown.map(({ rows, column }) => rows.map((row) => locate(row, column))),
    ),
    tolerated: read.flatMap(({ table, locate }) =>
      table.tolerated.flatMap(({ rows, column }) => rows.map((row) => locate(row, column))),
    ),
    duplicates: read.flatMap(({ table, locate }) => table.duplicates(locate)),
    hiddenSheets: sheets.filter(({ state }) => state !== 'visible').map(({ name }) => name),
  };
}
