import type { Cell } from '../../model/rows.ts';
import { isBuiltInDateFormat, isDateFormatCode, serialToText } from '../dates.ts';
import { builtInNumberFormat, numberFormat } from './format.ts';

/** What a format makes of a number in a cell; null where the number is all there is to it. */
export type CellFormat = ((value: number, date1904: boolean) => Cell) | null;

export const dateFormat: CellFormat = (value, date1904) => {
  const text = serialToText(value, date1904);
  return text === null ? value : { is: 'date', text };
};

/** Does a format make dates of its numbers? */
export const isDate = (format: CellFormat): boolean => format === dateFormat;

export function formatOfCode(code: string): CellFormat {
  return isDateFormatCode(code) ? dateFormat : numberFormat(code);
}

/** Of a format that the file does not spell out. */
export function formatOfId(id: number): CellFormat {
  return isBuiltInDateFormat(id) ? dateFormat : builtInNumberFormat(id);
}
