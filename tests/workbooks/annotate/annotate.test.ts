import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openAnnotatable } from '../../../src/workbooks/annotate/index.ts';
import { memory, refusalOf } from '../../readers/xlsx/workbooks.ts';
import { standard } from '../../standard/liuhu.ts';
import { audited, shippedStandard } from '../shipped.ts';
import { annotated, changedParts, partsOf, sample } from './annotated.ts';
import { COMMENTS, DRAWING, linksXml, richFiles, richWorkbook, SHEET_DATA } from './rich-workbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const SHEET_LINKS = 'xl/worksheets/_rels/sheet1.xml.rels';
const COMMON = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', SHEET, 'xl/styles.xml'];

async function exceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return workbook;
}

function fillOf(cell: ExcelJS.Cell): string | undefined {
  return cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;
}

describe('what stays', () => {
  it('leaves every part but the few that must change, packed bytes included', async () => {
    const before = richWorkbook({ macros: true });
    const { bytes } = await annotated(before, standard, { file: 'survey.xlsm' });
    const { changed, added } = await changedParts(before, bytes);
    expect(changed.sort()).toEqual([...COMMON, SHEET_LINKS].sort());
    expect(added.sort()).toEqual(['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/worksheets/sheet2.xml']);
    expect((await partsOf(bytes)).get('[Content_Types].xml')!.text).toContain('macroEnabled');
  });

  it('changes notes where the sheet has some, and leaves conversations', async () => {
    const before = richWorkbook({ comments: true });
    const { bytes } = await annotated(before, standard);
    const { changed, added } = await changedParts(before, bytes);
    expect(changed.sort()).toEqual([...COMMON, 'xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml'].sort());
    expect(added).toEqual(['xl/worksheets/sheet2.xml']);
  });

  it('changes nothing in a sheet but formats, missing cells, spans and the link to the notes', async () => {
    const { bytes } = await annotated(richWorkbook(), standard);
    const before = (await partsOf(richWorkbook())).get(SHEET)!.text;
    const after = (await partsOf(bytes)).get(SHEET)!.text;
    const link = /<legacyDrawing xmlns:r="[^"]*" r:id="rId\d+"\/>/;
    expect(after.match(link)?.index).toBe(after.indexOf('<extLst>') - after.match(link)![0].length);
    const restored = after
      .replace(link, '')
      .replaceAll(/<c r="(?:E2|F4)" s="\d+"\/>/g, '')
      .replace('spans="1:5"', 'spans="1:4"');
    const formats = / s="\d+"/g;
    expect(restored.replace(formats, '')).toBe(before.replace(formats, ''));
    const cell = (text: string, reference: string): string => new RegExp(`<c r="${reference}"[^>]*>`).exec(text)![0];
    for (const reference of ['A2', 'B2', 'D2', 'F2', 'E3', 'F3', 'C4']) {
      expect(cell(after, reference)).toBe(cell(before, reference));
    }
    for (const reference of ['C2', 'C3', 'D3']) expect(cell(after, reference)).not.toBe(cell(before, reference));
  });

  it('keeps formats in all but the fill', async () => {
    const { bytes } = await annotated(richWorkbook(), standard);
    const sheet = (await exceljs(bytes)).getWorksheet('社区')!;
    expect(sheet.getCell('C2')).toMatchObject({ numFmt: '0.00', value: 80, border: { left: { style: 'thin' } } });
    expect(fillOf(sheet.getCell('C2'))).toBe('FFF4A6A6');
    expect(fillOf(sheet.getCell('C3'))).toBe('FFD3BCEB');
    expect(fillOf(sheet.getCell('D3'))).toBe('FFFFE38A');
    // Cells that were not there look like their column or their row.
    expect(sheet.getCell('E2').font.name).toBe('黑体');
    expect(fillOf(sheet.getCell('E2'))).toBe('FFFFE38A');
    expect(sheet.getCell('F4').numFmt).toBe('0.00%');
    expect(fillOf(sheet.getCell('D2'))).toBeUndefined();
    expect(sheet.getCell('F3').value).toMatchObject({ formula: 'SUM(F2,0.1)', result: 0.4 });
    const styles = (await partsOf(bytes)).get('xl/styles.xml')!.text;
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs']) {
      const [, count, body] = new RegExp(`<${list} count="(\\d+)">(.*?)</${list}>`).exec(styles)!;
      const item = list === 'cellXfs' ? 'xf' : list.slice(0, -1);
      expect(body!.match(new RegExp(`<${item}[ >/]`, 'g'))).toHaveLength(Number(count));
    }
  });

  it('annotates the samples without touching a value', async () => {
    const shipped = await shippedStandard();
    for (const name of ['jinshui-survey.xlsx', 'messy-survey.xlsx']) {
      const before = await sample(name);
      const { bytes, results, sheet } = await annotated(before, shipped, { file: name });
      const again = await audited(bytes, name, shipped);
      const told = (all: typeof results) =>
        all.map(({ center, verdict, findings }) => [
          center.name,
          verdict,
          center.place.center(),
          findings.map(({ status }) => status),
        ]);
      expect(told(again.results)).toEqual(told(results));
      expect(again.problems.filter(({ location }) => location?.sheet === sheet)).toEqual([]);
      const old = await exceljs(before);
      const made = await exceljs(bytes);
      for (const { name: sheetName, model } of old.worksheets) {
        const now = made.getWorksheet(sheetName)!;
        old
          .getWorksheet(sheetName)!
          .eachRow((row) => row.eachCell((cell) => expect(now.getCell(cell.address).value).toEqual(cell.value)));
        expect(now.model.merges.sort()).toEqual(model.merges.sort());
      }
    }
  });

  it('writes the same bytes for the same survey', async () => {
    const before = await sample('messy-survey.xlsx');
    const [one, two] = [await annotated(before, standard), await annotated(before, standard)];
    expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(two.bytes))).toBe(0);
  });
});

