import { textMarks } from '../../ledger/marks.ts';
import type { LedgerValue } from '../../ledger/values.ts';
import { largest } from '../../model/lists.ts';
import { columnLetters } from '../../model/location.ts';
import type { Book } from '../book.ts';
import type { Worksheet } from '../exceljs.ts';
import { across, BOX, CENTERED, HEADER_FILL, heightOf, linesOf, STRONG, TITLE } from '../template/style.ts';
import { type ColumnLook, escaped, written } from './cells.ts';

export interface TableColumn extends ColumnLook {
  readonly header: string;
  readonly hidden?: boolean;
  /** What can be chosen in its cells. */
  readonly choices?: readonly string[];
}

export interface TableOptions {
  /** Of the sheet; further sheets get a number behind it. */
  readonly name: (ordinal: number) => string;
  readonly title: string;
  /** A line under the title. */
  readonly about: string;
  readonly columns: readonly TableColumn[];
  /** How many columns stay in view. */
  readonly frozen: number;
  readonly footer: string;
  /** Takes the marks of the tool's own texts. */
  readonly mark: (marks: readonly string[]) => void;
  /** Rows of a sheet, those of the head included. */
  readonly limit: number;
}

/** A4 on its side, as wide as the table. */
export const PAGE = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.3, right: 0.3, top: 0.4, bottom: 0.55, header: 0.2, footer: 0.25 },
} as const;

const TITLE_ROW = 1;
const ABOUT_ROW = 2;
const HEADER_ROW = 3;
const PEOPLE_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } } as const;
const BATCH = 64;
/** Points of a line in the rows, of the space around them, and of the tallest row there can be. */
const LINE = 13;
const MARGIN = 5;
const MOST_POINTS = 409;

/** A table that is written row by row and goes on to a further sheet before a sheet is full. */
export class LedgerTable {
  readonly #book: Book;
  readonly #options: TableOptions;
  #sheet: Worksheet;
  #row = HEADER_ROW;
  #ordinal = 1;

  constructor(book: Book, options: TableOptions) {
    this.#book = book;
    this.#options = options;
    this.#sheet = this.#begin();
  }

  /** @param values one a column; missing ones are empty */
  async add(values: readonly LedgerValue[]): Promise<void> {
    if (this.#row === this.#options.limit) {
      this.end();
      this.#ordinal++;
      this.#sheet = this.#begin();
    }
    const row = this.#sheet.getRow(++this.#row);
    let lines = 1;
    for (const [index, column] of this.#options.columns.entries()) {
      const { value, style } = written(values[index] ?? null, column);
      const cell = row.getCell(index + 1);
      cell.style = style;
      if (value === null) continue;
      cell.value = value;
      if (typeof value === 'string' && !column.hidden) lines = Math.max(lines, wrapped(value, column.width));
    }
    row.height = Math.min(MOST_POINTS, lines * LINE + MARGIN);
    row.commit();
    if (this.#row % BATCH === 0) await this.#book.ready(this.#sheet);
  }

  /** Nothing can be added after this. */
  end(): void {
    const { columns } = this.#options;
    const last = Math.max(this.#row, HEADER_ROW + 1);
    this.#sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: last, column: columns.length } };
    for (const [index, { choices }] of columns.entries()) {
      if (choices === undefined) continue;
      const letters = columnLetters(index + 1);
      validations(this.#sheet).add(`${letters}${HEADER_ROW + 1}:${letters}${last}`, {
        type: 'list',
        allowBlank: true,
        formulae: [`"${choices.join(',')}"`],
      });
    }
    this.#sheet.commit();
  }

  #begin(): Worksheet {
    const { name, columns, frozen, footer } = this.#options;
    const first = `${columnLetters(frozen + 1)}${HEADER_ROW + 1}`;
    const sheet = this.#book.addSheet(name(this.#ordinal), {
      views: [{ state: 'frozen', xSplit: frozen, ySplit: HEADER_ROW, topLeftCell: first, activeCell: first }],
      pageSetup: { ...PAGE, printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}` },
      headerFooter: { oddFooter: footer },
    });
    for (const [index, { width, hidden }] of columns.entries()) {
      const column = sheet.getColumn(index + 1);
      column.width = width;
      if (hidden) column.hidden = true;
    }
    this.#head(sheet);
    this.#row = HEADER_ROW;
    sheet.getRow(HEADER_ROW).commit();
    this.#book.growRows(sheet);
    return sheet;
  }

  #head(sheet: Worksheet): void {
    const { title, about, columns, mark } = this.#options;
    const seen = columns.findLastIndex(({ hidden }) => !hidden) + 1;
    const total = columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
    const top = across(sheet, TITLE_ROW, seen, title);
    top.font = TITLE;
    top.alignment = CENTERED;
    sheet.getRow(TITLE_ROW).height = 30;
    const line = across(sheet, ABOUT_ROW, seen, escaped(about));
    line.font = { name: STRONG.name, size: 10 };
    line.alignment = { horizontal: 'left', vertical: 'middle', wrapText: true };
    sheet.getRow(ABOUT_ROW).height = heightOf(linesOf(about, total));
    for (const [index, { header, given }] of columns.entries()) {
      const cell = sheet.getCell(HEADER_ROW, index + 1);
      cell.value = escaped(header);
      cell.font = { ...STRONG, size: 10 };
      cell.alignment = CENTERED;
      cell.border = BOX;
      cell.numFmt = '@';
      cell.fill = given ? HEADER_FILL : PEOPLE_FILL;
    }
    const lines = columns.map(({ header, width, hidden }) => (hidden ? 1 : linesOf(header, width)));
    sheet.getRow(HEADER_ROW).height = heightOf(largest(lines, 2));
    // A merged title shows its text once, and yet some programs store it in every cell of the range.
    for (const [row, text] of [[TITLE_ROW, title] as const, [ABOUT_ROW, about] as const]) {
      mark(textMarks(sheet.name, row, [text]));
    }
  }
}

/** Lines of a text in a cell: a date or a number that does not fit moves to the next line as a whole. */
function wrapped(text: string, width: number): number {
  const lines = linesOf(text, width);
  return lines > 1 && /[!-~]{6}/.test(text) ? lines + 1 : lines;
}

/** The library checks ranges, too, and forgets to say so in its types. */
function validations(sheet: Worksheet): { add(range: string, rule: object): void } {
  return (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } }).dataValidations;
}
