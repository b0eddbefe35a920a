import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayProblem, wordsOf } from '../../src/messages/index.ts';
import type { Row } from '../../src/model/rows.ts';
import { openCsv } from '../../src/readers/csv/open.ts';
import { CsvRecords } from '../../src/readers/csv/records.ts';
import { bytesOf, gb18030, utf8, utf16 } from './byte-sources.ts';
import { problemOf } from './entries-shown.ts';

async function read(bytes: Uint8Array): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of (await openCsv(bytesOf(bytes))).rows()) rows.push(...batch);
  return rows;
}

/** Each row as its line and its cells. */
async function shown(text: string) {
  return (await read(utf8(text))).map(({ number, cells }) => [number, ...cells]);
}

const refusal = (text: string) => problemOf(() => read(utf8(text)));

describe('records of CSV', () => {
  it.each<[string, string, (string | number)[][]]>([
    [
      'LF',
      'a,b\nc,d\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'CR',
      'a,b\rc,d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'blank lines',
      '\n\r\na,b\r\r\n\n\nc,d',
      [
        [3, 'a', 'b'],
        [7, 'c', 'd'],
      ],
    ],
    [
      'empty fields',
      ',b,\n,,\n',
      [
        [1, '', 'b', ''],
        [2, '', '', ''],
      ],
    ],
    ['quotes', '"a,1","b ""x"" c",""\n', [[1, 'a,1', 'b "x" c', '']]],
    [
      'lines in quotes',
      '"a\nb\r\nc\rd",e\nf,g',
      [
        [1, 'a\nb\r\nc\rd', 'e'],
        [5, 'f', 'g'],
      ],
    ],
    [
      'a CR before the closing quote',
      '"a\r"\nb,c',
      [
        [1, 'a\r'],
        [3, 'b', 'c'],
      ],
    ],
    ['a quote inside a field', '5" 屏,b', [[1, '5" 屏', 'b']]],
    ['blanks behind a closing quote', '"四月天" ,"b"\t\n', [[1, '四月天', 'b']]],
    [
      'a quoted empty line',
      '""\na,b',
      [
        [1, ''],
        [2, 'a', 'b'],
      ],
    ],
    ['blanks kept', ' a , b\n', [[1, ' a ', ' b']]],
    ['nothing', '', []],
    ['only blank lines', '\n\n', []],
  ])('reads %s', async (_, text, rows) => {
    expect(await shown(text)).toEqual(rows);
  });

  it('is one sheet without a name or merges, and can be read again', async () => {
    const sheet = await openCsv(bytesOf(utf8('a,b')));
    expect([sheet.name, sheet.visibility, sheet.tabular, await sheet.merges()]).toEqual([null, 'visible', true, []]);
    for (let time = 0; time < 2; time++) {
      for await (const batch of sheet.rows()) expect(batch).toEqual([{ number: 1, cells: ['a', 'b'], unended: true }]);
    }
    expect.assertions(3);
  });

  it('numbers and dates stay text', async () => {
    expect(await shown('1.50,2017.10,TRUE,007')).toEqual([[1, '1.50', '2017.10', 'TRUE', '007']]);
  });
});

describe('delimiters', () => {
  it.each([
    [
      'comma',
      '填报单位：某街道；2017，第一次\n名称,建筑面积,备注\n甲,1;2,"a\tb"\n乙,3,\n',
      ['名称', '建筑面积', '备注'],
    ],
    ['semicolon', '名称;建筑面积;备注\n甲;1,200;x\n乙;1,300;y\n', ['名称', '建筑面积', '备注']],
    ['tab', '名称\t建筑面积\n甲\t"1,2,3"\n乙\t1,200\n', ['名称', '建筑面积']],
    ['bar', '名称|建筑面积\n甲|1\n', ['名称', '建筑面积']],
    ['full-width comma', '名称，建筑面积\n甲，1\n', ['名称', '建筑面积']],
    ['comma in spite of full-width ones', '名称,备注\n甲，乙,x，y\n', ['名称', '备注']],
    ['none, where full-width commas vary', '名称，备注\n甲\n', ['名称，备注']],
    ['comma inside quotes only', '"a,b";c\n"d,e";f\n', ['a,b', 'c']],
  ])('finds the %s', async (_, text, header) => {
    expect((await read(utf8(text))).map(({ cells }) => cells)).toContainEqual(header);
  });

  it.each(['sep=;\n', 'sep=;\r\n', '"sep=;"\n', 'SEP=;\r'])('believes %j', async (line) => {
    expect(await shown(`${line}a,b;c\nd,e;f,g`)).toEqual([
      [2, 'a,b', 'c'],
      [3, 'd,e', 'f,g'],
    ]);
  });

  it.each([
    ['UTF-16 from Excel', utf16('名称\t面积\r\n甲\t1', true)],
    ['GB18030', gb18030('名称,面积\r\n甲,1')],
  ])('reads %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual([
      { number: 1, cells: ['名称', '面积'] },
      { number: 2, cells: ['甲', '1'], unended: true },
    ]);
  });
});

