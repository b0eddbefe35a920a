import { describe, expect, it } from 'vitest';
import { MAIN, makeBook, open, refusalOf, rowsOf, sheetXml } from './workbooks.ts';

const rows = (sheetData: string) => rowsOf(makeBook({ sheetData }));

describe('places', () => {
  it('come from the references', async () => {
    const found = await rows('<row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row>');
    expect(found).toHaveLength(1);
    expect(found[0]!.number).toBe(3);
    expect(found[0]!.cells).toHaveLength(27);
    expect([found[0]!.cells[0], found[0]!.cells[1], found[0]!.cells[26]]).toEqual([undefined, 1, 2]);
  });

  it('come from the order where references are missing', async () => {
    const cells = '<c><v>1</v></c><c/><c><v>3</v></c>';
    expect(await rows(`<row>${cells}</row><row r="5">${cells}</row><row>${cells}</row>`)).toEqual(
      [1, 5, 6].map((number) => ({ number, cells: [1, undefined, 3] })),
    );
  });

  it('come from the first cell where only the row has no number', async () => {
    expect(await rows('<row><c r="A4"><v>1</v></c></row><row><c r="A9"><v>2</v></c></row>')).toEqual([
      { number: 4, cells: [1] },
      { number: 9, cells: [2] },
    ]);
  });

  it('hold for cells out of order, and go on from there', async () => {
    expect(await rows('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c><v>2</v></c></row>')).toEqual([
      { number: 1, cells: [1, 2, 3] },
    ]);
  });

  it('hold for rows out of order and repeated', async () => {
    const found = await rows(
      '<row r="9"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row><row r="2"><c><v>3</v></c></row>',
    );
    expect(found.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [9, 1],
      [2, 2],
      [2, 3],
    ]);
  });

  it('reach the last column and row', async () => {
    const [last] = await rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(last!.number).toBe(1048576);
    expect(last!.cells.length).toBe(16384);
    expect(last!.cells.at(-1)).toBe(1);
  });

  it.each([
    ['<row r="1"><c r="XFE1"><v>1</v></c></row>', 'bound-exceeded'],
    ['<row r="1048577"><c><v>1</v></c></row>', 'bound-exceeded'],
    ['<row><c r="A1048577"><v>1</v></c></row>', 'bound-exceeded'],
    ['<row r="0"><c><v>1</v></c></row>', 'workbook-damaged'],
    ['<row r="x"><c><v>1</v></c></row>', 'workbook-damaged'],
    ['<row r="1"><c r="A0"><v>1</v></c></row>', 'workbook-damaged'],
    ['<row r="1"><c r="1"><v>1</v></c></row>', 'workbook-damaged'],
    ['<row r="1"><c r=""><v>1</v></c></row>', 'workbook-damaged'],
  ])('are refused beyond a sheet: %s', async (sheetData, code) => {
    expect(await refusalOf(rows(sheetData))).toMatchObject({ code, location: { file: 'survey.xlsx', sheet: '社区' } });
  });
});

it('leaves out rows that hold nothing, and marks those that are hidden', async () => {
  expect(
    await rows('<row r="1"/><row r="2" s="1"><c r="A2" s="3"/></row><row r="3" hidden="1"><c><v>1</v></c></row>'),
  ).toEqual([{ number: 3, cells: [1], hidden: true }]);
});

it('takes no cell from elements that only look like cells', async () => {
  const strange = '<extLst><c r="B1"><v>9</v></c></extLst>';
  expect(await rows(`<row r="1"><c r="A1"><v>1</v>${strange}</c>${strange}<c r="C1"><v>3</v></c></row>`)).toEqual([
    { number: 1, cells: [1, undefined, 3] },
  ]);
  const after =
    '<extLst><sheetData><row r="2"><c><v>9</v></c></row></sheetData></extLst><row r="3"><c><v>9</v></c></row>';
  expect(await rowsOf(makeBook({ sheetData: '<row/>', after }))).toEqual([]);
});

it('ignores a wrong dimension', async () => {
  const before = '<dimension ref="A1:A1"/>';
  const found = await rowsOf(makeBook({ before, sheetData: '<row r="7"><c r="C7"><v>1</v></c></row>' }));
  expect(found).toMatchObject([{ number: 7 }]);
});

