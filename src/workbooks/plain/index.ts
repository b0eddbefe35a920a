import { largest } from '../../model/lists.ts';
import type { PlainTable, PlainValue } from '../../model/plain.ts';
import { type Cell, newWorkbook, type Workbook, type Worksheet } from '../exceljs.ts';
import { BODY, BOX, CENTERED, HEADER_FILL, heightOf, LEFT, linesOf, STRONG, textWidth } from '../template/style.ts';

/** Neither the clock nor the machine's user is in the file: the same survey gives the same workbook. */
const MADE = new Date('2016-01-01T00:00:00Z');
/** 名称, 级别, 所属街道. */
const IDENTITY = 3;
const WIDEST_NAME = 30;
const ANSWER = 12;
const ORIGIN = 40;

/** A survey in the plain form: a sheet a level. */
export function plainWorkbook(tables: readonly PlainTable[], standard: string): Workbook {
  const workbook = newWorkbook({ by: standard, on: MADE });
  for (const { sheet, rows } of tables) addTable(workbook, sheet!, rows);
  return workbook;
}

function addTable(workbook: Workbook, name: string, rows: PlainTableRows): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1, topLeftCell: 'B2', activeCell: 'B2' }],
  });
  const [header = []] = rows;
  for (let column = 1; column <= header.length; column++) sheet.getColumn(column).width = widthOf(rows, column - 1);
  for (const [index, row] of rows.entries()) {
    for (const [at, value] of row.entries()) fill(sheet.getCell(index + 1, at + 1), value, index === 0, at, row.length);
  }
  setHeight(sheet, header);
}

type PlainTableRows = PlainTable['rows'];

/** Text stays text when somebody edits it, whatever it begins with. */
function fill(cell: Cell, value: PlainValue, isHeader: boolean, at: number, width: number): void {
  cell.value = value;
  cell.font = isHeader ? { ...STRONG, size: 10 } : BODY;
  cell.border = BOX;
  const isText = at < IDENTITY || at === width - 1;
  cell.alignment = isHeader ? CENTERED : isText ? { ...LEFT, wrapText: false } : { ...CENTERED, wrapText: false };
  if (isHeader) cell.fill = HEADER_FILL;
  else if (typeof value === 'string') cell.numFmt = '@';
}

function widthOf(rows: PlainTableRows, at: number): number {
  const [header = []] = rows;
  if (at === header.length - 1) return ORIGIN;
  if (at >= IDENTITY) return ANSWER;
  const longest = rows.reduce((width, row) => Math.max(width, textWidth(String(row[at] ?? ''))), 8);
  return Math.min(WIDEST_NAME, longest + 2);
}

function setHeight(sheet: Worksheet, header: readonly PlainValue[]): void {
  const lines = header.map((text, at) => linesOf(String(text ?? ''), sheet.getColumn(at + 1).width ?? ANSWER));
  sheet.getRow(1).height = heightOf(largest(lines));
}