describe('notes', () => {
  it('say clause, what is required, observed, the gap and what to do', async () => {
    const { bytes, cells, unnoted } = await annotated(richWorkbook(), standard);
    const sheet = (await exceljs(bytes)).getWorksheet('社区')!;
    const note = (reference: string): string =>
      (sheet.getCell(reference).note as ExcelJS.Comment).texts!.map(({ text }) => text).join('');
    expect(note('C2')).toBe(
      [
        '【核查】不合格',
        '项目：建筑面积（必须）',
        '标准要求：≥ 100㎡',
        '实测情况：80㎡',
        '差距：还差20㎡',
        '依据：附件1·社区·第1条：建筑不低于100平方米。',
        '整改：再增加建筑面积20㎡。',
      ].join('\n'),
    );
    expect(note('C3')).toContain('实测情况：“约300”是约数，请填写准确数值');
    expect(note('E2')).toContain('实测情况：未填');
    // D4 lies under D3, which says what was found in both rows.
    expect(note('D3')).toMatch(/实测情况：800㎡[\s\S]*第4行 丙社区[\s\S]*未填/);
    expect(sheet.getCell('D2').note).toBeUndefined();
    expect(cells).toEqual({ fail: 1, invalid: 1, missing: 3, explain: 0 });
    expect(unnoted).toBe(0);
  });

  it('follow the words of a note that is there, and spare conversations', async () => {
    const { bytes, unnoted } = await annotated(richWorkbook({ comments: true }), standard);
    const comments = (await partsOf(bytes)).get('xl/comments1.xml')!.text;
    expect(comments).toContain('<comment ref="B2" authorId="0"><text><r><t>别动这里</t></r></text></comment>');
    expect(comments).toMatch(/<comment ref="C2" authorId="0"><text><r><t>现场量过<\/t><\/r><r>[^【]*【核查】不合格/);
    expect(comments).toContain('<comment ref="C3" authorId="1"><text><t>[Threaded comment]</t></text></comment>');
    expect(comments).toContain('<author>核查</author></authors>');
    expect(comments).toMatch(/<comment ref="E2" authorId="2">/);
    expect(unnoted).toBe(1);
    expect(comments.length).toBeGreaterThan(COMMENTS.length);
  });

  it('have boxes of their own, and leave what else is drawn', async () => {
    const { bytes } = await annotated(richWorkbook({ comments: true }), standard);
    const drawing = (await partsOf(bytes)).get('xl/drawings/vmlDrawing1.vml')!.text;
    const ids = [...drawing.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
    expect(new Set(ids).size).toBe(ids.length);
    // 3073 to 3076 are in block 3; the new ones open block 4.
    expect(drawing).toContain('data="3,4"');
    expect(ids.slice(4)).toEqual([4097, 4098, 4099]);
    expect(drawing).toContain('<div>一<br>二</div>');
    const shape = (row: number, column: number): string =>
      new RegExp(
        `<x:Anchor>([^<]*)</x:Anchor>(?:<x:AutoFill>False</x:AutoFill>)?<x:Row>${row}</x:Row><x:Column>${column}</x:Column>`,
      ).exec(drawing)![1]!;
    expect(shape(1, 1)).toBe('3, 15, 0, 2, 5, 31, 4, 1');
    // The box of C2 has become higher by what was added to its text.
    expect(shape(1, 2)).toMatch(/^3, 15, 0, 2, 5, 31, (?:[6-9]|1\d), \d+$/);
    expect(shape(1, 4)).toMatch(/^5, 12, 0, 8, /);
    expect(DRAWING).toContain('data="3"');
  });

  it('are kept short', async () => {
    const rows = SHEET_DATA.replace('约300', `约${'很'.repeat(5000)}300`);
    const sheet = (await partsOf(richWorkbook())).get(SHEET)!.text.replace(SHEET_DATA, rows);
    const { bytes } = await annotated(richWorkbook({ parts: { [SHEET]: sheet } }), standard);
    expect((await partsOf(bytes)).get('xl/comments1.xml')!.text.length).toBeLessThan(8000);
  });

  it('replace those of an earlier time', async () => {
    const once = await annotated(richWorkbook(), standard);
    const twice = await annotated(once.bytes, standard);
    expect([once.wasAnnotated, twice.wasAnnotated]).toEqual([false, true]);
    expect([once.sheet, twice.sheet]).toEqual(['核查结果', '核查结果 2']);
    const texts = async ({ bytes }: { bytes: Uint8Array }): Promise<string[]> =>
      (await partsOf(bytes)).get('xl/comments1.xml')!.text.match(/<t .*?<\/t>/gs)!;
    expect(await texts(twice)).toEqual(await texts(once));
  });
});

describe('the result sheet', () => {
  it('gives every centre its verdict and its findings with their cells', async () => {
    const { bytes } = await annotated(richWorkbook(), standard);
    const sheet = (await exceljs(bytes)).getWorksheet('核查结果')!;
    const rows = [6, 7, 8].map((row) => (sheet.getRow(row).values as ExcelJS.CellValue[]).slice(1));
    expect(rows.map((row) => [row[1], row[2], row[4], row[6]])).toEqual([
      ['社区', 2, '甲社区', '不达标'],
      ['社区', 3, '乙社区', '待补充'],
      ['社区', 4, '丙社区', '待补充'],
    ]);
    expect(rows[0]![10]).toMatch(
      /^建筑面积：实测80㎡，要求 ≥ 100㎡，还差20㎡［C2］\n.*［E2］\n表中没有这些列（记为缺项）：/,
    );
    expect((await partsOf(bytes)).get('xl/worksheets/sheet2.xml')!.text).toContain(
      `<hyperlink ref="E6" location="'社区'!A2"/>`,
    );
    expect(['B3', 'D3', 'E3', 'F3'].map((cell) => sheet.getCell(cell).text)).toEqual([
      '不合格',
      '缺项',
      '数据有误',
      '需说明',
    ]);
    const workbook = (await partsOf(bytes)).get('xl/workbook.xml')!.text;
    expect(workbook).toMatch(/sheetId="8" r:id="rId4"\/><\/sheets>/);
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'核查结果'!$5:$5</definedName></definedNames>`,
    );
  });

  it('holds text only, whatever a name begins with', async () => {
    const rows = SHEET_DATA.replace('甲社区', '=1+1_x0041_&amp;&lt;b&gt;');
    const sheet = (await partsOf(richWorkbook())).get(SHEET)!.text.replace(SHEET_DATA, rows);
    const { bytes } = await annotated(richWorkbook({ parts: { [SHEET]: sheet } }), standard);
    const result = (await partsOf(bytes)).get('xl/worksheets/sheet2.xml')!.text;
    expect(result).not.toContain('<f>');
    expect(result).toContain('=1+1A&amp;&lt;b&gt;');
  });

  it('is in English too', async () => {
    const { bytes, sheet } = await annotated(richWorkbook(), standard, { lang: 'en' });
    expect(sheet).toBe('Audit result');
    expect((await exceljs(bytes)).getWorksheet(sheet)!.getCell('G6').text).toBe('noncompliant');
    expect((await partsOf(bytes)).get('xl/comments1.xml')!.text).toContain('Observed: 80 ㎡');
  });
});

describe('unusual workbooks', () => {
  it('with prefixed names', async () => {
    const prefixed = (xml: string): string =>
      xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns=', ' xmlns:x=');
    const parts = await partsOf(richWorkbook());
    const names = [SHEET, 'xl/workbook.xml', 'xl/styles.xml'];
    const replaced = Object.fromEntries(names.map((name) => [name, prefixed(parts.get(name)!.text)]));
    const plain = await annotated(richWorkbook(), standard);
    const { bytes } = await annotated(richWorkbook({ parts: replaced }), standard);
    const made = await partsOf(bytes);
    const expected = await partsOf(plain.bytes);
    for (const name of names) expect(made.get(name)!.text).toBe(prefixed(expected.get(name)!.text));
  });

  it('without references, styles and relationships', async () => {
    const bare = SHEET_DATA.replaceAll(/ (?:r|s|spans|customFormat)="[^"]*"/g, '').replace('<c><v>120', '<c><v>99');
    const sheet = (await partsOf(richWorkbook())).get(SHEET)!.text.replace(SHEET_DATA, bare);
    const parts = {
      [SHEET]: sheet.replace(/<mergeCells.*<\/mergeCells>|<drawing[^>]*>| r:id="rId3"| style="1"/g, ''),
      'xl/styles.xml': null,
      [SHEET_LINKS]: null,
      'xl/_rels/workbook.xml.rels': linksXml([['rId1', 'worksheet', 'worksheets/sheet1.xml']]),
    };
    const { bytes, cells } = await annotated(richWorkbook({ parts }), standard);
    expect(cells.fail).toBeGreaterThan(0);
    const made = await partsOf(bytes);
    expect(made.get(SHEET)!.text).toMatch(/<c s="\d+"><v>80<\/v><\/c>/);
    expect(made.get('xl/styles.xml')!.text).toContain('FFF4A6A6');
    expect(made.get('[Content_Types].xml')!.text).toContain('/xl/styles.xml');
    expect(made.get('xl/_rels/workbook.xml.rels')!.text).toContain('/styles"');
  });

  it('that are signed', async () => {
    const parts = { '_xmlsignatures/origin.sigs': '', '_xmlsignatures/sig1.xml': '<Signature/>' };
    expect((await annotated(richWorkbook({ parts }), standard)).wasSigned).toBe(true);
    expect((await annotated(richWorkbook(), standard)).wasSigned).toBe(false);
  });

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['another format', () => Buffer.from('名称,建筑面积\n甲,1\n'), 'format'],
    ['an old workbook', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'format'],
    [
      'the strict dialect',
      async () => {
        const workbook = (await partsOf(richWorkbook())).get('xl/workbook.xml')!.text;
        const strict = workbook.replace(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        );
        return richWorkbook({ parts: { 'xl/workbook.xml': strict } });
      },
      'strict',
    ],
    [
      'parts in UTF-16',
      async () => {
        const workbook = (await partsOf(richWorkbook())).get('xl/workbook.xml')!.text.replace('UTF-8', 'UTF-16');
        return richWorkbook({ parts: { 'xl/workbook.xml': Buffer.from(`\ufeff${workbook}`, 'utf16le') } });
      },
      'encoding',
    ],
  ])('are refused: %s', async (_, make, reason) => {
    const refused = await refusalOf(openAnnotatable(memory(await make())));
    expect(refused).toMatchObject({ code: 'cannot-annotate', args: { reason } });
  });

  it.each([
    ['styles without formats', 'styles', { 'xl/styles.xml': '<styleSheet/>' }],
    ['a drawing in another language', 'drawing', { 'xl/drawings/vmlDrawing1.vml': '<xml>?</xml>' }],
  ])('are refused where they are written: %s', async (_, reason, parts) => {
    const refused = await refusalOf(annotated(richWorkbook({ comments: true, parts }), standard));
    expect(refused).toMatchObject({ code: 'cannot-annotate', args: { reason } });
  });

  it('tells macros by what the file says, not by its name', async () => {
    const of = async (macros: boolean) => (await openAnnotatable(memory(richWorkbook({ macros })))).hasMacros;
    expect([await of(true), await of(false)]).toEqual([true, false]);
    expect(richFiles().length).toBeGreaterThan(10);
  });
});
