import { describe, expect, it } from 'vitest';
import { isCompoundFile, isEncryptedPackage } from '../../../src/readers/compound.ts';
import { openXlsx } from '../../../src/readers/xlsx/open.ts';
import { bookFiles, MAIN, makeBook, memory, open, refusalOf, relationships, rowsOf, sheetXml } from './workbooks.ts';
import { makeZip, type ZipFile } from './zip-writer.ts';

const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const sheetData = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const book = { sheetData, strings: '<si><t>有</t></si>' };
const files = bookFiles(book);
const expected = [{ number: 1, cells: ['有'] }];
const each = (change: Partial<ZipFile>) => files.map((file) => ({ ...file, ...change }));

describe('zips of all kinds', () => {
  it.each([
    ['stored', makeZip(each({ stored: true }))],
    ['sizes behind the data', makeZip(each({ descriptor: true }))],
    ['zip64', makeZip(each({ zip64: true }), { zip64: true })],
    ['zip64 behind other bytes', makeZip(each({ zip64: true }), { zip64: true, lead: Buffer.from('#!/bin/sh\n') })],
    ['other bytes in front', makeZip(files, { lead: Buffer.alloc(70_000, 'PK') })],
    ['a comment', makeZip(files, { comment: Buffer.alloc(65_535, 'x') })],
    ['a comment that looks like an end', makeZip(files, { comment: Buffer.from('PK\x05\x06'.padEnd(40, '\0')) })],
    ['bytes behind the end', Buffer.concat([makeZip(files), Buffer.alloc(1000)])],
    ['backslashes', makeZip(files.map((file) => ({ ...file, name: file.name.replaceAll('/', '\\') })))],
    ['leading slashes', makeZip(files.map((file) => ({ ...file, name: `/${file.name}` })))],
    ['other letter case', makeZip(files.map((file) => ({ ...file, name: file.name.toUpperCase() })))],
    ['parts in reverse order', makeZip(files.toReversed())],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(expected);
  });

  it.each([
    'xl/sharedStrings.xml',
    'xl/SharedStrings.xml',
    'xl\\sharedStrings.xml',
    '/xl/sharedStrings.xml',
    './xl/sharedStrings.xml',
    'xl//sharedStrings.xml',
    'xl/x/../sharedStrings.xml',
    'xl/shared%53trings.xml',
    'xl%5csharedStrings.xml',
  ])('refuses a second entry of one name, written as %s (F3)', async (name) => {
    const other = { name, data: '<sst><si><t>无</t></si></sst>' };
    for (const zip of [
      [other, ...files],
      [...files, other],
    ]) {
      expect(await refusalOf(rowsOf(makeZip(zip)))).toMatchObject({
        code: 'workbook-damaged',
        args: { detail: expect.stringContaining('ambiguous names') },
      });
    }
  });

  it('takes folders for no parts, however often they are listed (F3)', async () => {
    const folders = ['xl/', 'XL/', 'xl\\', 'xl/sharedStrings.xml/'].map((name) => ({ name, data: '' }));
    expect(await rowsOf(makeZip([...folders, ...files]))).toEqual(expected);
  });

  it('refuses one whose beginning is gone, whatever reads its bytes (F20)', async () => {
    const bytes = makeZip(files).subarray(400);
    const read = async (start: number, end: number) => {
      if (start < 0) throw new RangeError('out of range');
      return bytes.subarray(start, end);
    };
    const reading = openXlsx({ file: 'survey.xlsx', size: bytes.length, read });
    expect(await refusalOf(reading)).toMatchObject({ code: 'workbook-damaged' });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'not-a-workbook'],
    ['text', Buffer.from('名称,面积\n'.repeat(9000)), 'not-a-workbook'],
    ['an empty zip', makeZip([]), 'not-a-workbook'],
    ['a zip of other things', makeZip([{ name: 'a.txt', data: 'a' }]), 'not-a-workbook'],
    ['a part of a zip', makeZip(files).subarray(0, -30), 'workbook-damaged'],
    ['a zip without its beginning', makeZip(files).subarray(400), 'workbook-damaged'],
    ['a false checksum', makeZip(each({ crc: 1 })), 'workbook-damaged'],
    ['a method that is not known', makeZip(each({ method: 12 })), 'workbook-damaged'],
    ['bytes that are not deflated', makeZip(each({ stored: true, method: 8 })), 'workbook-damaged'],
    ['encrypted entries', makeZip(each({ encrypted: true })), 'workbook-encrypted'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await refusalOf(rowsOf(bytes))).toMatchObject({ code, location: { file: 'survey.xlsx' } });
  });
});

