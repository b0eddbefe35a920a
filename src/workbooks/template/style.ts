import type { Standard } from '../../model/standard.ts';
import type { Alignment, Borders, Cell, Fill, Worksheet } from '../exceljs.ts';

export const FONT = '宋体';
export const BODY = { name: FONT, size: 11 } as const;
export const STRONG = { name: FONT, size: 11, bold: true } as const;
export const TITLE = { name: FONT, size: 16, bold: true } as const;

const LINE = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
export const BOX: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
export const HEADER_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
export const GIVEN_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };

export const CENTERED: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
export const LEFT: Partial<Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true };

const POINTS_A_LINE = 15;

/** Columns of half-width letters that a text takes; Chinese letters and signs take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) as number) >= 0x2000 ? 2 : 1;
  return width;
}

/** Lines that a text takes in a column; an English word that does not fit moves to the next line, which costs some more. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / (width - 1))), 0);
}

/** A height that shows so many lines: programs do not grow a row by themselves where cells are merged. */
export function heightOf(lines: number): number {
  return lines * POINTS_A_LINE + 5;
}

/** A text over all the columns of a table, in a row of its own. */
export function across(sheet: Worksheet, row: number, last: number, text: string): Cell {
  if (last > 1) sheet.mergeCells(row, 1, row, last);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  return cell;
}

/** What stands under every page: the standard, the page, the sheet. */
export function footer(standard: Standard, pages: string): string {
  // & has a meaning of its own there, and a footer of more than 255 letters damages the file.
  const left = `${standard.reference} ${standard.id}`.slice(0, 80).replaceAll('&', '&&');
  return `&L ${left}&C${pages}&R&A`;
}
