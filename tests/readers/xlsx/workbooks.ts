import type { Problem } from '../../../src/model/problem.ts';
import { Refusal } from '../../../src/model/problem.ts';
import type { ByteSource, Cell, Row, Workbook } from '../../../src/model/rows.ts';
import type { XlsxOptions } from '../../../src/readers/xlsx/open.ts';
import { openXlsx } from '../../../src/readers/xlsx/open.ts';
import { makeZip, type ZipFile, type ZipShape } from './zip-writer.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What of a one-sheet workbook a test wants to choose: inner XML, or whole parts by name (null leaves one out). */
export interface Book {
  readonly sheetData?: string;
  /** XML before and behind the cells. */
  readonly before?: string;
  readonly after?: string;
  /** The `<si>` elements. */
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly parts?: Readonly<Record<string, string | Buffer | null>>;
}

export function relationships(links: readonly (readonly [id: string, type: string, target: string])[], base = OFFICE) {
  const items = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

/** The files of a workbook with one sheet named 社区. */
export function bookFiles(book: Book): ZipFile[] {
  const parts = new Map<string, string | Buffer | null>([
    ['_rels/.rels', relationships([['r1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.workbookPr ?? ''}<sheets><sheet name="社区" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'sharedStrings', 'sharedStrings.xml'],
        ['r3', 'styles', '/xl/styles.xml'],
      ]),
    ],
    ['xl/worksheets/sheet1.xml', sheetXml(book)],
  ]);
  if (book.strings !== undefined) parts.set('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${book.strings}</sst>`);
  if (book.styles !== undefined) parts.set('xl/styles.xml', `<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`);
  for (const [name, data] of Object.entries(book.parts ?? {})) parts.set(name, data);
  return [...parts].flatMap(([name, data]) => (data === null ? [] : [{ name, data }]));
}

export function sheetXml({ before = '', sheetData = '', after = '' }: Book): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}">${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`;
}

export function makeBook(book: Book, shape?: ZipShape): Buffer {
  return makeZip(bookFiles(book), shape);
}

/** A survey's bytes in memory. */
export function memory(bytes: Uint8Array, file = 'survey.xlsx'): ByteSource {
  return { file, size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

export function open(bytes: Uint8Array, options?: XlsxOptions): Promise<Workbook> {
  return openXlsx(memory(bytes), options);
}

/** All rows of all sheets. */
export async function rowsOf(bytes: Uint8Array, options?: XlsxOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const sheet of (await open(bytes, options)).sheets) {
    for await (const batch of sheet.rows()) rows.push(...batch);
  }
  return rows;
}

/** The cells of a workbook's only row. */
export async function cellsOf(book: Book): Promise<readonly Cell[]> {
  const rows = await rowsOf(makeBook(book));
  if (rows.length !== 1) throw new Error(`expected one row, not ${rows.length}`);
  return rows[0]!.cells;
}

/** The only cell of a workbook whose sheet holds this one `<c>`, or undefined if it is empty. */
export async function cellOf(cell: string, book: Book = {}): Promise<Cell> {
  const rows = await rowsOf(makeBook({ ...book, sheetData: `<row r="1">${cell}</row>` }));
  return rows[0]?.cells[0];
}

/** The problem with which reading was refused. */
export async function refusalOf(reading: Promise<unknown>): Promise<Problem> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error('was not refused');
}