describe('compound files', () => {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const entry = Buffer.alloc(128);
  entry.write('EncryptedPackage\0', 'utf16le');
  entry[66] = 2;
  const plain = Buffer.concat([head, Buffer.alloc(2000)]);
  const encrypted = Buffer.concat([head, Buffer.alloc(1024 - 8 + 128), entry, Buffer.alloc(256)]);

  it('are told from zips, and encrypted ones from old ones', async () => {
    expect(isCompoundFile(plain)).toBe(true);
    expect(isCompoundFile(head.subarray(1))).toBe(false);
    expect(await isEncryptedPackage(memory(plain))).toBe(false);
    expect(await isEncryptedPackage(memory(encrypted))).toBe(true);
    expect(await isEncryptedPackage(memory(makeZip(files)))).toBe(false);
  });

  it('are refused', async () => {
    expect(await refusalOf(open(encrypted))).toMatchObject({ code: 'workbook-encrypted' });
    expect(await refusalOf(open(plain))).toMatchObject({ code: 'unsupported-format', args: { actual: 'xls' } });
  });
});

describe('parts', () => {
  const read = (parts: Record<string, string | null>) => rowsOf(makeBook({ ...book, parts }));
  const links = (target: string) => relationships([['r1', 'officeDocument', target]]);

  it('are found wherever the relationships point', async () => {
    const moved = {
      '_rels/.rels': links('/wtf/./x/../Book%201.xml'),
      'wtf/book 1.xml': `<workbook><sheets><sheet name="a" r:id="r9" xmlns:r="x"/></sheets></workbook>`,
      'wtf/_rels/book 1.xml.rels': relationships([
        ['r9', 'worksheet', '..\\xl\\worksheets\\sheet1.xml'],
        ['r8', 'sharedStrings', '../xl/sharedStrings.xml'],
      ]),
      'xl/workbook.xml': null,
    };
    expect(await read(moved)).toEqual(expected);
  });

  it('are found at their usual places where relationships are missing', async () => {
    expect(await read({ '_rels/.rels': null })).toEqual(expected);
    expect(await read({ '_rels/.rels': links('nowhere.xml') })).toEqual(expected);
    const alone = relationships([['r1', 'worksheet', 'worksheets/sheet1.xml']]);
    expect(await read({ 'xl/_rels/workbook.xml.rels': alone })).toEqual(expected);
  });

  it('are found by the strict dialect and by prefixed names', async () => {
    const strict = relationships([['r1', 'officeDocument', 'xl/workbook.xml']], STRICT);
    expect(await read({ '_rels/.rels': strict })).toEqual(expected);
    const prefixed = `<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="a" rel:id="r1" xmlns:rel="x"/></x:sheets></x:workbook>`;
    expect(await read({ 'xl/workbook.xml': prefixed })).toEqual(expected);
  });

  it('are never missed in silence, nor guessed', async () => {
    const other = relationships([['r2', 'chartsheet', 'worksheets/sheet1.xml']]);
    for (const parts of [
      { 'xl/worksheets/sheet1.xml': null },
      { 'xl/_rels/workbook.xml.rels': null },
      { 'xl/_rels/workbook.xml.rels': other },
    ]) {
      const problem = await refusalOf(read(parts));
      expect(problem).toMatchObject({ code: 'workbook-damaged', location: { sheet: '社区' } });
    }
  });

  it('tell other formats by their content', async () => {
    const format = (parts: Record<string, string | null>) => refusalOf(read(parts));
    expect(await format({ '_rels/.rels': links('xl/workbook.bin'), 'xl/workbook.bin': '' })).toMatchObject({
      code: 'unsupported-format',
      args: { actual: 'xlsb' },
    });
    const document = 'application/vnd.oasis.opendocument.spreadsheet';
    const ods = makeZip([{ name: 'mimetype', data: document, stored: true }]);
    expect(await refusalOf(open(ods))).toMatchObject({ code: 'unsupported-format', args: { actual: 'ods' } });
    expect(
      await format({ '_rels/.rels': links('word/document.xml'), 'word/document.xml': '<document/>' }),
    ).toMatchObject({
      code: 'not-a-workbook',
    });
  });
});