describe('refused CSV', () => {
  it.each([
    ['a,b\nc,"d\ne,f\n', 2, 2],
    ['"a', 1, 1],
    ['sep=;\n\na;"b\nc";"d', 4, 3],
    ['名称;面积\n甲;"1\n', 2, 2],
  ])('tells where the quote of %j opened', async (text, line, column) => {
    expect(await refusal(text)).toMatchObject({ code: 'csv-syntax', location: { file: 'survey.csv', line, column } });
  });

  it.each([
    ['"四月天"社区,b', 1, 1, 1],
    ['a,b\nc,"d\ne,f\ng,"h"\n', 2, 2, 4],
    ['a;b\n"c";"d" "\n', 2, 2, 2],
    ['a,b\n"c"\u3000,d\n', 2, 1, 2],
  ])('tells of text behind a closing quote in %j (F1)', async (text, line, column, end) => {
    const location = { file: 'survey.csv', line, column };
    const detail = { is: 'csv-behind-quote', line: end };
    expect(await refusal(text)).toEqual({ code: 'csv-syntax', args: { detail }, location });
  });

  it('gives up on a quote that is not closed for long', async () => {
    const problem = await refusal(`a,b\nc,"${'x\n'.repeat(2 ** 20)}`);
    expect(problem).toMatchObject({ code: 'csv-syntax', location: { line: 2, column: 2 } });
    expect(sayProblem(problem, wordsOf('zh')).what).toContain('1 MiB');
  });

  it('bounds fields and columns', async () => {
    expect(await refusal(`a,b\nc,${'x'.repeat(2 ** 20 + 1)}`)).toMatchObject({
      code: 'bound-exceeded',
      args: { bound: 'field-length' },
      location: { line: 2, column: 2 },
    });
    expect((await read(utf8(','.repeat(16_383))))[0]?.cells).toHaveLength(16_384);
    expect(await refusal(`a\n${','.repeat(16_384)}`)).toMatchObject({
      code: 'bound-exceeded',
      args: { bound: 'columns', limit: '16384' },
      location: { line: 2 },
    });
  });
});

describe('what may be lost of a record', () => {
  const marks = async (text: string) =>
    (await read(utf8(text))).map(({ swallowed, unended }) => swallowed?.records ?? (unended ? 'unended' : null));

  it('is marked where a quoted field spans lines and holds as many delimiters as a record (F1)', async () => {
    const header = '名称,级别,图书阅览室,备注\n';
    expect(await marks(`${header}甲,社区,有,"四有\n乙,社区,无,\n丙,社区,有,好"\n`)).toEqual([null, 2]);
    expect(await marks(`${header}甲,社区,有,"四有\n乙社区"\n丁,社区,有,"a,b,c,d"\n`)).toEqual([null, null, null]);
    const [, row] = await read(utf8(`${header}\n甲,社区,"有","四有\r\n乙,社区,无,"\n`));
    expect(row?.swallowed).toEqual({ line: 4, text: '乙,社区,无,', records: 1 });
    expect(await marks(`sep=;\na;b;c\nd;e;"f\n;;"\n`)).toEqual([null, 1]);
    expect(await marks('"a\n,,"\n')).toEqual([null]);
  });

  it('is marked where the text ends before the line does (F1)', async () => {
    expect(await marks('a,b\nc,d')).toEqual([null, 'unended']);
    expect(await marks('a,b\nc,d\n')).toEqual([null, null]);
  });
});

describe('CSV written and read back', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '四', '𠮷', ',', ';', '"', '\n', '\r', ' ', '\t', '') });
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const bare = (cell: string) => (/[",;\t\r\n]/.test(cell) ? quoted(cell) : cell);

  it('holds the same cells, whatever the chunks', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(quoted, bare),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.nat(),
        (rows, write, end, size) => {
          const text = rows.map((cells) => cells.map(write).join(',') + end).join('');
          const records = new CsvRecords('f', ',');
          const read: Row[] = [];
          const step = (size % 7) + 1;
          for (let at = 0; at < text.length; at += step) read.push(...records.push(text.slice(at, at + step)));
          read.push(...records.end());
          expect(read.map(({ cells }) => cells)).toEqual(rows);
          const whole = new CsvRecords('f', ',').push(text);
          expect(whole).toEqual(read);
        },
      ),
    );
  });
});
