import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/model/rows.ts';
import { audited, shippedStandard } from '../../workbooks/shipped.ts';
import { ods, row, rowsOf as rowsOfBook, sheetsOf } from '../ods-books.ts';
import { refusalOf } from '../xlsx/workbooks.ts';
import { bytesOfBook, surveyBook } from './surveys.ts';

async function rowsOf(table: string): Promise<Row[]> {
  return rowsOfBook(ods(`<table:table table:name="社区">${table}</table:table>`));
}

const text = (shown: string, attributes = '') =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

describe('a cell of .ods', () => {
  it.each<[string, unknown]>([
    ['office:value-type="float" office:value="0.30000000000000004"', 0.3],
    ['office:value-type="percentage" office:value="0.5"', '50%'],
    ['office:value-type="percentage" office:value="0.995"', '99.5%'],
    ['office:value-type="currency" office:currency="CNY" office:value="900"', '¥900'],
    ['office:value-type="currency" office:currency="USD" office:value="900"', 'USD900'],
    ['office:value-type="boolean" office:boolean-value="true"', true],
    ['office:value-type="date" office:date-value="2017-12-01"', { is: 'date', text: '2017-12-01' }],
    ['office:value-type="time" office:time-value="PT08H30M00S"', { is: 'date', text: '08:30' }],
    ['office:value-type="string" office:string-value="有"', '有'],
    ['table:formula="of:=1+2"', { is: 'no-result', text: '=1+2' }],
    ['office:value-type="string" office:string-value="" calcext:value-type="error"', { is: 'error', text: '' }],
  ])('%s, without the text that it shows', async (attributes, expected) => {
    expect((await rowsOf(row(`<table:table-cell ${attributes}/>`)))[0]?.cells).toEqual([expected]);
  });

  it.each<[string, string, unknown]>([
    ['900', '900元', '900元'],
    ['20000', '20,000元', '20000元'],
    ['299.6', '300', 299.6],
    ['299.6', '300㎡', '299.6㎡'],
    ['1.5', '1.5亩', '1.5亩'],
    ['500', '500 人次', '500人次'],
    ['5000', '0.5', 0.5],
    ['9950', '1.0万', '0.995万'],
    ['2999', '0.3万元', '0.2999万元'],
    ['5000', '5', 5],
    ['1234567', '1,235', 1234.567],
    ['0.4', '0', 0.4],
    ['0.4', '0元', '0.4元'],
    ['4', '0.0万', '≈0.0万'],
    ['92', '92%', '92%'],
    ['0.92', '1%', '0.92%'],
    ['0.92', '92%', '92%'],
    ['1', '有', '有'],
    ['0', '无', '无'],
    ['0', '-', 0],
    ['5000', '5.00E+03', 5000],
    ['1.5', '1 1/2', 1.5],
    ['1.5', '1 1/2亩', '1.5亩'],
    ['0.5', '1/2', 0.5],
    ['1.5', '1,5', 1.5],
    ['12', '十二', 12],
    ['-900', '-900元', '-900元'],
    ['-900', '(900)', -900],
    ['13800138000', '138-0013-8000', '138-0013-8000'],
  ])('of %s that shows %s is %s', async (value, shown, expected) => {
    const cell = `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
    expect((await rowsOf(row(cell)))[0]?.cells).toEqual([expected]);
  });

  it.each([
    ['CNY', '¥900.00', '¥900'],
    ['CNY', '￥900', '￥900'],
    ['CNY', '-¥900', '-¥900'],
    ['CNY', '900', 900],
    ['USD', '$900.00', '$900'],
    ['JPY', '¥900', 'JPY¥900'],
  ])('of money in %s that shows %s is %s', async (currency, shown, expected) => {
    const value = shown.startsWith('-') ? -900 : 900;
    const cell = `<table:table-cell office:value-type="currency" office:currency="${currency}" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
    expect((await rowsOf(row(cell)))[0]?.cells).toEqual([expected]);
  });

  it('is its paragraphs, spaces and line breaks, without its comment', async () => {
    const cell = `<table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>图书<text:span>室<text:s text:c="2"/></text:span>大</text:p><text:p>第二行</text:p></table:table-cell>`;
    expect((await rowsOf(row(cell)))[0]?.cells).toEqual(['图书室  大\n第二行']);
  });
});

