import {
  changeWritten,
  type OutStream,
  type SheetOptions,
  type WorkbookWriter,
  type Worksheet,
  whenDrained,
  writeWorkbook,
} from './exceljs.ts';

/** A workbook that is written while it grows: what is written of a sheet is no longer in memory. */
export class Book {
  readonly #writer: WorkbookWriter;
  readonly #failure: Promise<never>;

  /** @param made stands in the file as the day on which it was made */
  constructor(out: OutStream, made: Date, maker: string) {
    this.#failure = new Promise((_, fail) => out.once('error', fail));
    // Told by `ready` and `finish`; nobody may be waiting at the moment at which it happens.
    this.#failure.catch(() => undefined);
    this.#writer = writeWorkbook(out, { by: maker, on: made });
  }

  /** Sheets come in the order of adding, and each has to be committed before the next one has many rows. */
  addSheet(name: string, options: SheetOptions): Worksheet {
    const properties = { dyDescent: 0.2, ...options.properties };
    return this.#writer.addWorksheet(name, { ...options, properties } as SheetOptions);
  }

  /** From here on, rows of a sheet grow with what people type: the library would have their heights fixed. */
  growRows(sheet: Worksheet): void {
    // In the text of a cell the quotation marks would be escaped.
    changeWritten(sheet, (xml) => xml.replace(' customHeight="1"', ''));
  }

  /** Resolves once a sheet takes more rows without piling them up. Rejects where the file cannot be written. */
  async ready(sheet: Worksheet): Promise<void> {
    const drain = whenDrained(sheet);
    if (drain !== null) await Promise.race([drain, this.#failure]);
  }

  /** Rejects where the file cannot be written. */
  async finish(): Promise<void> {
    await Promise.race([this.#writer.commit(), this.#failure]);
  }
}