describe('dialects', () => {
  const sheet = sheetXml({ sheetData: '<row r="2"><c r="A2" t="inlineStr"><is><t>燕庄村</t></is></c></row>' });
  const read = (part: Buffer | string) => rowsOf(makeBook({ parts: { 'xl/worksheets/sheet1.xml': part } }));
  const expected = [{ number: 2, cells: ['燕庄村'] }];

  it('prefixed names', async () => {
    const prefixed = sheet.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    expect(await read(prefixed)).toEqual(expected);
  });

  it('single quotes and white space in tags', async () => {
    const spaced = sheet
      .replace('r="2"', "\n\tr = '2' ")
      .replace('t="inlineStr"', 'x="" t=\n"inlineStr" ')
      .replace('</c>', '</c >');
    expect(await read(spaced)).toEqual(expected);
  });

  it('UTF-8 with a mark', async () => {
    expect(await read(`\uFEFF${sheet}`)).toEqual(expected);
  });

  it('UTF-16, little and big', async () => {
    const little = Buffer.from(`\uFEFF${sheet.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(await read(little)).toEqual(expected);
    expect(await read(Buffer.from(little).swap16())).toEqual(expected);
    expect(await read(little.subarray(2))).toEqual(expected);
  });

  it('GB 18030 as declared', async () => {
    const gb = Buffer.concat(
      sheet
        .replace('UTF-8', 'gb18030')
        .split('燕庄村')
        .flatMap((text, index) => [
          ...(index > 0 ? [Buffer.from([0xd1, 0xe0, 0xd7, 0xaf, 0xb4, 0xe5])] : []),
          Buffer.from(text),
        ]),
    );
    expect(await read(gb)).toEqual(expected);
  });

  it('the strict namespace', async () => {
    expect(await read(sheet.replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'))).toEqual(expected);
  });

  it.each([
    ['an encoding that is not known', sheet.replace('UTF-8', 'klingon')],
    ['half a character', Buffer.from(`\uFEFF${sheet}`, 'utf16le').subarray(0, -1)],
  ])('refuses %s', async (_, part) => {
    expect((await refusalOf(read(part))).code).toBe('workbook-damaged');
  });
});

describe('bad XML', () => {
  const good = '<row r="1"><c r="A1"><v>1</v></c></row>';
  it.each([
    ['an end tag of another name', good.replace('</v>', '</w>')],
    ['an end tag too many', `${good}</row>`],
    ['an element left open', `${good}<row r="2">`],
    ['a value without quotes', good.replace('"A1"', 'A1')],
    ['an attribute without a value', good.replace('r="A1"', 'r')],
    ['a bare ampersand', good.replace('<v>1', '<v>1 & 2')],
    ['an unknown entity', good.replace('<v>1', '<v>&bomb;')],
    ['a reference to no character', good.replace('<v>1', '<v>&#x110000;')],
    ['a tag in a value', good.replace('"A1"', '"<A1"')],
    ['a NUL in a tag', good.replace('<c ', '<c\0')],
    ['a comment without an end', `${good}<!--`],
    ['no name', `${good}< r="1"/>`],
  ])('is refused: %s', async (_, sheetData) => {
    const problem = await refusalOf(rows(sheetData));
    expect(problem).toMatchObject({
      code: 'workbook-damaged',
      args: { detail: expect.stringContaining('sheet1.xml') },
    });
  });

  it.each(['', '<?xml version="1.0"?>', 'text', `${sheetXml({})}<more/>`, `${sheetXml({})}text`, '<html></html>'])(
    'is refused as a whole part: %j',
    async (part) => {
      const reading = rowsOf(makeBook({ parts: { 'xl/worksheets/sheet1.xml': part } }));
      expect((await refusalOf(reading)).code).toBe('workbook-damaged');
    },
  );

  it('refuses a document type in any part that is read', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "b">]>';
    const parts = [
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
      '_rels/.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
    ];
    for (const part of parts) {
      const reading = rowsOf(makeBook({ strings: '', styles: '', parts: { [part]: `${doctype}<x/>` } }));
      expect(await refusalOf(reading)).toMatchObject({ code: 'doctype-refused', args: { part } });
    }
  });
});

describe('merges and hidden columns', () => {
  it('are read without the cells', async () => {
    const book = await open(
      makeBook({
        before: '<cols><col min="2" max="3" hidden="1" width="9"/><col min="5" max="5" width="9"/></cols>',
        sheetData: '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>',
        after:
          '<mergeCells count="9"><mergeCell ref="A1:C1"/><mergeCell ref="B9:A5"/><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      }),
    );
    expect(await book.sheets[0]!.merges()).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 5, left: 1, bottom: 9, right: 2 },
      { top: 1, left: 1, bottom: 1048576, right: 16384 },
    ]);
    expect(await book.sheets[0]!.hiddenColumns?.()).toEqual([{ first: 2, last: 3 }]);
  });

  it('may be of whole columns and rows (F20)', async () => {
    const after = '<mergeCells><mergeCell ref="A:A"/><mergeCell ref="c:B"/><mergeCell ref="3:2"/></mergeCells>';
    const [sheet] = (await open(makeBook({ after }))).sheets;
    expect(await sheet!.merges()).toEqual([
      { top: 1, left: 1, bottom: 1048576, right: 1 },
      { top: 1, left: 2, bottom: 1048576, right: 3 },
      { top: 2, left: 1, bottom: 3, right: 16384 },
    ]);
    for (const ref of ['A:1', 'A1:B', 'A:B:C', ':', 'ABCDE:A', '0:1']) {
      const wrong = (await open(makeBook({ after: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }))).sheets[0]!;
      expect(await refusalOf(wrong.merges())).toMatchObject({ code: 'workbook-damaged' });
    }
  });

  it('are none where nothing says so', async () => {
    const [sheet] = (
      await open(makeBook({ parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData/></worksheet>` } }))
    ).sheets;
    expect(await sheet!.merges()).toEqual([]);
    expect(await sheet!.hiddenColumns?.()).toEqual([]);
  });

  it('pass over names and texts that look like the end of the cells', async () => {
    const text = '<row r="1"><c r="A1" t="inlineStr"><is><t>sheetData&lt;/sheetData&gt;:sheetData</t></is></c></row>';
    const after = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
    const prefixed = sheetXml({ sheetData: text, after })
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    for (const part of [sheetXml({ sheetData: text, after }), prefixed]) {
      const [sheet] = (await open(makeBook({ parts: { 'xl/worksheets/sheet1.xml': part } }))).sheets;
      expect(await sheet!.merges()).toHaveLength(1);
    }
  });

  it('refuses a range that is none', async () => {
    const [sheet] = (await open(makeBook({ after: '<mergeCells><mergeCell ref="A1:"/></mergeCells>' }))).sheets;
    expect((await refusalOf(sheet!.merges())).code).toBe('workbook-damaged');
  });
});
