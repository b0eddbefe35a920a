import { once } from 'node:events';
import type { Writable } from 'node:stream';
import ExcelJS, { type AddWorksheetOptions, type Worksheet } from 'exceljs';

/** Where a workbook's bytes go: what the library asks of a stream of Node. */
export type OutStream = Writable;

/** What the library's types leave out. */
interface Zip {
  append(source: unknown, data: object): unknown;
}
interface Piped {
  readonly stream: { readonly pipes: readonly Pipe[]; write(data: unknown): unknown };
}
/** A stream from before Node's streams told by themselves whether they are full. */
type Pipe = Writable & { readonly _writableState: { readonly needDrain: boolean } };

/** Every part bears the day of the ledger, not the moment of writing: the same ledger is the same bytes. */
class DatedWriter extends ExcelJS.stream.xlsx.WorkbookWriter {
  /** The first thing that the library's constructor calls. */
  override addThemes(): Promise<void> {
    const { zip, created } = this as unknown as { zip: Zip; created: Date };
    const append = zip.append.bind(zip);
    zip.append = (source, data) => append(source, { ...data, date: created });
    return super.addThemes();
  }
}

/** A workbook that is written while it grows: what is written of a sheet is no longer in memory. */
export class Book {
  readonly #writer: ExcelJS.stream.xlsx.WorkbookWriter;
  readonly #failure: Promise<never>;

  /** @param made stands in the file as the day on which it was made */
  constructor(out: Writable, made: Date, maker: string) {
    this.#failure = new Promise((_, fail) => out.once('error', fail));
    // Told by `ready` and `finish`; nobody may be waiting at the moment at which it happens.
    this.#failure.catch(() => undefined);
    const about = { creator: maker, lastModifiedBy: maker, created: made, modified: made };
    this.#writer = new DatedWriter({ stream: out, useStyles: true, useSharedStrings: false, ...about });
  }

  /** Sheets come in the order of adding, and each has to be committed before the next one has many rows. */
  addSheet(name: string, options: Partial<AddWorksheetOptions>): Worksheet {
    const properties = { dyDescent: 0.2, ...options.properties };
    return this.#writer.addWorksheet(name, { ...options, properties } as Partial<AddWorksheetOptions>);
  }

  /** From here on, rows of a sheet grow with what people type: the library would have their heights fixed. */
  growRows(sheet: Worksheet): void {
    const { stream } = sheet as unknown as Piped;
    const write = stream.write.bind(stream);
    // In the text of a cell the quotation marks would be escaped.
    stream.write = (data) => write(typeof data === 'string' ? data.replace(' customHeight="1"', '') : data);
  }

  /** Resolves once a sheet takes more rows without piling them up. Rejects where the file cannot be written. */
  async ready(sheet: Worksheet): Promise<void> {
    const [pipe] = (sheet as unknown as Piped).stream.pipes;
    if (pipe?._writableState.needDrain) await Promise.race([once(pipe, 'drain'), this.#failure]);
  }

  /** Rejects where the file cannot be written. */
  async finish(): Promise<void> {
    await Promise.race([this.#writer.commit(), this.#failure]);
  }
}
