import type { Cell, Row, Sheet } from '../../src/model/rows.ts';
import { openOds } from '../../src/readers/ods/open.ts';
import { bytesOf } from './byte-sources.ts';
import { makeZip } from './xlsx/zip-writer.ts';

const NAMES = ['office', 'table', 'text', 'style', 'number', 'calcext']
  .map((name) => `xmlns:${name}="${name}"`)
  .join(' ');
const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** What of a workbook a test wants to choose beside its tables: inner XML, or whole parts. */
export interface OdsParts {
  /** The styles of the part that holds the cells. */
  readonly automatic?: string;
  /** The styles that have a part of their own; no part where they are left out. */
  readonly common?: string;
  readonly mimetype?: string;
  readonly manifest?: string;
}

export function ods(tables: string, { automatic = '', common, mimetype, manifest }: OdsParts = {}): Buffer {
  const content = `<office:document-content ${NAMES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const files = [
    { name: 'mimetype', data: mimetype ?? SPREADSHEET },
    { name: 'META-INF/manifest.xml', data: manifest ?? '<manifest/>' },
    { name: 'content.xml', data: content },
  ];
  if (common === undefined) return makeZip(files);
  const styles = `<office:document-styles ${NAMES}><office:styles>${common}</office:styles></office:document-styles>`;
  return makeZip([...files, { name: 'styles.xml', data: styles }]);
}

export async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  return (await openOds(bytesOf(bytes, 'survey.ods'))).sheets;
}

/** All rows of all sheets. */
export async function rowsOf(bytes: Uint8Array): Promise<Row[]> {
  const rows: Row[] = [];
  for (const sheet of await sheetsOf(bytes)) for await (const batch of sheet.rows()) rows.push(...batch);
  return rows;
}

/** The cells of all rows of a workbook whose only sheet holds this. */
export async function cellsOf(table: string, parts?: OdsParts): Promise<(readonly Cell[])[]> {
  const rows = await rowsOf(ods(`<table:table table:name="社区">${table}</table:table>`, parts));
  return rows.map(({ cells }) => cells);
}

export const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
