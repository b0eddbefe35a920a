import { CFB } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Standard } from '../../src/model/standard.ts';
import { bytesOfBook, surveyBook } from '../readers/legacy/surveys.ts';
import { makeBook, relationships, sheetXml } from '../readers/xlsx/workbooks.ts';
import { audited, shippedStandard } from '../workbooks/shipped.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await shippedStandard();
});

/** How many centres are read, and what is told as unread. */
async function read(bytes: Uint8Array, file: string) {
  const { centers, problems } = await audited(bytes, file, standard);
  const unread = problems.flatMap((one) => (one.code === 'unread' ? [one.args] : []));
  return { centers: centers.map(({ name }) => name), unread, problems };
}

function sheetOf(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((text) => `<c t="str"><v>${text}</v></c>`).join('');
  return sheetXml({ sheetData: rows.map((row) => `<row>${cells(row)}</row>`).join('') });
}

describe('a worksheet that the list of sheets leaves out', () => {
  const links = relationships([
    ['r1', 'worksheet', 'worksheets/sheet1.xml'],
    ['r2', 'worksheet', 'worksheets/sheet2.xml'],
  ]);
  const header = ['名称', '级别', '图书阅览室'];
  const bookOf = (second: readonly (readonly string[])[]) =>
    makeBook({
      parts: {
        'xl/_rels/workbook.xml.rels': links,
        'xl/worksheets/sheet1.xml': sheetOf([header, ['甲社区', '社区', '有']]),
        'xl/worksheets/sheet2.xml': sheetOf(second),
      },
    });

  it('is unread where it holds centres (F3)', async () => {
    const second = [header, ['乙社区', '社区', '无'], ['丙社区', '社区', '有']];
    const { centers, unread, problems } = await read(bookOf(second), 'survey.xlsx');
    expect(centers).toEqual(['甲社区']);
    expect(unread).toEqual([{ text: 'xl/worksheets/sheet2.xml', of: 'sheet', reason: 'unlisted', centers: 2 }]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'skipped-sheet' }));
  });

  it('is told where it holds none (F3)', async () => {
    const { unread, problems } = await read(bookOf([['旧']]), 'survey.xlsx');
    expect(unread).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'skipped-sheet' }));
  });

  it('of .xlsb is unread (F3)', async () => {
    const good = bytesOfBook(surveyBook(), 'xlsb');
    expect((await read(good, 'survey.xlsb')).unread).toEqual([]);
    const zip = CFB.read(good, { type: 'buffer' });
    const rels = '/xl/_rels/workbook.bin.rels';
    const text = new TextDecoder().decode(Uint8Array.from(CFB.find(zip, rels)!.content));
    const more = text.replace(/(<Relationship )Id="rId1"([^>]*)sheet1\.bin("[^>]*>)/, '$&$1Id="r99"$2sheet9.bin$3');
    CFB.utils.cfb_add(zip, rels, new TextEncoder().encode(more));
    CFB.utils.cfb_add(zip, '/xl/worksheets/sheet9.bin', CFB.find(zip, '/xl/worksheets/sheet1.bin')!.content);
    const bytes = CFB.write(zip, { type: 'buffer', fileType: 'zip' }) as unknown as Uint8Array;
    expect((await read(bytes, 'survey.xlsb')).unread).toMatchObject([{ of: 'sheet', reason: 'unlisted', centers: 1 }]);
  });
});

describe('a record of CSV', () => {
  const HEADER = '名称,级别,图书阅览室,文体广场面积（㎡）,备注\n';
  const csv = (text: string) => read(new TextEncoder().encode(HEADER + text), 'survey.csv');

  it('that spans others is told with the line (F1)', async () => {
    const { centers, unread, problems } = await csv(
      '甲,社区,有,1,"四有\n乙,社区,无,2,\n丙,社区,有,3,好"\n丁,社区,有,4,\n',
    );
    expect(centers).toEqual(['甲', '丁']);
    expect(unread).toEqual([{ text: '乙,社区,无,2,', of: 'block', reason: 'quoted', centers: 2 }]);
    expect(problems).toContainEqual(expect.objectContaining({ location: { file: 'survey.csv', line: 3 } }));
  });

  it('that is longer than the header is not read (F1)', async () => {
    const { centers, unread, problems } = await csv('甲,社区,有,1,080,好\n乙,社区,有,2,,,\n');
    expect(centers).toEqual(['乙']);
    expect(unread).toEqual([{ text: '甲', of: 'row', reason: 'long-record', centers: 1 }]);
    expect(problems).toContainEqual(expect.objectContaining({ location: { file: 'survey.csv', line: 2 } }));
  });

  it('that is shorter than the header is told, once for all (F1)', async () => {
    const { centers, unread, problems } = await csv('甲,社区,有,1,\n乙,社区,有\n丙,社区,有,1\n丁,社区,有,1\n');
    expect(centers).toHaveLength(4);
    expect(unread).toEqual([]);
    expect(problems.filter(({ code }) => code === 'short-records')).toEqual([
      { code: 'short-records', args: { rows: 3 }, location: { file: 'survey.csv', line: 3 } },
    ]);
  });

  it('that Excel writes without its blank last columns is no fault (F1)', async () => {
    const bytes = new TextEncoder().encode('名称,级别,图书阅览室,,\n甲,社区,有,,\n乙,社区,有\n');
    const { problems } = await read(bytes, 'survey.csv');
    expect(problems.map(({ code }) => code)).not.toContain('short-records');
  });

  it.each(['丙,社区', '丙社', '"丙",', '丙,社区,有,1'])('that is cut to %j is not read (F1)', async (end) => {
    const { centers, unread } = await csv(`甲,社区,有,1,\n乙,社区,有,1,\n${end}`);
    expect(centers).toEqual(['甲', '乙']);
    expect(unread).toMatchObject([{ of: 'row', reason: 'cut-record', centers: 1 }]);
  });

  it.each(['丙,社区,有,1,', '合计,,,2', '填表人：张三'])(
    'that ends without its line as %j is whole (F1)',
    async (end) => {
      expect((await csv(`甲,社区,有,1,\n乙,社区,有,1,\n${end}`)).unread).toEqual([]);
    },
  );

  it('that is as short as others is not cut (F1)', async () => {
    expect((await csv('甲,社区,有,1\n乙,社区,有,1')).unread).toEqual([]);
  });
});
