import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/model/rows.ts';
import { LIMITS } from '../../src/ooxml/limits.ts';
import { cellsOf, type OdsParts, ods, row, rowsOf } from './ods-books.ts';
import { refusalOf } from './xlsx/workbooks.ts';

const cellStyle = (name: string, attributes: string): string =>
  `<style:style style:name="${name}" style:family="table-cell" ${attributes}/>`;
const dataStyle = (name: string, inner: string, kind = 'number'): string =>
  `<number:${kind}-style style:name="${name}">${inner}</number:${kind}-style>`;
const told = (text: string): string => `<number:text>${text}</number:text>`;
const symbol = (sign: string, attributes = ''): string =>
  `<number:currency-symbol ${attributes}>${sign}</number:currency-symbol>`;
const digits = (attributes = '', inner = ''): string =>
  `<number:number number:decimal-places="0" number:min-integer-digits="1" ${attributes}>${inner}</number:number>`;
const embedded = (position: number, text: string): string =>
  `<number:embedded-text number:position="${position}">${text}</number:embedded-text>`;
const when = (condition: string, style: string): string =>
  `<style:map style:condition="value()${condition}" style:apply-style-name="${style}"/>`;
const number = (value: number, attributes = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}/>`;
const styled = (value: number): string => number(value, 'table:style-name="ce1"');

/** The only cell, whose style `ce1` has the data style N1 of these. */
async function shownBy(value: number, dataStyles: string): Promise<Cell> {
  const automatic = dataStyles + cellStyle('ce1', 'style:data-style-name="N1"');
  return (await cellsOf(row(styled(value)), { automatic }))[0]?.[0];
}

const YUAN = dataStyle('N1', symbol('¥', 'number:language="zh" number:country="CN"') + digits(), 'currency');

describe('a number of .ods without the text that it shows', () => {
  it.each<[string, number, string, Cell]>([
    ['a sign of currency', 900, dataStyle('N1', symbol('$') + digits(), 'currency'), '$900'],
    ['a sign in a style of numbers', 900, dataStyle('N1', symbol('$') + digits()), '$900'],
    ['the sign of the yuan', 900, YUAN, '¥900'],
    ['the sign of the yuan, below zero', -900, YUAN, '-¥900'],
    ['the yen', 900, dataStyle('N1', symbol('¥', 'number:country="JP"') + digits(), 'currency'), 'JP¥900'],
    ['the yen by its name', 900, dataStyle('N1', symbol('円', 'number:country="JP"') + digits(), 'currency'), '円900'],
    ['a sign behind', 900, dataStyle('N1', `${digits()}${told(' ')}${symbol('€')}`, 'currency'), '900€'],
    [
      'the currency of the country',
      900,
      dataStyle('N1', symbol('', 'number:country="CN"') + digits(), 'currency'),
      '¥900',
    ],
    ['a currency that is not told', 900, dataStyle('N1', symbol('') + digits(), 'currency'), '¤900'],
    ['a unit', 900, dataStyle('N1', digits() + told('元')), '900元'],
    ['a unit with signs that codes have', 900, dataStyle('N1', digits() + told('[&quot;;%')), '900[";%'],
    ['per cent', 0.92, dataStyle('N1', digits() + told('%'), 'percentage'), '92%'],
    ['per cent behind a blank', 0.92, dataStyle('N1', digits() + told(' %'), 'percentage'), '92%'],
    ['the sign of per cent as text', 92, dataStyle('N1', digits() + told('%')), '92%'],
    ['words', 1, dataStyle('N1', told('有')), '有'],
    ['nothing', 1, dataStyle('N1', ''), 1],
    ['thousands', 5000, dataStyle('N1', digits('number:display-factor="1000"')), 5],
    ['ten thousands', 9950, dataStyle('N1', digits('number:display-factor="10000"') + told('万')), '0.995万'],
    ['a factor that is none', 5000, dataStyle('N1', digits('number:display-factor="0"')), 5000],
    ['a factor below zero', 5000, dataStyle('N1', digits('number:display-factor="-1"')), 5000],
    ['a factor out of bounds', 5000, dataStyle('N1', digits('number:display-factor="5e-324"')), 5000],
    [
      'a point that is text',
      9950,
      dataStyle('N1', digits('number:display-factor="1000"', embedded(1, '.')) + told('万')),
      '0.995万',
    ],
    ['text among the digits', 12, dataStyle('N1', digits('', embedded(1, '-'))), '1-2'],
    [
      'text among the decimals',
      0.125,
      dataStyle(
        'N1',
        '<number:number number:decimal-places="3"><number:embedded-text number:position="-1">_</number:embedded-text></number:number>',
      ),
      '0.1_25',
    ],
    [
      'text at no place',
      12,
      dataStyle('N1', digits('', '<number:embedded-text number:position="x">-</number:embedded-text>')),
      '12-',
    ],
    [
      'as many digits as it likes',
      12,
      dataStyle('N1', '<number:number number:min-integer-digits="999999999" number:decimal-places="999999999"/>'),
      12,
    ],
    [
      'an exponent',
      900,
      dataStyle('N1', `<number:scientific-number number:decimal-places="2"/>${told('元')}`),
      '900元',
    ],
    ['a fraction', 1.5, dataStyle('N1', `<number:fraction number:min-integer-digits="0"/>${told('亩')}`), '1.5亩'],
    ['filled space', 900, dataStyle('N1', `<number:fill-character>*</number:fill-character>${digits()}`), 900],
    ['rounding', 299.6, dataStyle('N1', digits('number:grouping="true"')), 299.6],
    ['text', 900, dataStyle('N1', `<number:text-content/>${told('元')}`, 'text'), 900],
    ['truth', 1, dataStyle('N1', '<number:boolean/>', 'boolean'), 1],
    ['a day', 43070, dataStyle('N1', `<number:year/>${told('年')}`, 'date'), { is: 'date', text: '2017-12-01' }],
    ['a time', 0.5, dataStyle('N1', '<number:hours/>', 'time'), { is: 'date', text: '12:00' }],
    ['a style that there is none of', 900, '', 900],
  ])('whose style shows %s', async (_, value, styles, expected) => {
    expect(await shownBy(value, styles)).toEqual(expected);
  });

  it.each<[number, Cell]>([
    [900, '$900'],
    [0, 0],
    [-900, '-900元'],
  ])('is shown by the style whose condition %s meets', async (value, expected) => {
    const zero = dataStyle('N1P1', symbol('$') + digits()) + dataStyle('N1P2', told('-'));
    const maps = when('&gt;0', 'N1P1') + when('=0', 'N1P2') + when('&gt;0', 'N1P2');
    expect(await shownBy(value, zero + dataStyle('N1', told('-') + digits() + told('元') + maps))).toEqual(expected);
  });

  it('is shown by the styles that one for texts names, as accounts have it', async () => {
    const parts = dataStyle('N1P0', digits() + told('元')) + dataStyle('N1P1', told('无'));
    const maps = when('&gt;0', 'N1P0') + when('&lt;0', 'N1P0') + when('!=5', 'N1P1');
    const styles = parts + dataStyle('N1', `<number:text-content/>${maps}`, 'text');
    expect([await shownBy(900, styles), await shownBy(-900, styles), await shownBy(0, styles)]).toEqual([
      '900元',
      '-900元',
      '无',
    ]);
  });

  it('is the number where a condition or the style that it names is none', async () => {
    const maps = `${when('is odd', 'N2')}${when('&lt;=900', 'N3')}`;
    expect(await shownBy(900, dataStyle('N1', digits() + maps) + dataStyle('N2', told('元')))).toBe(900);
    expect(await shownBy(900, dataStyle('N1', digits() + when('&gt;0', 'N1')))).toBe(900);
  });

  it('keeps its digits, whatever spaces and comments stand between the elements', async () => {
    const style = dataStyle(
      'N1',
      `\n <number:text>约<!-- -->合</number:text>\n ${digits()}\n<number:text><![CDATA[元]]></number:text>\n`,
    );
    expect(await shownBy(0.1 + 0.2, style)).toBe('约合0.3元');
  });

  it('of money is what its style shows, and its currency where the style shows none', async () => {
    const money = (currency: string, style: string) =>
      `<table:table-cell office:value-type="currency" ${currency} office:value="900" table:style-name="${style}"/>`;
    const automatic =
      dataStyle('N1', symbol('$') + digits(), 'currency') +
      cellStyle('ce1', 'style:data-style-name="N1"') +
      dataStyle('N2', digits('number:display-factor="1000"')) +
      cellStyle('ce2', 'style:data-style-name="N2"') +
      YUAN.replace('N1', 'N3') +
      cellStyle('ce3', 'style:data-style-name="N3"');
    const cells = [
      money('', 'ce1'),
      money('office:currency="USD"', 'ce1'),
      money('office:currency="CNY"', 'ce2'),
      money('office:currency="CNY"', 'ce3'),
      money('office:currency="JPY"', 'ce3'),
      money('office:currency="EUR"', 'ce2'),
      money('', 'ce9'),
    ];
    expect(await cellsOf(row(cells.join('')), { automatic })).toEqual([
      ['$900', '$900', '¥0.9', '¥900', 'JPY¥900', 'EUR0.9', 900],
    ]);
  });

  it('is what it shows where it shows something', async () => {
    const automatic = YUAN + cellStyle('ce1', 'style:data-style-name="N1"');
    const cell = `<table:table-cell office:value-type="float" office:value="900" table:style-name="ce1"><text:p>900元</text:p></table:table-cell>`;
    expect(await cellsOf(row(cell), { automatic })).toEqual([['900元']]);
  });

  it.each<[string, string, Cell]>([
    ['900', '<text:p>900</text:p>', '¥900'],
    ['900', '<text:p> 900 </text:p>', '¥900'],
    ['900', '<text:p/>', '¥900'],
    ['900', '<text:p> </text:p>', '¥900'],
    ['0.30000000000000004', '<text:p>0.30000000000000004</text:p>', '¥0.3'],
    ['9e2', '<text:p>900</text:p>', '¥900'],
    ['900', '<text:p>900.00</text:p>', '¥900'],
    ['900', '<text:p>9</text:p>', 9],
    ['900', '<text:p>9 00</text:p>', '9 00'],
  ])('or with no more than its figures: %s in %s', async (value, shown, expected) => {
    const automatic = YUAN + cellStyle('ce1', 'style:data-style-name="N1"');
    const cell = `<table:table-cell office:value-type="float" office:value="${value}" table:style-name="ce1">${shown}</table:table-cell>`;
    expect(await cellsOf(row(cell), { automatic })).toEqual([[expected]]);
  });

  it('is a day of the epoch of its file', async () => {
    const styles = dataStyle('N1', '<number:year/>', 'date') + cellStyle('ce1', 'style:data-style-name="N1"');
    const settings =
      '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>';
    const rows = await rowsOf(
      ods(`${settings}<table:table>${row(styled(41608))}</table:table>`, { automatic: styles }),
    );
    expect(rows[0]?.cells).toEqual([{ is: 'date', text: '2017-12-01' }]);
  });
});

describe('the style of a cell of .ods', () => {
  const data = (name: string, unit: string): string => dataStyle(name, digits() + told(unit));
  const common =
    data('N1', '元') +
    data('N2', '人') +
    cellStyle('Money', 'style:data-style-name="N1"') +
    cellStyle('Child', 'style:parent-style-name="Money"') +
    cellStyle('Loop', 'style:parent-style-name="Pool"') +
    cellStyle('Pool', 'style:parent-style-name="Loop"');
  const shown = async (attributes: string, parts: OdsParts): Promise<Cell> =>
    (await cellsOf(row(number(9, attributes)), parts))[0]?.[0];

  it.each<[string, string, string, Cell]>([
    ['stands beside the cells', data('N1', '次') + cellStyle('ce1', 'style:data-style-name="N1"'), 'ce1', '9次'],
    ['has a format among the common ones', cellStyle('ce1', 'style:data-style-name="N2"'), 'ce1', '9人'],
    ['is a common one', '', 'Money', '9元'],
    ['is a common one with a format of its part', data('N1', '次'), 'Money', '9元'],
    ['has what its parent has', cellStyle('ce1', 'style:parent-style-name="Child"'), 'ce1', '9元'],
    [
      'has its own before its parent’s',
      cellStyle('ce1', 'style:parent-style-name="Child" style:data-style-name="N2"'),
      'ce1',
      '9人',
    ],
    ['has parents without end', cellStyle('ce1', 'style:parent-style-name="Loop"'), 'ce1', 9],
    [
      'is of something else',
      '<style:style style:name="ce1" style:family="table-row" style:data-style-name="N1"/>',
      'ce1',
      9,
    ],
    ['is none', '', 'ce1', 9],
  ])('%s', async (_, automatic, name, expected) => {
    expect(await shown(`table:style-name="${name}"`, { automatic, common })).toEqual(expected);
  });

  it('is the default one where no other is told', async () => {
    const byDefault = common + cellStyle('Default', 'style:data-style-name="N2"');
    expect(await shown('', { common: byDefault })).toBe('9人');
    expect(await shown('table:style-name="Money"', { common: byDefault })).toBe('9元');
    expect(await shown('', { common })).toBe(9);
  });

  it('is that of its row, or else of its column', async () => {
    const styles = ['次', '人', '天'].map(
      (unit, index) => data(`N${index}`, unit) + cellStyle(`ce${index}`, `style:data-style-name="N${index}"`),
    );
    const columns =
      '<table:table-column/><table:table-column-group><table:table-column table:default-cell-style-name="ce0" table:number-columns-repeated="2"/></table:table-column-group><table:table-column table:default-cell-style-name="ce1"/>';
    const many = '<table:table-cell office:value-type="float" office:value="9" table:number-columns-repeated="5"/>';
    const own = number(9, 'table:style-name="ce2"');
    const rows =
      row(many) +
      row(many, 'table:default-cell-style-name="ce2"') +
      row(own + own + number(9)) +
      row(own + number(9), 'table:default-cell-style-name="ce1"');
    expect(await cellsOf(columns + rows, { automatic: styles.join('') })).toEqual([
      [9, '9次', '9次', '9人', 9],
      ['9天', '9天', '9天', '9天', '9天'],
      ['9天', '9天', '9次'],
      ['9天', '9人'],
    ]);
  });

  it('is looked for within bounds', async () => {
    const many = (one: (index: number) => string): string =>
      Array.from({ length: LIMITS.listed + 1 }, (_, index) => one(index)).join('');
    const refused = (automatic: string, common = '', table = '') =>
      refusalOf(cellsOf(table + row(number(9)), { automatic, common }));
    const listed = { code: 'bound-exceeded', args: { limit: String(LIMITS.listed) } };
    expect(await refused(many((index) => cellStyle(`ce${index}`, 'style:data-style-name="N1"')))).toMatchObject(listed);
    expect(
      await refused(
        '',
        many((index) => data(`N${index}`, '元')),
      ),
    ).toMatchObject(listed);
    const columns = many((index) => `<table:table-column table:default-cell-style-name="ce${index}"/>`);
    expect(await refused('', '', columns)).toMatchObject(listed);
    expect(await cellsOf(many(() => '<table:table-column/>') + row(number(9)))).toEqual([[9]]);
    const long = { code: 'bound-exceeded', args: { bound: 'content.xml: number format' } };
    expect(await refused(dataStyle('N1', told('元'.repeat(2000))))).toMatchObject(long);
    expect(await refused(dataStyle('N1', told('元'.repeat(1000)).repeat(2)))).toMatchObject(long);
    expect(await refused(dataStyle('N1', when('&gt;0', 'N2').repeat(2000)))).toMatchObject(long);
    expect(await refused(dataStyle('N1', when('is odd', 'N2').repeat(2000)))).toMatchObject(long);
  });
});
