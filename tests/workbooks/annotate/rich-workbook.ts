import { randomBytes } from 'node:crypto';
import { makeZip, type ZipFile } from '../../readers/xlsx/zip-writer.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Link = readonly [id: string, type: string, target: string];

export function linksXml(links: readonly Link[]): string {
  const items = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

const HEADER = ['所属街道', '名称', '建筑面积（㎡）', '文体广场面积（㎡）', '图书阅览室', '业务经费（万元）'];

function text(reference: string, value: string, style = 0): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** Row 2 fails in C and misses E without a cell; row 3 is invalid in C and has a formula; row 4 merges D with row 3. */
export const SHEET_DATA = [
  `<row r="1" ht="30" customHeight="1" spans="1:6">${HEADER.map((label, index) => text(`${'ABCDEF'[index]}1`, label, 1)).join('')}</row>`,
  `<row r="2" spans="1:4">${text('A2', '丰庆路街道')}${text('B2', '甲社区')}<c r="C2" s="2"><v>80</v></c><c r="D2" s="2"><v>1200</v></c><c r="F2" s="3"><v>0.3</v></c></row>`,
  `<row r="3">${text('A3', '丰庆路街道')}${text('B3', '乙社区')}${text('C3', '约300', 2)}<c r="D3" s="2"><v>800</v></c>${text('E3', '有')}<c r="F3" s="3"><f>SUM(F2,0.1)</f><v>0.4</v></c></row>`,
  `<row r="4" s="4" customFormat="1">${text('A4', '丰庆路街道')}${text('B4', '丙社区')}<c r="C4" s="2"><v>120</v></c>${text('E4', '有')}</row>`,
].join('\n');

const BEHIND = [
  '<sheetProtection sheet="1" objects="1"/>',
  '<autoFilter ref="A1:F4"/>',
  '<mergeCells count="1"><mergeCell ref="D3:D4"/></mergeCells>',
  '<conditionalFormatting sqref="C2:C4"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>100</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E2:E40"><formula1>"有,无"</formula1></dataValidation></dataValidations>',
  '<printOptions horizontalCentered="1"/>',
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
  '<pageSetup paperSize="9" orientation="landscape" r:id="rId3"/>',
  '<drawing r:id="rId1"/>',
];

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00&quot;万&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="黑体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0"><alignment horizontal="center" wrapText="1"/></xf><xf numFmtId="2" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"><protection locked="0"/></xf><xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>`;

export const COMMENTS = `<comments xmlns="${MAIN}" xmlns:xr="http://example.org/revision"><authors><author>王五</author><author>tc={0F0F}</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>别动这里</t></r></text></comment><comment ref="C2" authorId="0"><text><t>现场量过</t></text></comment><comment ref="C3" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`;

const SHAPE = (id: number, row: number, column: number): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 0, 2, 5, 31, 4, 1</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
/** With a button whose words are no XML. */
export const DRAWING = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout><v:shapetype id="_x0000_t202"/>${SHAPE(3073, 1, 1)}${SHAPE(3074, 1, 2)}${SHAPE(3075, 2, 2)}<v:shape id="_x0000_s3076" type="#_x0000_t201"><v:textbox><div>一<br>二</div></v:textbox><x:ClientData ObjectType="Button"/></v:shape></xml>`;

export interface RichOptions {
  readonly comments?: boolean;
  readonly macros?: boolean;
  /** Parts to add, replace or, with null, leave out. */
  readonly parts?: Readonly<Record<string, string | Buffer | null>>;
}

/** A workbook with all that a load-and-save round trip drops. */
export function richFiles({ comments = false, macros = false, parts = {} }: RichOptions = {}): ZipFile[] {
  const drawing = comments ? '<legacyDrawing r:id="rId4"/>' : '';
  const sheetLinks: Link[] = [
    ['rId1', 'drawing', '../drawings/drawing1.xml'],
    ['rId3', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ...(comments
      ? ([
          ['rId4', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['rId5', 'comments', '../comments1.xml'],
          ['rId6', 'threadedComment', '../threadedComments/threadedComment1.xml'],
        ] as Link[])
      : []),
  ];
  const kind = macros
    ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const all = new Map<string, string | Buffer | null>([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Override PartName="/xl/workbook.xml" ContentType="${kind}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', linksXml([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr codeName="ThisWorkbook"/><sheets><sheet name="社区" sheetId="7" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">社区!$A$1:$F$4</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      linksXml([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'styles', 'styles.xml'],
        ['rId3', 'calcChain', 'calcChain.xml'],
      ]),
    ],
    [
      'xl/worksheets/sheet1.xml',
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetFormatPr defaultRowHeight="14.25"/><cols><col min="5" max="5" width="12" style="1"/></cols><sheetData>${SHEET_DATA}</sheetData>${BEHIND.join('')}${drawing}<extLst><ext uri="{05C60535}"/></extLst></worksheet>`,
    ],
    ['xl/worksheets/_rels/sheet1.xml.rels', linksXml(sheetLinks)],
    ['xl/styles.xml', HEAD + STYLES],
    ['xl/calcChain.xml', `<calcChain xmlns="${MAIN}"><c r="F3" i="1"/></calcChain>`],
    [
      'xl/drawings/drawing1.xml',
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
    ],
    [
      'xl/drawings/_rels/drawing1.xml.rels',
      linksXml([
        ['rId1', 'chart', '../charts/chart1.xml'],
        ['rId2', 'image', '../media/image1.png'],
      ]),
    ],
    ['xl/charts/chart1.xml', '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'],
    ['xl/media/image1.png', randomBytes(3000)],
    ['xl/printerSettings/printerSettings1.bin', randomBytes(200)],
    ['docProps/custom.xml', '<Properties/>'],
    ['customXml/item1.xml', '<b:Sources xmlns:b="urn:b"/>'],
    ...(comments
      ? ([
          ['xl/comments1.xml', HEAD + COMMENTS],
          ['xl/drawings/vmlDrawing1.vml', DRAWING],
          ['xl/threadedComments/threadedComment1.xml', '<ThreadedComments/>'],
        ] as [string, string][])
      : []),
    ...(macros ? ([['xl/vbaProject.bin', randomBytes(500)]] as [string, Buffer][]) : []),
    ...Object.entries(parts),
  ]);
  return [...all].flatMap(([name, data]): ZipFile[] => {
    if (data === null) return [];
    // As different programs pack: stored, or with sizes behind the data.
    return [{ name, data, stored: name.endsWith('.png'), descriptor: name.startsWith('xl/charts') }];
  });
}

export function richWorkbook(options?: RichOptions): Buffer {
  return makeZip(richFiles(options));
}
