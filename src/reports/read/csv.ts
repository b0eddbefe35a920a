import type { PlainTable, PlainValue } from '../../model/plain.ts';
import { BYTE_ORDER_MARK, csvLine } from '../csv.ts';
import type { ReadReport } from './context.ts';

/** One table of all centres. */
export async function readCsv({ tables }: ReadReport): Promise<string> {
  return (await tables(true)).map(tableText).join('');
}

function tableText({ rows }: PlainTable): string {
  return BYTE_ORDER_MARK + rows.map((row) => csvLine(row.map(cellText))).join('');
}

function cellText(value: PlainValue): string {
  return value === null ? '' : String(value);
}