describe('rows of .ods', () => {
  it('are numbered over what is repeated, covered, grouped and empty', async () => {
    const empty = '<table:table-cell table:number-columns-repeated="16384"/>';
    const rows = await rowsOf(
      row(
        text('标题', 'table:number-columns-spanned="3"') +
          '<table:covered-table-cell table:number-columns-repeated="2"/>',
      ) +
        row(empty, 'table:number-rows-repeated="3"') +
        `<table:table-row-group>${row(text('甲') + text('有', 'table:number-columns-repeated="2"') + empty, 'table:visibility="collapse"')}</table:table-row-group>` +
        row(`<table:table-cell/>${text('乙')}`, 'table:number-rows-repeated="2"') +
        row(empty, 'table:number-rows-repeated="1048569"'),
    );
    expect(rows).toEqual([
      { number: 1, cells: ['标题'] },
      { number: 5, cells: ['甲', '有', '有'], hidden: true },
      { number: 6, cells: [undefined, '乙'] },
      { number: 7, cells: [undefined, '乙'] },
    ]);
  });
});

describe('a workbook in .ods', () => {
  it('tells sheets, merges and hidden columns', async () => {
    const style =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const columns =
      '<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>';
    const spanned = row(text('甲', 'table:number-columns-spanned="2" table:number-rows-spanned="3"'));
    const [shown, hidden] = await sheetsOf(
      ods(
        `<table:table table:name="社区">${columns}${row(text('一'))}${spanned}</table:table><table:table table:name="旧" table:style-name="ta2"/>`,
        { automatic: style },
      ),
    );
    expect([shown?.name, shown?.visibility, hidden?.name, hidden?.visibility]).toEqual([
      '社区',
      'visible',
      '旧',
      'hidden',
    ]);
    expect(await shown?.merges()).toEqual([{ top: 2, left: 1, bottom: 4, right: 2 }]);
    expect(await shown?.hiddenColumns?.()).toEqual([{ first: 2, last: 3 }]);
  });

  it('gives the same centres and statuses as .xlsx', async () => {
    const standard = await shippedStandard();
    const book = surveyBook();
    const said = async (type: 'ods' | 'xlsx') => {
      // The library's writer of .ods leaves out errors and hides nothing: only the first sheet can be compared.
      const { centers, results } = await audited(bytesOfBook(book, type), `survey.${type}`, standard);
      const own = results.filter((_, index) => centers[index]?.place.center().sheet === '社区');
      const findings = own.map(({ findings }) => findings.filter(({ rule }) => rule.id !== 'staffing.full-time'));
      return JSON.parse(JSON.stringify(findings).replaceAll(`survey.${type}`, 'survey'));
    };
    const expected = await said('xlsx');
    expect(expected).toHaveLength(3);
    expect(await said('ods')).toEqual(expected);
  });

  it('is refused where it is protected, another document, or out of bounds', async () => {
    const encrypted = ods('', { manifest: '<manifest><encryption-data/></manifest>' });
    expect(await refusalOf(sheetsOf(encrypted))).toMatchObject({ code: 'workbook-encrypted' });
    const letter = ods('', { mimetype: 'application/vnd.oasis.opendocument.text' });
    expect(await refusalOf(sheetsOf(letter))).toMatchObject({ code: 'unsupported-format', args: { actual: 'odt' } });
    const bomb = row(text('有', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"');
    expect(await refusalOf(rowsOf(bomb))).toMatchObject({ code: 'bound-exceeded' });
    expect(await refusalOf(rowsOf('<table:table-row>'))).toMatchObject({ code: 'workbook-damaged' });
  });
});
