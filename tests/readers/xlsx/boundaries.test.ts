import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/model/rows.ts';
import { LIMITS, type Origin } from '../../../src/ooxml/limits.ts';
import { readMerges } from '../../../src/ooxml/outline.ts';
import { XmlTokens } from '../../../src/ooxml/xml/tokens.ts';
import { formatOfId } from '../../../src/readers/number-format/cell-format.ts';
import type { CellContext } from '../../../src/readers/xlsx/sheet/cells.ts';
import { RowScanner } from '../../../src/readers/xlsx/sheet/row-scanner.ts';
import { readStrings, type SharedStrings } from '../../../src/readers/xlsx/sheet/strings.ts';
import { sheetXml } from './workbooks.ts';

const origin: Origin = { location: { file: 'survey.xlsx' }, part: 'sheet1.xml' };
const STRINGS = '<sst><si><t>有</t></si><si><r><t>文&amp;体</t></r><rPh><t>x</t></rPh><r><t>广场</t></r></si></sst>';
const SHEET = sheetXml({
  before: '<!-- <row/> --><cols><col min="1" max="2" hidden="1"/></cols>',
  sheetData: [
    '<row r="1" spans="1:9"><c r="A1" s="1"><v>43070</v></c><c r="B1" t="s"><v>1</v></c><c r="D1"><v>-12.5</v></c></row>',
    '<row><c t="b"><v>1</v></c><c t="str"><f>A1&amp;"x"</f><v>有_x0041_</v></c><c><f>A1</f></c><c/><c t="e"><v>#N/A</v></c></row>',
    '<row r="9" hidden="true"><c r="C9" t="inlineStr"><is><t xml:space="preserve"> 村 &#x6751;</t></is></c>\r\n',
    '<c r="AB9"><v>0.30000000000000004</v></c><c t="inlineStr"><is><r><t>a</t></r><r><t>b<![CDATA[<c>]]></t></r></is></c></row>',
    "<row r='10'><c r='A10' t='s'><v>0</v></c><c><v>1E3</v></c><c><v>约300</v></c><?pi c?><c t=\"inlineStr\"><is><t></t></is></c></row>",
  ].join('\n'),
  after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
});

async function* inPieces(text: string, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const end = at + sizes[turn % sizes.length]!;
    yield bytes.subarray(at, end);
    at = end;
  }
}

function stringsInPieces(sizes: readonly number[]): Promise<SharedStrings> {
  return readStrings(inPieces(STRINGS, sizes), new XmlTokens(origin, LIMITS), LIMITS);
}

/** The rows of a sheet that is read in pieces, with the strings given or read in pieces themselves. */
async function rowsInPieces(
  sizes: readonly number[],
  { careful = false, sheet = SHEET, strings }: { careful?: boolean; sheet?: string; strings?: SharedStrings } = {},
): Promise<Row[]> {
  const context: CellContext = {
    origin,
    strings: strings ?? (await stringsInPieces(sizes)),
    formats: { special: Uint8Array.of(0, 1), formats: [null, formatOfId(14)] },
    date1904: false,
  };
  const tokens = new XmlTokens(origin, LIMITS);
  const scanner = new RowScanner(tokens, context, LIMITS, { read: 0 }, careful);
  const rows: Row[] = [];
  for await (const piece of inPieces(sheet, sizes)) {
    tokens.feed(piece);
    while (scanner.scan()) rows.push(...scanner.take());
    rows.push(...scanner.take());
  }
  tokens.finish();
  return rows;
}

const WHOLE = [1 << 20];
const EXPECTED: Row[] = [
  { number: 1, cells: [{ is: 'date', text: '2017-12-01' }, '文&体广场', undefined, -12.5] },
  { number: 2, cells: [true, '有A', { is: 'no-result', text: '=A1' }, undefined, { is: 'error', text: '#N/A' }] },
  {
    number: 9,
    cells: [undefined, undefined, ' 村 村', ...new Array(24).fill(undefined), 0.3, 'ab<c>'],
    hidden: true,
  },
  { number: 10, cells: ['有', 1000, '约300', ''] },
];

describe('where the chunks meet', { timeout: 60_000 }, () => {
  it('shows nowhere: two pieces, cut at every byte', async () => {
    const length = Buffer.byteLength(SHEET);
    for (let cut = 1; cut < length; cut++) expect(await rowsInPieces([cut, length])).toEqual(EXPECTED);
  });

  it('shows nowhere: pieces of all sizes', async () => {
    expect(await rowsInPieces([1])).toEqual(EXPECTED);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 20 }), async (sizes) => {
        expect(await rowsInPieces(sizes)).toEqual(EXPECTED);
      }),
    );
  });

  it('shows nowhere in the merges', async () => {
    const filler = SHEET.replace('</sheetData>', `${'<row r="20"/>'.repeat(200)}</sheetData>`);
    for (let size = 1; size < 400; size++) {
      const part = { chunks: inPieces(filler, [size]), tokens: new XmlTokens(origin, LIMITS) };
      expect(await readMerges(part, LIMITS)).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    }
  });
});

describe('the two ways of reading a cell', { timeout: 60_000 }, () => {
  it('agree on ordinary and odd cells', async () => {
    expect(await rowsInPieces(WHOLE, { careful: true })).toEqual(EXPECTED);
    expect(await rowsInPieces(WHOLE)).toEqual(EXPECTED);
  });

  const type = fc.constantFrom(
    '',
    ' t="s"',
    ' t="n"',
    ' t="b"',
    ' t="str"',
    ' t="inlineStr"',
    ' t="e"',
    ' t="d"',
    " t='s'",
  );
  const place = fc.constantFrom('', ' r="A1"', ' r="C1"', ' r="ZZ12"', ' r="B01"', ' r="A"', ' r="AAAA1"', ' r="b2"');
  const style = fc.constantFrom('', ' s="0"', ' s="1"', ' s="99"', ' s=""', ' s="-1"');
  const written = fc.oneof(
    fc.double().map(String),
    fc.integer({ min: -3, max: 3 }).map(String),
    fc.integer().map((value) => `${value / 1000}`),
    fc.constantFrom(
      '',
      '-',
      '.',
      '1.',
      '.5',
      '1.2.3',
      '--1',
      '1e',
      '1E5',
      '1e-7',
      ' 1',
      '00000000000000000001',
      '1-2',
      '1e999',
    ),
    fc.constantFrom('有', 'a_x0041_', '&amp;', 'a\r\nb', '1,200', '#REF!', '2017-12-01', '350㎡', '123456789012345678'),
  );
  const content = fc.oneof(
    written.map((text) => `<v>${text}</v>`),
    written.map((text) => `<is><t>${text}</t></is>`),
    written.map((text) => `<is><t xml:space="preserve">${text}</t></is>`),
    written.map((text) => `<f>A1</f><v>${text}</v>`),
    fc.constantFrom('', '<v/>', '<f/>', '<is/>', '<v></v><extLst/>'),
  );
  const cell = fc.tuple(place, style, type, content).map(([r, s, t, inner]) => `<c${r}${s}${t}>${inner}</c>`);

  it('agree on every mixture', async () => {
    const strings = await stringsInPieces(WHOLE);
    const outcome = (sheet: string, careful: boolean) =>
      rowsInPieces(WHOLE, { careful, sheet, strings }).catch((error) => error.problem ?? Promise.reject(error));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), async (cells) => {
        const sheet = sheetXml({ sheetData: `<row r="1">${cells.join('')}</row>` });
        expect(await outcome(sheet, false)).toEqual(await outcome(sheet, true));
      }),
      { numRuns: 2000 },
    );
  });
});
