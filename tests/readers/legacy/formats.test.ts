import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type BookType, CFB, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell, Row } from '../../../src/model/rows.ts';
import type { Standard } from '../../../src/model/standard.ts';
import { openLegacy } from '../../../src/readers/legacy/open.ts';
import { boundsFor, readApart } from '../../../src/readers/legacy/read-apart.ts';
import { audited, shippedStandard } from '../../workbooks/shipped.ts';
import { bytesOf, gb18030, utf8 } from '../byte-sources.ts';
import { refusalOf } from '../xlsx/workbooks.ts';
import { bytesOfBook, surveyBook } from './surveys.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await shippedStandard();
});

/** Everything that a report says of a survey's centres, under a name of the file that is always the same. */
async function told(bytes: Uint8Array, file: string) {
  const { centers, results, problems } = await audited(bytes, file, standard);
  const said = {
    centers: centers.map(({ name, level, office, place }) => ({ name, level, office, at: place.center() })),
    findings: results.map(({ findings }) => findings),
    problems,
  };
  return JSON.parse(JSON.stringify(said).replaceAll(file, 'survey'));
}

async function rowsOf(bytes: Uint8Array, format: 'xls' | 'xlsb' | 'html' | 'xml'): Promise<Row[]> {
  const rows: Row[] = [];
  for (const sheet of (await openLegacy(bytesOf(bytes), format)).sheets) {
    for await (const batch of sheet.rows()) rows.push(...batch);
  }
  return rows;
}

describe('a survey', () => {
  it.each<[BookType, string]>([
    ['biff8', 'survey.xls'],
    ['xlsb', 'survey.xlsb'],
    ['xlml', 'survey.xml'],
  ])('as %s says what it says as .xlsx', async (type, file) => {
    const expected = await told(bytesOfBook(surveyBook(), 'xlsx'), 'survey.xlsx');
    expect(expected.centers).toHaveLength(3);
    const actual = await told(bytesOfBook(surveyBook(), type), file);
    // The library does not write the hidden rows of .xls.
    const hidden = ({ code }: { code: string }): boolean => type !== 'biff8' || code !== 'hidden-rows';
    expect({ ...actual, problems: actual.problems.filter(hidden) }).toEqual({
      ...expected,
      problems: expected.problems.filter(hidden),
    });
  });

  it('of cells without formats as HTML says the same, at the same places', async () => {
    const { centers, results } = await audited(bytesOfBook(surveyBook(), 'html'), 'survey.html', standard);
    const modern = await audited(bytesOfBook(surveyBook(), 'xlsx'), 'survey.xlsx', standard);
    expect(centers.map(({ name }) => name)).toEqual(modern.centers.map(({ name }) => name));
    const statuses = (all: typeof results) => all.map(({ findings }) => findings.map(({ status }) => status));
    // An error cell is left empty by the library's writer.
    const column = (all: string[][]) =>
      all.map((row) => row.map((status) => (status === 'invalid' ? 'missing' : status)));
    expect(column(statuses(results))).toEqual(column(statuses(modern.results)));
    expect(centers[0]?.place.field(standard.fields.findIndex(({ id }) => id === 'building_area'))).toMatchObject({
      cell: 'D3',
    });
  });

  it('under another extension is read by its content, and told', async () => {
    const { centers, problems } = await audited(bytesOfBook(surveyBook(), 'html'), 'survey.xls', standard);
    expect(centers).toHaveLength(3);
    expect(problems).toContainEqual({
      code: 'wrong-extension',
      args: { extension: '.xls', actual: 'HTML' },
      location: { file: 'survey.xls' },
    });
  });
});

describe('cells of .xls', () => {
  it('hold dates in both epochs, numbers of 15 digits, errors and truths', async () => {
    for (const date1904 of [false, true]) {
      const sheet = utils.aoa_to_sheet([
        [{ t: 'n', v: 43070, z: 'yyyy"年"m"月"' }, 0.1 + 0.2, { t: 'e', v: 0x2a }, true, '约300'],
      ]);
      const book = { SheetNames: ['a'], Sheets: { a: sheet }, Workbook: { WBProps: { date1904 } } };
      const expected: Cell[] = [
        { is: 'date', text: date1904 ? '2021-12-02' : '2017-12-01' },
        0.3,
        { is: 'error', text: '#N/A' },
        true,
        '约300',
      ];
      expect((await rowsOf(bytesOfBook(book, 'biff8'), 'xls'))[0]?.cells).toEqual(expected);
    }
  });

  it('tell Chinese text in the code page of a bare stream of records', async () => {
    const label = gb18030('四月天');
    const record = (id: number, data: number[]) => [id & 255, id >> 8, data.length, 0, ...data];
    const bytes = Uint8Array.from([
      ...record(0x809, [0, 5, 0x10, 0, 0, 0, 0, 0]),
      ...record(0x204, [2, 0, 3, 0, 0, 0, label.length, 0, ...label]),
      ...record(0x203, [2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x54, 0x40]),
      ...record(0x0a, []),
    ]);
    expect(await rowsOf(bytes, 'xls')).toEqual([{ number: 3, cells: [undefined, undefined, undefined, '四月天', 80] }]);
  });
});

