import type { Standard } from '../../model/standard.ts';
import type { Alignment, Borders, Cell, Font, Style, Worksheet } from '../exceljs.ts';
import { BOX, FONT, footer } from '../template/style.ts';
import { type Box, type BoxLook, type PageRow, widthsAt } from './page.ts';

const LINE = BOX.top!;
const OPEN_BELOW: Partial<Borders> = { top: LINE, left: LINE, right: LINE };
const OPEN_ABOVE: Partial<Borders> = { bottom: LINE, left: LINE, right: LINE };

const font = (size: number, bold = false): Partial<Font> => ({ name: FONT, size, bold });
const place = (horizontal: 'left' | 'center' | 'right', vertical: 'top' | 'middle' = 'middle'): Partial<Alignment> => ({
  horizontal,
  vertical,
  wrapText: true,
});

/** Text stays text when somebody edits it, whatever it begins with. */
const TEXT = '@';

const LOOKS: Readonly<Record<BoxLook, Partial<Style>>> = {
  title: { font: font(17, true), alignment: place('center') },
  small: { font: font(10), alignment: place('center') },
  label: { font: font(10, true), alignment: place('center'), border: BOX },
  value: { font: font(11), alignment: place('center'), border: BOX, numFmt: TEXT },
  header: {
    font: font(10, true),
    alignment: place('center'),
    border: BOX,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } },
  },
  center: { font: font(10), alignment: place('center'), border: BOX },
  left: { font: font(10), alignment: place('left'), border: BOX, numFmt: TEXT },
  bad: { font: font(10, true), alignment: place('center'), border: BOX },
  verdict: { font: font(12, true), alignment: place('left'), border: BOX },
  block: { font: font(10), alignment: place('left', 'top'), border: OPEN_BELOW },
  date: { font: font(10), alignment: place('right'), border: OPEN_ABOVE },
};

export function setPage(sheet: Worksheet, scale: number, standard: Standard, pages: string): void {
  for (const [index, width] of widthsAt(scale).entries()) sheet.getColumn(index + 1).width = width;
  // Fitting to a page's width would make programs ignore the breaks between centres.
  Object.assign(sheet.pageSetup, {
    paperSize: 9, // A4
    orientation: 'portrait',
    scale,
    // The streaming writer cannot centre a sheet: the left margin does, and the right one leaves room for wider letters.
    margins: { left: 0.6, right: 0.25, top: 0.5, bottom: 0.65, header: 0.3, footer: 0.3 },
  });
  sheet.headerFooter.oddFooter = footer(standard, pages);
}

/** Writes a page's rows from `first` on; returns the row behind. */
export function addPage(sheet: Worksheet, first: number, rows: readonly PageRow[]): number {
  for (const [index, { height, boxes }] of rows.entries()) {
    const number = first + index;
    sheet.getRow(number).height = Math.round(height * 4) / 4;
    for (const box of boxes) addBox(sheet, number, box);
  }
  return first + rows.length;
}

function addBox(sheet: Worksheet, row: number, { from, to, text, look, down = 1 }: Box): void {
  const bottom = row + down - 1;
  if (to > from || down > 1) sheet.mergeCells(row, from, bottom, to);
  const cell = sheet.getCell(row, from);
  if (text !== '') cell.value = text;
  for (let at = row; at <= bottom; at++) {
    for (let column = from; column <= to; column++) setLook(sheet.getCell(at, column), look);
  }
}

function setLook(cell: Cell, look: BoxLook): void {
  cell.style = LOOKS[look] as Style;
}
