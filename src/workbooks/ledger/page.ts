import { textMarks } from '../../ledger/marks.ts';
import type { LedgerValue } from '../../ledger/values.ts';
import { largest } from '../../model/lists.ts';
import type { Book } from '../book.ts';
import type { Alignment, Font, Worksheet } from '../exceljs.ts';
import { across, BODY, BOX, CENTERED, HEADER_FILL, heightOf, LEFT, linesOf, STRONG, TITLE } from '../template/style.ts';
import { escaped } from './cells.ts';
import { PAGE } from './table.ts';

const SHARE = '0.0%';

export interface PageOptions {
  readonly name: string;
  readonly title: string;
  readonly widths: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
  /** Made small enough for a page of its own. */
  readonly onePage: boolean;
  readonly footer: string;
  readonly mark: (marks: readonly string[]) => void;
}

/** A cell of a small table; a share is a number shown in per cent. */
export type LedgerPageCell = string | number | { readonly share: number };

/** A sheet of text and small tables, written from top to bottom. */
export class Page {
  readonly #sheet: Worksheet;
  readonly #options: PageOptions;
  #row = 0;

  constructor(book: Book, options: PageOptions) {
    const { name, orientation, footer, widths, title, onePage } = options;
    this.#options = options;
    this.#sheet = book.addSheet(name, {
      pageSetup: { ...PAGE, orientation, fitToHeight: onePage ? 1 : 0 },
      headerFooter: { oddFooter: footer },
    });
    for (const [index, width] of widths.entries()) this.#sheet.getColumn(index + 1).width = width;
    this.#across(title, TITLE, CENTERED, 32);
  }

  heading(text: string): void {
    this.#across(text, { ...STRONG, size: 12 }, { vertical: 'bottom' }, 28);
  }

  paragraph(text: string): void {
    const width = this.#options.widths.reduce((sum, one) => sum + one, 0);
    this.#across(text, BODY, LEFT, heightOf(linesOf(text, width)));
  }

  #across(text: string, font: Partial<Font>, alignment: Partial<Alignment>, height: number): void {
    const cell = across(this.#sheet, ++this.#row, this.#options.widths.length, escaped(text));
    cell.font = font;
    cell.alignment = alignment;
    const row = this.#sheet.getRow(this.#row);
    row.height = height;
    row.commit();
    this.#mark([text]);
  }

  /** @param kind a row of headers or totals is set off */
  cells(cells: readonly LedgerPageCell[], kind: 'header' | 'total' | 'row' = 'row'): void {
    const row = this.#sheet.getRow(++this.#row);
    for (const [index, content] of cells.entries()) {
      const cell = row.getCell(index + 1);
      const isText = typeof content === 'string';
      cell.value = isText ? escaped(content) : typeof content === 'number' ? content : content.share;
      cell.font = kind === 'row' ? BODY : STRONG;
      cell.border = BOX;
      cell.alignment = kind !== 'header' && isText ? LEFT : CENTERED;
      cell.numFmt = isText ? '@' : typeof content === 'number' ? '0' : SHARE;
      if (kind === 'header') cell.fill = HEADER_FILL;
    }
    const lines = cells.map((cell, index) =>
      linesOf(typeof cell === 'string' ? cell : '', this.#options.widths[index]!),
    );
    row.height = heightOf(largest(lines, 1));
    row.commit();
    this.#mark(cells.map((cell) => (typeof cell === 'object' ? cell.share : cell)));
  }

  #mark(values: readonly LedgerValue[]): void {
    this.#options.mark(textMarks(this.#options.name, this.#row, values));
  }

  end(): void {
    this.#sheet.commit();
  }
}
