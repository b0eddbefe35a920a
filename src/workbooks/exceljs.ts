// The one door of the library that writes workbooks.
import ExcelJS, { type AddWorksheetOptions, type CellValue, type Workbook, type Worksheet } from 'exceljs';
import { xmlText } from '../model/xml.ts';

export type {
  Alignment,
  Borders,
  Cell,
  CellValue,
  DataValidation,
  Fill,
  Font,
  Style,
  Workbook,
  Worksheet,
} from 'exceljs';
export type SheetOptions = Partial<AddWorksheetOptions>;

/** Who made a workbook, and when. */
export interface Made {
  readonly by: string;
  readonly on: Date;
}

/** What the library asks of the stream that it writes to; Node's writable streams are such. */
export interface OutStream {
  write(bytes: Uint8Array): boolean;
  end(): unknown;
  emit(event: string, ...args: unknown[]): boolean;
  on(event: string, listener: (...args: never[]) => void): unknown;
  once(event: string, listener: (...args: never[]) => void): unknown;
  removeListener(event: string, listener: (...args: never[]) => void): unknown;
}

/** A stream from before Node's streams told by themselves whether they are full. */
type Pipe = OutStream & { readonly _writableState: { readonly needDrain: boolean } };
/** What the library's types leave out. */
interface Piped {
  readonly stream: { readonly pipes: readonly Pipe[]; write(data: unknown): unknown };
}
interface Zip {
  append(source: unknown, data: object): unknown;
}
type Options = ConstructorParameters<typeof ExcelJS.stream.xlsx.WorkbookWriter>[0];

/** The library writes what XML cannot hold as it is, and no program opens the workbook: every cell's text is cleaned as it is set. */
let isCleaning = false;
function cleanCells(): void {
  if (isCleaning) return;
  isCleaning = true;
  const cell: object = Object.getPrototypeOf(new ExcelJS.Workbook().addWorksheet('-').getCell(1, 1));
  const value = Object.getOwnPropertyDescriptor(cell, 'value')!;
  Object.defineProperty(cell, 'value', {
    ...value,
    set(given: CellValue) {
      value.set!.call(this, typeof given === 'string' ? xmlText(given) : given);
    },
  });
}

/** A workbook that is held whole. */
export function newWorkbook({ by, on }: Made): Workbook {
  cleanCells();
  return Object.assign(new ExcelJS.Workbook(), { creator: by, lastModifiedBy: by, created: on, modified: on });
}

/** A workbook that is written while it grows. */
export interface WorkbookWriter {
  addWorksheet(name: string, options: SheetOptions): Worksheet;
  commit(): Promise<void>;
}

export function writeWorkbook(stream: OutStream, { by, on }: Made): WorkbookWriter {
  cleanCells();
  /** Every part bears the day of the workbook, not the moment of writing: the same workbook is the same bytes. */
  class DatedWriter extends ExcelJS.stream.xlsx.WorkbookWriter {
    /** The first thing that the library's constructor calls. */
    override addThemes(): Promise<void> {
      const { zip, created } = this as unknown as { zip: Zip; created: Date };
      const append = zip.append.bind(zip);
      zip.append = (source, data) => append(source, { ...data, date: created });
      return super.addThemes();
    }
  }
  const about = { creator: by, lastModifiedBy: by, created: on, modified: on };
  return new DatedWriter({ stream, useStyles: true, useSharedStrings: false, ...about } as unknown as Options);
}

/** Passes what is written of a sheet through a change. */
export function changeWritten(sheet: Worksheet, change: (xml: string) => string): void {
  const { stream } = sheet as unknown as Piped;
  const write = stream.write.bind(stream);
  stream.write = (data) => write(typeof data === 'string' ? change(data) : data);
}

/** When a sheet takes more rows without piling them up; null where it does now. Rejects where its part cannot be packed. */
export function whenDrained(sheet: Worksheet): Promise<void> | null {
  const [pipe] = (sheet as unknown as Piped).stream.pipes;
  if (!pipe?._writableState.needDrain) return null;
  return new Promise<void>((resolve, reject) => {
    const onDrain = (): void => {
      pipe.removeListener('error', onError);
      resolve();
    };
    const onError = (error: Error): void => {
      pipe.removeListener('drain', onDrain);
      reject(error);
    };
    pipe.once('drain', onDrain);
    pipe.once('error', onError);
  });
}