describe('cells of XML 2003 and HTML', () => {
  it('tell a formula without a result from an empty cell', async () => {
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row><Cell ss:Formula="=IF(1>0,1+2)"></Cell><Cell/><Cell ss:StyleID="s1" ss:Formula="=A1"/><Cell ss:Formula="=1+2"><Data ss:Type="Number">3</Data></Cell></Row></Table></Worksheet></Workbook>`;
    expect((await rowsOf(utf8(xml), 'xml'))[0]?.cells).toEqual([
      { is: 'no-result', text: '=IF(1>0,1+2)' },
      undefined,
      { is: 'no-result', text: '=A1' },
      3,
    ]);
  });

  it('are the text as it stands, in GB18030 too', async () => {
    const html =
      '<html><table><tr><td colspan=2>调查表</td></tr><tr><td>1,200</td><td>2017.12</td><td>&lt;3&nbsp;次</td></tr></table></html>';
    const rows = await rowsOf(gb18030(html), 'html');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['调查表'],
      ['1,200', '2017.12', expect.stringMatching(/^<3\s次$/)],
    ]);
  });
});

describe('hostile and damaged files', () => {
  const xls = bytesOfBook(surveyBook(), 'biff8');
  const bytes = (from: Uint8Array) => ({ is: 'file', bytes: from }) as const;

  it('are stopped at the bounds of time and memory', async () => {
    const slow = await refusalOf(readApart(bytes(xls), 'a.xls', { seconds: 0, mebibytes: 320 }));
    expect(slow).toMatchObject({ code: 'bound-exceeded', args: { bound: 'time' } });
    const cell = '<td>x</td>'.repeat(50);
    const text = `<html><table>${`<tr>${cell}</tr>`.repeat(20_000)}</table></html>`;
    const large = await refusalOf(readApart({ is: 'text', text }, 'a.xls', { seconds: 60, mebibytes: 48 }));
    expect(large).toMatchObject({ code: 'bound-exceeded', args: { bound: 'memory', limit: '48 MiB' } });
  });

  it('are told at once where a formula of .xls is too short for one (F20)', async () => {
    const container = CFB.read(xls, { type: 'buffer' });
    const stream = CFB.find(container, '/Workbook')!.content as Uint8Array;
    // A number becomes a formula, from which the library does not come back.
    for (let at = 0; at < stream.length; at += 4 + stream[at + 2]! + 256 * stream[at + 3]!) {
      if (stream[at] === 0x03 && stream[at + 1] === 0x02) [stream[at], stream[at + 1]] = [0x06, 0x00];
    }
    const bytes = CFB.write(container, { type: 'buffer' }) as unknown as Uint8Array;
    const detail = 'workbook: unexpected content';
    expect(await refusalOf(rowsOf(bytes, 'xls'))).toMatchObject({ code: 'workbook-damaged', args: { detail } });
  });

  it('are told at once where .xlsb has more columns than a sheet (F20)', async () => {
    const zip = CFB.read(bytesOfBook(surveyBook(), 'xlsb'), { type: 'buffer' });
    const part = CFB.find(zip, '/xl/worksheets/sheet1.bin')!;
    const columns = [0x3c, 18, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f, ...new Array(10).fill(0)];
    CFB.utils.cfb_add(zip, '/xl/worksheets/sheet1.bin', Uint8Array.from([...Array.from(part.content), ...columns]));
    const bytes = CFB.write(zip, { type: 'buffer', fileType: 'zip' }) as unknown as Uint8Array;
    expect(await refusalOf(rowsOf(bytes, 'xlsb'))).toMatchObject({
      code: 'workbook-damaged',
      args: { detail: expect.stringContaining('sheet1.bin') },
    });
  });

  it('of more than 64 MiB are not even read', async () => {
    const source = { file: 'a.xls', size: 2 ** 26 + 1, read: () => Promise.reject(new Error('read')) };
    expect(await refusalOf(openLegacy(source, 'xls'))).toMatchObject({ args: { bound: 'file-size' } });
  });

  it('with bytes changed or cut short give rows or a refusal', async () => {
    let seed = 7;
    const chance = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    const outcomes = new Set<string>();
    for (let round = 0; round < 40; round++) {
      const mutated = Buffer.from(round % 4 === 0 ? xls.subarray(0, 512 + chance(xls.length - 512)) : xls);
      for (let change = 0; change < 12; change++) mutated[8 + chance(mutated.length - 8)] = chance(256);
      const reading = readApart(bytes(mutated), 'a.xls', boundsFor(mutated.length));
      outcomes.add(
        await reading.then(
          () => 'rows',
          () => refusalOf(reading).then(({ code }) => code),
        ),
      );
    }
    expect([...outcomes]).toContain('rows');
    expect(['rows', 'workbook-damaged', 'not-a-workbook', 'workbook-encrypted', 'bound-exceeded']).toEqual(
      expect.arrayContaining([...outcomes]),
    );
  });
});

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);
describe.skipIf(!existsSync(CORPUS))('odd files of other projects', () => {
  const outcomes = new Map([
    ['encrypted.xlsb', 'workbook-encrypted'],
    ['encrypted.xlsx', 'workbook-encrypted'],
    ['legacy.xls', 'no-header'],
    ['wps.et', 'no-header'],
    ['zip-bomb-no-workbook.xlsx', 'not-a-workbook'],
  ]);
  it.each(existsSync(CORPUS) ? readdirSync(CORPUS) : [])('%s', async (name) => {
    const { code } = await refusalOf(audited(readFileSync(new URL(name, CORPUS)), name, standard));
    expect(code).toMatch(outcomes.get(name) ?? /^(no-header|workbook-damaged|doctype-refused|alias-bomb)$/);
  });
});
