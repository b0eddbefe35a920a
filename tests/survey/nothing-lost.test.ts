import { CFB } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/model/problem.ts';
import type { Standard } from '../../src/model/standard.ts';
import { checkHtml } from '../../src/readers/legacy/whole.ts';
import { bytesOfBook, surveyBook } from '../readers/legacy/surveys.ts';
import { makeBook, refusalOf, relationships, sheetXml } from '../readers/xlsx/workbooks.ts';
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
    expect(unread).toMatchObject([{ of: 'row', reason: 'cut', centers: 1 }]);
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

describe('a file that breaks off', () => {
  const xml = bytesOfBook(surveyBook(), 'xlml').toString();
  const html = bytesOfBook(surveyBook(), 'html').toString();

  it('is refused, wherever an XML spreadsheet is cut (F2)', async () => {
    expect((await read(Buffer.from(xml), 'survey.xls')).centers).toHaveLength(3);
    for (let part = 50; part < 100; part += 7) {
      const cut = Buffer.from(xml.slice(0, Math.floor((xml.length * part) / 100)));
      const problem = await refusalOf(read(cut, 'survey.xls'));
      expect(problem).toMatchObject({ code: 'workbook-damaged', args: { detail: 'XML: cut short' } });
    }
    const crossed = Buffer.from(xml.replace('</Row>', '</Table>'));
    expect(await refusalOf(read(crossed, 'survey.xls'))).toMatchObject({ code: 'workbook-damaged' });
  });

  it('is told, wherever an HTML table is cut (F2)', async () => {
    expect((await read(Buffer.from(html), 'survey.html')).unread).toEqual([]);
    const cut = html.slice(0, html.indexOf('国泰花园'));
    expect(await refusalOf(read(Buffer.from(cut), 'survey.html'))).toMatchObject({
      args: { detail: 'HTML: cut short' },
    });
    const { centers, unread } = await read(Buffer.from(html.replace('</html>', '')), 'survey.html');
    expect(centers).toHaveLength(3);
    expect(unread).toMatchObject([{ of: 'block', reason: 'cut' }]);
    for (let end = html.indexOf('<table'); end < html.lastIndexOf('</html>'); end++) {
      expect(judged(html.slice(0, end))).not.toBeNull();
    }
  });

  it.each([
    ['an end tag that HTML need not have', '<table><tr><td>a<tr><td>b</table>', null],
    ['a table in a comment', '<!-- <table> --><table></table>', null],
    ['a table in a script', '<script>"<table>"</script><table></table>', null],
    ['a second table that is open', '<table></table><table><tr><td>丙社区', 'refused'],
    ['a tag', '<table><tr><td>丙社区</td></tr></table><tab', 'refused'],
    ['a comment', '<table><tr><td>丙社区</td></tr></table><!-- ', 'refused'],
    ['a script', '<script> ', 'refused'],
    ['a document that is open', '<html><body><table><tr><td>丙社区</table>', '丙社区'],
  ])('shows it, or not, by %s (F2)', (_, text, cut) => {
    expect(judged(text)).toBe(cut);
  });

  it.each([
    ['a row that begins with something else', '<table><tr>1<td>丙社区</td></tr></table>', 'refused'],
    ['a row that begins with a comment', '<table><tr> <!-- 1 --> <td>丙社区</td></tr></table>', null],
    ['a cell outside of a row', '<table><tr><td>乙社区</td></tr><td>丙社区</td></tr></table>', 'refused'],
    ['a cell in a cell', '<table><tr><td>乙社区<td>丙社区</td></tr></table>', 'refused'],
    ['a comment in a tag', '<table><tr><t<!--d>丙社区</td></tr></table><!-- -->', 'refused'],
    ['a comment that only a script opens', '<script>"<!--"</script><table></table>', 'refused'],
    ['a style in a comment', '<style><!-- td {} --></style><table></table>', null],
    ['a tag in a tag', '<table><tr <td>丙社区</td></tr></table>', 'refused'],
    ['a tag in an attribute', '<table><tr><td data-v="丙<br/>社区">丙<br/>社区</td></tr></table>', null],
    ['a comment in an attribute', '<table><tr><td title="<!--">丙社区</td></tr></table>', 'refused'],
    ['a row with a tag in an attribute', '<table><tr title="<b>"><td>丙社区</td></tr></table>', 'refused'],
    ['less than', '<table><tr><td>a < b, 1 <2</td></tr></table>', null],
    ['an end of a cell with a blank', '<table><tr><td>乙社区</td ><td>丙社区</td></tr></table>', 'refused'],
    ['a table in a cell', '<table><tr><td><table><tr><td>丙社区</td></tr></table></td></tr></table>', null],
  ])('is refused where less would be read than it holds: %s (F-fuzz)', (_, text, cut) => {
    expect(judged(text)).toBe(cut);
  });

  function judged(text: string): string | null {
    try {
      return checkHtml(text, 'survey.html');
    } catch (error) {
      if (error instanceof Refusal) return 'refused';
      throw error;
    }
  }
});

describe('a transposed table', () => {
  const book = (rows: readonly (readonly string[])[]) =>
    makeBook({ parts: { 'xl/worksheets/sheet1.xml': sheetOf(rows) } });
  const head = (...names: readonly string[]) => ['项目', ...names];
  const items = (...columns: readonly (readonly string[])[]) =>
    ['级别', '图书阅览室', '文化活动室'].map((label, at) => [label, ...columns.map((column) => column[at]!)]);
  const answers = ['社区', '有', '无'];

  it.each([
    ['between others', head('甲社区', '', '乙社区')],
    ['behind all others', head('甲社区', '乙社区', '')],
    ['in characters that show nothing', head('甲社区', '\ufffe', '乙社区')],
  ])('tells of answers whose name is blank, %s (F-fuzz)', async (_, names) => {
    const { centers, unread } = await read(book([names, ...items(answers, answers, answers)]), 'survey.xlsx');
    expect(centers).toEqual(['甲社区', '乙社区']);
    expect(unread).toMatchObject([{ of: 'block', reason: 'no-name', centers: 1 }]);
  });

  it('tells nothing of a column of words without a name (F-fuzz)', async () => {
    const words = ['', '见附件', '另行说明'];
    const { centers, unread } = await read(
      book([head('甲社区', '乙社区', ''), ...items(answers, answers, words)]),
      'survey.xlsx',
    );
    expect(centers).toEqual(['甲社区', '乙社区']);
    expect(unread).toEqual([]);
  });

  it('counts no column of the table below (F-fuzz)', async () => {
    const rows = [head('甲社区', '乙社区'), ...items(answers, answers)];
    const below = [head('丙社区', '丁社区', '戊社区'), ...items(answers, answers, answers)];
    const { centers, unread } = await read(book([...rows, ...below]), 'survey.xlsx');
    expect(centers).toEqual(['甲社区', '乙社区', '丙社区', '丁社区', '戊社区']);
    expect(unread).toEqual([]);
  });
});
