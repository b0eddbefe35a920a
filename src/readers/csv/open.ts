import type { ByteSource, Row, Sheet } from '../../model/rows.ts';
import { detectEncoding, type Encoding, textChunks } from '../encoding.ts';
import { findDialect } from './delimiter.ts';
import { CsvRecords } from './records.ts';

/** How much of the text decides on the delimiter. */
const SAMPLE = 2 ** 16;

/**
 * Opens a CSV, TSV or the like as one sheet without a name. Every cell is the text as written; a row's number is the line
 * on which its record starts. Encoding and delimiter are found out. Refuses what is no text (`text-encoding`); while the
 * rows are read, quotes left open or closed too early (`csv-syntax`), fields over 1 MiB and over 16,384 columns (`bound-exceeded`).
 */
export async function openCsv(source: ByteSource): Promise<Sheet> {
  const encoding = await detectEncoding(source);
  return {
    name: null,
    visibility: 'visible',
    tabular: true,
    merges: async () => [],
    rows: () => rowsOf(source, encoding),
  };
}

async function* rowsOf(source: ByteSource, encoding: Encoding): AsyncGenerator<readonly Row[]> {
  let records: CsvRecords | null = null;
  for await (const chunk of textChunks(source, encoding)) {
    let rows: Row[];
    if (records) rows = records.push(chunk);
    else {
      const dialect = findDialect(source.file, chunk.slice(0, SAMPLE), chunk.length <= SAMPLE);
      records = new CsvRecords(source.file, dialect.delimiter, dialect);
      rows = records.push(chunk.slice(dialect.start));
    }
    if (rows.length > 0) yield rows;
  }
  const last = records?.end() ?? [];
  if (last.length > 0) yield last;
}
