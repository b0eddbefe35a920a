import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, utils, type WorkBook, write } from '@e965/xlsx';
import { parse } from 'yaml';
import type { Standard } from '../../src/model/standard.ts';
import { encodeGb18030 } from '../../tests/six-shapes/shapes/gb18030.ts';
import type { Shape } from './mutate/index.ts';

/** A survey to be changed. */
export interface Survey {
  readonly name: string;
  readonly shape: Shape;
  readonly bytes: Buffer;
  /** Of plain text: how its characters are read and written. Without, it is read as bytes. */
  readonly encoding?: Encoding;
}

export interface Encoding {
  readonly label: 'utf-8' | 'gb18030' | 'utf-16le';
  encode(text: string): Buffer;
}

const UTF8: Encoding = { label: 'utf-8', encode: (text) => Buffer.from(text) };
const GB18030: Encoding = {
  label: 'gb18030',
  encode: (text) => Buffer.concat(Array.from(text, (char) => gbCode(char))),
};
const UTF16: Encoding = { label: 'utf-16le', encode: (text) => Buffer.from(text, 'utf16le') };

/** What a mutation puts in may be outside the plane. */
function gbCode(char: string): Uint8Array {
  try {
    return encodeGb18030(char);
  } catch {
    return Buffer.from('?');
  }
}

type Center = Record<string, unknown>;

/** All samples, and the largest of them in every other format that surveys come in. */
export async function corpus(root: string): Promise<Survey[]> {
  const folder = join(root, 'data/samples');
  const samples = await Promise.all(
    (await readdir(folder)).sort().map(async (name): Promise<Survey> => {
      const bytes = await readFile(join(folder, name));
      return name.endsWith('.yaml') ? { name, shape: 'yaml', bytes, encoding: UTF8 } : { name, shape: 'zip', bytes };
    }),
  );
  const largest = (name: string) => samples.find((one) => one.name === name)!.bytes;
  const { centers } = parse(largest('jinshui-survey.yaml').toString()) as { centers: Center[] };
  const standard = JSON.parse(await readFile(join(root, 'dist/standards/zhengzhou-2016.json'), 'utf8')) as Standard;
  return [
    ...samples,
    ...texts(centers, standard),
    ...books(read(largest('jinshui-survey.xlsx'), { cellStyles: true })),
  ];
}

function texts(centers: readonly Center[], standard: Standard): Survey[] {
  const csv = table(centers, standard);
  const json = JSON.stringify({ centers }, null, 1);
  const lines = centers.map((center) => JSON.stringify(center)).join('\n');
  const text = (name: string, shape: Shape, content: string, encoding = UTF8): Survey => {
    return { name, shape, bytes: encoding.encode(content), encoding };
  };
  return [
    text('utf-8.csv', 'csv', csv),
    text('gb18030.csv', 'csv', csv, GB18030),
    text('utf-16.csv', 'csv', `\ufeff${csv}`, UTF16),
    text('list.json', 'json', json),
    text('lines.jsonl', 'json', `${lines}\n`),
  ];
}

function table(centers: readonly Center[], { fields }: Standard): string {
  const said = (value: unknown) => (value === true ? '有' : value === false ? '无' : (value ?? ''));
  const labels = new Map([...Object.entries({ name: '名称', level: '级别', office: '所属街道' })]);
  for (const { id, label } of fields) labels.set(id, label.zh);
  const ids = [...labels.keys()].filter((id) => centers.some((center) => center[id] !== undefined));
  const rows = centers.map((center) => ids.map((id) => said(center[id])));
  return `${utils.sheet_to_csv(utils.aoa_to_sheet([ids.map((id) => labels.get(id)), ...rows]))}\n`;
}

function books(workbook: WorkBook): Survey[] {
  // What the library cannot write in every format, and says so.
  delete workbook.Workbook?.Names;
  const as = (bookType: 'biff8' | 'xlsb' | 'ods' | 'xlml' | 'html', sheet?: string): Buffer =>
    write(workbook, { bookType, type: 'buffer', ...(sheet !== undefined && { sheet }) });
  // A page is one table, whose level its name gives.
  const last = workbook.SheetNames.at(-1)!;
  return [
    { name: 'book.xls', shape: 'bytes', bytes: as('biff8') },
    { name: 'book.xlsb', shape: 'zip', bytes: as('xlsb') },
    { name: 'book.ods', shape: 'zip', bytes: as('ods') },
    { name: 'spreadsheet-2003.xml', shape: 'xml', bytes: as('xlml') },
    { name: `${last}.html`, shape: 'xml', bytes: as('html', last) },
  ];
}
