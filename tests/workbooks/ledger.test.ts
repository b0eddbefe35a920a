import { createHash } from 'node:crypto';
import { PassThrough, Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { FACTS, PEOPLE } from '../../src/ledger/columns.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import type { LedgerValue } from '../../src/ledger/values.ts';
import { wordsOf } from '../../src/messages/index.ts';
import { Ledger, type LedgerEnd } from '../../src/workbooks/ledger/index.ts';
import { standard } from '../standard/liuhu.ts';

const origin = {
  standard,
  sources: [{ file: '调查表.xlsx', sha256: 'ab'.repeat(32) }],
  old: [],
  filters: '',
  date: '2019-11-01',
  version: '0.1.0',
};
const END: LedgerEnd = { closed: [], gone: [], loose: [], rounds: [] };

/** More than all buffers on the way to the disk hold. */
const ROWS = 20_000;

function entry(index: number, values: Partial<Record<string, LedgerValue>> = {}): LedgerEntry {
  const value = (column: string): LedgerValue => values[column] ?? null;
  const number = `ZG-${String(index).padStart(8, '0')}-4BB`;
  return { number, facts: FACTS.map(value), people: PEOPLE.map(value), own: new Map(), note: null, factual: true };
}

async function written(entries: readonly LedgerEntry[], options: { limit?: number; end?: Partial<LedgerEnd> } = {}) {
  const chunks: Buffer[] = [];
  const out = new PassThrough();
  out.on('data', (chunk: Buffer) => chunks.push(chunk));
  const { limit, end } = options;
  const ledger = new Ledger(out, {
    words: wordsOf('zh', origin.standard),
    origin,
    ownColumns: [],
    ...(limit === undefined ? {} : { limit }),
  });
  for (const one of entries) await ledger.add(one);
  await ledger.finish({ ...END, ...end });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.concat(chunks).buffer as ArrayBuffer);
  return workbook;
}

const cellOf = (workbook: ExcelJS.Workbook, address: string) => workbook.getWorksheet('整改台账')!.getCell(address);

describe('a ledger', () => {
  it('is printed on A4, as wide as the page, with its headers on every page', async () => {
    const sheet = (await written([entry(1)])).getWorksheet('整改台账')!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 4, ySplit: 3 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet.pageSetup.printTitlesRow).toBe('3:3');
    expect(sheet.headerFooter.oddFooter).toContain('&P');
    expect(sheet.autoFilter).toBe('A3:U4');
    expect(sheet.getColumn(21).hidden).toBe(true);
    expect(sheet.getCell('M4').alignment.wrapText).toBe(true);
  });

  it('offers the three states of progress', async () => {
    const cell = cellOf(await written([entry(1), entry(2)]), 'Q5');
    expect(cell.dataValidation).toMatchObject({ type: 'list', formulae: ['"未启动,正在整改,已完成"'] });
  });

  it('holds real numbers and days, with their units around', async () => {
    const workbook = await written([
      entry(1, {
        observed: { is: 'quantity', value: 299.6, before: '', after: '㎡' },
        gap: { is: 'quantity', value: 0.4, before: '', after: '㎡' },
        due: { is: 'date', text: '2019-12-31' },
        completed: { is: 'date', text: '2019-12-30 08:30' },
        remarks: { is: 'date', text: '08:30' },
      }),
    ]);
    expect(cellOf(workbook, 'A4').value).toBe(1);
    expect(cellOf(workbook, 'J4')).toMatchObject({ value: 299.6, numFmt: 'General"㎡"' });
    expect(cellOf(workbook, 'P4')).toMatchObject({ value: new Date('2019-12-31T00:00:00Z'), numFmt: 'yyyy-mm-dd' });
    expect(cellOf(workbook, 'R4')).toMatchObject({
      value: new Date('2019-12-30T08:30:00Z'),
      numFmt: 'yyyy-mm-dd hh:mm',
    });
    expect(cellOf(workbook, 'T4').value).toBe('08:30');
  });

  it('writes a number that would not fit as text', async () => {
    const observed = { is: 'quantity', value: 123456.789, before: '', after: '万元' } as const;
    expect(cellOf(await written([entry(1, { observed })]), 'J4').value).toBe('123456.789万元');
  });

  it.each(['=1+1', '+86', '-1', '@x'])('never makes a formula of %s, whoever wrote it', async (text) => {
    const workbook = await written([entry(1, { name: text, measures: text })]);
    for (const address of ['D4', 'M4']) expect(cellOf(workbook, address)).toMatchObject({ value: text, numFmt: '@' });
  });

  it('goes on to a further sheet before a sheet is full', async () => {
    const workbook = await written(
      [1, 2, 3, 4, 5].map((index) => entry(index)),
      { limit: 5 },
    );
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['整改台账', '整改台账（2）', '整改台账（3）']);
    const numbers = names
      .slice(0, 3)
      .map((name) => [4, 5].map((row) => workbook.getWorksheet(name)!.getCell(row, 1).value));
    expect(numbers).toEqual([
      [1, 2],
      [3, 4],
      [5, null],
    ]);
    for (const name of names.slice(0, 3)) expect(workbook.getWorksheet(name)!.getCell('B3').value).toBe('问题编号');
  });

  it('has sheets for closed, gone and loose content only where there is some', async () => {
    const names = async (end: Partial<LedgerEnd>) => (await written([], { end })).worksheets.map(({ name }) => name);
    expect(await names({})).toEqual(['整改台账', '汇总', '说明', '校验']);
    const loose = [{ file: 'a.xlsx', sheet: '表', cell: 'A1', content: '话', office: '' }];
    expect(await names({ closed: [entry(1)], gone: [entry(2)], loose })).toEqual([
      '整改台账',
      '汇总',
      '已销号',
      '查无此中心',
      '未归位内容',
      '说明',
      '校验',
    ]);
  });

  it('waits for a disk that is slow instead of piling up rows', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((done) => {
      release = done;
    });
    const slow = new Writable({ write: (_chunk, _encoding, done) => void released.then(() => done()) });
    const ledger = new Ledger(slow, { words: wordsOf('zh', origin.standard), origin, ownColumns: [] });
    let added = 0;
    const adding = (async () => {
      for (; added < ROWS; added++) {
        // What does not become smaller when it is packed.
        await ledger.add(entry(added, { measures: createHash('sha512').update(String(added)).digest('base64') }));
      }
    })();
    for (let before = -1; before !== added; ) {
      before = added;
      await new Promise((done) => setTimeout(done, 300));
    }
    expect(added).toBeLessThan(ROWS);
    release();
    await adding;
    await ledger.finish(END);
    expect(added).toBe(ROWS);
  });

  it('fails where the file cannot be written', async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    });
    const ledger = new Ledger(full, { words: wordsOf('zh', origin.standard), origin, ownColumns: [] });
    await expect(ledger.finish(END)).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});
