import { printable } from '../../messages/printable.ts';
import type { Cell, Fill, Workbook, Worksheet } from '../exceljs.ts';
import {
  across,
  BODY,
  BOX,
  CENTERED,
  GIVEN_FILL,
  HEADER_FILL,
  heightOf,
  LEFT,
  linesOf,
  STRONG,
  TITLE,
} from '../template/style.ts';

type Tone = 'good' | 'fair' | 'warn' | 'bad';
export type SheetCell =
  | string
  | number
  | { readonly share: number }
  | { readonly value: string | number; readonly tone: Tone };

export interface SheetOptions {
  readonly name: string;
  readonly title: string;
  readonly widths: readonly number[];
}

const LONGEST = 2000;
const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const TONES: Readonly<Record<Tone, Fill>> = {
  good: fill('FFE2EFDA'),
  fair: fill('FFDDEBF7'),
  warn: fill('FFFFF2CC'),
  bad: fill('FFF8CBAD'),
};

/** A sheet filled from the top: a title, lines of text, and tables, on A4 as wide as the page. */
export class ProgressSheet {
  readonly #sheet: Worksheet;
  readonly #widths: readonly number[];
  #row = 0;
  #filtered: number | null = null;

  constructor(workbook: Workbook, { name, title, widths }: SheetOptions) {
    this.#widths = widths;
    this.#sheet = workbook.addWorksheet(name, {
      pageSetup: {
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
      },
      headerFooter: { oddFooter: '&C&P / &N&R&A' },
    });
    for (const [index, width] of widths.entries()) this.#sheet.getColumn(index + 1).width = width;
    const cell = across(this.#sheet, ++this.#row, widths.length, title);
    cell.font = TITLE;
    cell.alignment = CENTERED;
    this.#sheet.getRow(this.#row).height = 30;
  }

  heading(text: string): void {
    this.#row++;
    this.#line(text, STRONG);
  }

  text(text: string): void {
    this.#line(text, BODY);
  }

  /** @param kind `filtered`: the rest of the sheet is one table, to be sorted and filtered, whose header stays in view */
  header(cells: readonly string[], kind: 'plain' | 'filtered' = 'plain'): void {
    this.#cells(cells, (cell) => {
      cell.font = STRONG;
      cell.fill = HEADER_FILL;
      cell.alignment = CENTERED;
    });
    if (kind === 'plain') return;
    this.#filtered = this.#row;
    this.#sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: this.#row }];
    this.#sheet.pageSetup.printTitlesRow = `${this.#row}:${this.#row}`;
  }

  row(cells: readonly SheetCell[], kind: 'row' | 'total' = 'row'): void {
    this.#cells(cells, (cell, content) => {
      cell.font = kind === 'total' ? STRONG : BODY;
      cell.alignment = typeof content === 'string' ? LEFT : CENTERED;
      if (kind === 'total') cell.fill = GIVEN_FILL;
      if (typeof content !== 'object') return;
      if ('share' in content) cell.numFmt = '0.0%';
      else {
        cell.fill = TONES[content.tone];
        if (typeof content.value === 'string') cell.alignment = LEFT;
      }
    });
  }

  end(): void {
    if (this.#filtered === null) return;
    const last = Math.max(this.#row, this.#filtered + 1);
    this.#sheet.autoFilter = {
      from: { row: this.#filtered, column: 1 },
      to: { row: last, column: this.#widths.length },
    };
  }

  #line(text: string, font: object): void {
    const shown = printable(text, LONGEST);
    const cell = across(this.#sheet, ++this.#row, this.#widths.length, shown);
    cell.font = font;
    cell.alignment = LEFT;
    const width = this.#widths.reduce((sum, columns) => sum + columns, 0);
    this.#sheet.getRow(this.#row).height = heightOf(linesOf(shown, width));
  }

  #cells(cells: readonly SheetCell[], dress: (cell: Cell, content: SheetCell) => void): void {
    const row = this.#sheet.getRow(++this.#row);
    let lines = 1;
    for (const [index, content] of cells.entries()) {
      const cell = row.getCell(index + 1);
      const value = typeof content === 'object' ? ('share' in content ? content.share : content.value) : content;
      if (typeof value === 'string') {
        const shown = value
          .split('\n')
          .map((line) => printable(line, LONGEST))
          .join('\n');
        // Text that begins like a formula stays text.
        cell.numFmt = '@';
        cell.value = shown.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
        lines = Math.max(lines, linesOf(shown, this.#widths[index]!));
      } else cell.value = value;
      cell.border = BOX;
      dress(cell, content);
    }
    row.height = heightOf(lines);
  }
}
