import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { settle } from '../../model/decimal.ts';
import type { Cell, ColumnSpan, MergedRange, Row } from '../../model/rows.ts';
import { type CellFormat, formatOfCode, formatOfId } from '../number-format/cell-format.ts';
import { PENDING } from './pending-formulas.ts';
import type { SheetHead } from './protocol.ts';

const BATCH = 256;
/** What a spreadsheet program holds; a cell beyond it is the work of a damaged file. */
const COLUMNS = 16_384;
const VISIBILITY = ['visible', 'hidden', 'very-hidden'] as const;
const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** A sheet of the library's dense workbook, without its rows. */
export function sheetHead(book: WorkBook, index: number): SheetHead {
  const name = book.SheetNames[index] ?? '';
  const sheet = book.Sheets[name] ?? {};
  return {
    name,
    visibility: VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible',
    tabular: (sheet['!type'] ?? 'sheet') === 'sheet',
    merges: (sheet['!merges'] ?? []).map(mergedRange),
    hiddenColumns: hiddenColumns(sheet),
  };
}

function mergedRange({ s, e }: NonNullable<WorkSheet['!merges']>[number]): MergedRange {
  return { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 };
}

function hiddenColumns(sheet: WorkSheet): ColumnSpan[] {
  const spans: ColumnSpan[] = [];
  for (const [index, column] of (sheet['!cols'] ?? []).entries()) {
    if (column?.hidden === true) spans.push({ first: index + 1, last: index + 1 });
  }
  return spans;
}

/** The rows of such a sheet that hold anything, in batches. */
export function* sheetRows(book: WorkBook, index: number): Generator<Row[]> {
  const sheet = book.Sheets[book.SheetNames[index] ?? ''] ?? {};
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const formats = new Map<string, CellFormat>();
  const formatOf = (written: string): CellFormat => {
    let format = formats.get(written);
    if (format === undefined) {
      format = formatAs(written);
      formats.set(written, format);
    }
    return format;
  };
  let batch: Row[] = [];
  for (const at of Object.keys(sheet['!data'] ?? [])) {
    const number = Number(at) + 1;
    const cells = rowCells(sheet['!data']?.[number - 1] ?? [], formatOf, date1904);
    if (cells.length === 0) continue;
    const hidden = sheet['!rows']?.[number - 1]?.hidden === true;
    batch.push(hidden ? { number, cells, hidden } : { number, cells });
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

type FormatOf = (written: string) => CellFormat;

/** Up to the last cell that holds anything. The library leaves holes, so only what is there is walked. */
function rowCells(stored: readonly CellObject[], formatOf: FormatOf, date1904: boolean): Cell[] {
  const cells: Cell[] = [];
  for (const at of Object.keys(stored)) {
    const index = Number(at);
    const cell = stored[index] && cellOf(stored[index], formatOf, date1904);
    if (cell === undefined || index >= COLUMNS) continue;
    while (cells.length < index) cells.push(undefined);
    cells.push(cell);
  }
  return cells;
}

function cellOf({ t, v, z, f, w }: CellObject, formatOf: FormatOf, date1904: boolean): Cell {
  if (t === 'e') return { is: 'error', text: ERRORS.get(Number(v)) ?? w ?? '#ERROR' };
  if (v === PENDING) return { is: 'no-result', text: `=${f ?? ''}` };
  if (t === 'z' || v === undefined || v === null) return undefined;
  if (typeof v !== 'number')
    return v instanceof Date ? { is: 'date', text: v.toISOString() } : v === '' ? undefined : v;
  if (!Number.isFinite(v)) return { is: 'error', text: '#NUM!' };
  const format = z === undefined ? null : formatOf(String(z));
  return format === null ? settle(v) : format(settle(v), date1904);
}

/** By its code, or by its number where the file spells no code out. */
function formatAs(written: string): CellFormat {
  return /^\d+$/.test(written) ? formatOfId(Number(written)) : formatOfCode(written);
}