describe('sheets', () => {
  const parts = {
    'xl/workbook.xml':
      `<workbook xmlns:r="x"><sheets><sheet name="A &amp; B" r:id="r1"/><sheet name="__proto__" state="hidden" r:id="r1"/>` +
      `<sheet name="c" state="veryHidden" r:id="r1"/><sheet name="图" r:id="r7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r7', 'chartsheet', 'chartsheets/sheet1.xml'],
    ]),
  };

  it('have names, visibility, and cells or none', async () => {
    const { sheets, problems } = await open(makeBook({ ...book, parts }));
    expect(sheets.map(({ name, visibility, tabular }) => [name, visibility, tabular])).toEqual([
      ['A & B', 'visible', true],
      ['__proto__', 'hidden', true],
      ['c', 'very-hidden', true],
      ['图', 'visible', false],
    ]);
    expect(problems).toEqual([]);
    const chart: unknown[] = [];
    for await (const batch of sheets[3]!.rows()) chart.push(batch);
    expect([chart, await sheets[3]!.merges()]).toEqual([[], []]);
  });

  it('are told where the list of sheets leaves them out (F3)', async () => {
    const links = relationships([
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'worksheet', 'worksheets/Sheet2.xml'],
      ['r3', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['r4', 'worksheet', 'worksheets/nowhere.xml'],
    ]);
    const second = sheetXml({ sheetData: '<row r="1"><c r="A1" t="str"><v>b</v></c></row>' });
    const others = { 'xl/_rels/workbook.xml.rels': links, 'xl/worksheets/Sheet2.xml': second };
    const { sheets } = await open(makeBook({ ...book, parts: others }));
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['社区', 'visible'],
      ['xl/worksheets/Sheet2.xml', 'unlisted'],
    ]);
    for await (const rows of sheets[1]!.rows()) expect(rows).toEqual([{ number: 1, cells: ['b'] }]);
    expect.assertions(2);
  });

  it('may be modules of macros, which have no part (F20)', async () => {
    const named = `<workbook xmlns:r="x"><sheets><sheet name="社区" r:id="r1"/><sheet name="Module1" r:id=""/></sheets></workbook>`;
    const { sheets } = await open(makeBook({ ...book, parts: { 'xl/workbook.xml': named } }));
    expect(sheets.map(({ name, tabular }) => [name, tabular])).toEqual([
      ['社区', true],
      ['Module1', false],
    ]);
  });

  it('can be read twice, and left half-way', async () => {
    const row = '<row><c><v>1</v></c></row>';
    const bytes = makeBook({ parts: { 'xl/worksheets/sheet1.xml': sheetXml({ sheetData: row.repeat(40_000) }) } });
    const [sheet] = (await open(bytes)).sheets;
    for await (const batch of sheet!.rows()) {
      expect(batch[0]!.number).toBe(1);
      break;
    }
    let count = 0;
    let last = 0;
    for await (const batch of sheet!.rows()) {
      count += batch.length;
      last = batch.at(-1)!.number;
    }
    expect([count, last]).toEqual([40_000, 40_000]);
  });
});
