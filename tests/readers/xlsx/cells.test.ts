import { describe, expect, it } from 'vitest';
import { cellOf, cellsOf, makeBook, refusalOf, rowsOf } from './workbooks.ts';

describe('texts', () => {
  const shared = (si: string) => cellOf('<c r="A1" t="s"><v>0</v></c>', { strings: `<si>${si}</si>` });
  const inline = (is: string) => cellOf(`<c r="A1" t="inlineStr"><is>${is}</is></c>`);

  it.each([
    ['plain', '<t>四月天社区</t>', '四月天社区'],
    ['white space that is kept', '<t xml:space="preserve">  a b </t>', '  a b '],
    ['runs joined', '<r><rPr><b/></rPr><t>文体</t></r><r><t>广场</t></r>', '文体广场'],
    ['phonetic guides left out', '<t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/>', '課'],
    ['references', '<t>&lt;a&gt; &amp; &quot;b&quot; &apos;c&apos; &#20013;&#x6587;</t>', '<a> & "b" \'c\' 中文'],
    ['escapes', '<t>a_x000D_b_x005F_x000D_c_x4e2d_</t>', 'a\rb_x000D_c中'],
    ['an escape that is none', '<t>a_x00_b_</t>', 'a_x00_b_'],
    ['CDATA', '<t>a<![CDATA[<b>&amp;]]>c</t>', 'a<b>&amp;c'],
    ['comments and instructions', '<t>a<!-- <t>x</t> -->b<?pi <t?>c</t>', 'abc'],
    ['line ends', '<t>a\r\nb\rc&#13;d</t>', 'a\nb\nc\rd'],
    ['nothing', '<t/>', ''],
    ['beyond the basic plane', '<t>𠮷&#x20BB7;</t>', '𠮷𠮷'],
  ])('%s', async (_, xml, text) => {
    expect(await shared(xml)).toBe(text);
    expect(await inline(xml)).toBe(text);
  });

  it('reads the stored text of a formula, the empty one too', async () => {
    expect(await cellOf('<c r="A1" t="str"><f>B1</f><v>有</v></c>')).toBe('有');
    expect(await cellOf('<c r="A1" t="str"><f>B1</f><v></v></c>')).toBe('');
    expect(await cellOf('<c r="A1" t="str"><v>a&amp;_x0041_</v></c>')).toBe('a&A');
  });

  it('reads the result of a formula that stands inline (F20)', async () => {
    expect(await cellOf('<c r="A1" t="inlineStr"><f>B1</f><is><t>120</t></is></c>')).toBe('120');
    expect(await cellOf('<c r="A1" t="inlineStr"><f>B1</f></c>')).toEqual({ is: 'no-result', text: '=B1' });
  });

  it('shows a shared string that is not there as an error', async () => {
    const strings = '<si><t>a</t></si>';
    expect(await cellOf('<c r="A1" t="s"><v>7</v></c>', { strings })).toEqual({ is: 'error', text: '#REF!' });
    expect(await cellOf('<c r="A1" t="s"><v>-1</v></c>', { strings })).toEqual({ is: 'error', text: '#REF!' });
    expect(await cellOf('<c r="A1" t="s"><v>a</v></c>', { strings })).toEqual({ is: 'error', text: '#REF!' });
  });

  it('refuses shared strings where there are none at all', async () => {
    const problem = await refusalOf(cellOf('<c r="A1" t="s"><v>0</v></c>'));
    expect(problem).toMatchObject({ code: 'workbook-damaged', location: { sheet: '社区' } });
  });

  it('gives many strings back, whatever their order', async () => {
    const texts = Array.from({ length: 3000 }, (_, index) => `第${index}号`.repeat(1 + (index % 40)));
    const cells = texts.map((_, index) => `<c t="s"><v>${texts.length - 1 - index}</v></c>`).join('');
    const strings = texts.map((text) => `<si><t>${text}</t></si>`).join('');
    expect(await cellsOf({ sheetData: `<row>${cells}</row>`, strings })).toEqual(texts.toReversed());
  });
});

describe('numbers', () => {
  it.each([
    ['350', 350],
    ['-0', 0],
    ['299.6', 299.6],
    ['0.30000000000000004', 0.3],
    ['12345678901234567890', 12345678901234600000],
    ['1.1E-3', 0.0011],
    ['-1.5e+10', -15000000000],
    [' 12 ', 12],
    ['.5', 0.5],
    ['5.', 5],
    ['+7', 7],
    ['000000000000000000012', 12],
    ['123456789.123456', 123456789.123456],
  ])('%s', async (written, value) => {
    expect(await cellOf(`<c r="A1"><v>${written}</v></c>`)).toBe(value);
    expect(await cellOf(`<c r="A1" t='n'><v>${written}</v></c>`)).toBe(value);
  });

  it('leaves what is none as text', async () => {
    for (const text of ['约300', '1e999', '0x10', 'Infinity', '1_000']) {
      expect(await cellOf(`<c r="A1"><v>${text}</v></c>`)).toBe(text);
    }
  });
});

describe('other kinds', () => {
  it('reads truth values', async () => {
    const sheetData =
      '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="b"><v>2</v></c></row>';
    expect(await cellsOf({ sheetData })).toEqual([true, false, true, '2']);
  });

  it('reads errors', async () => {
    expect(await cellOf('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toEqual({ is: 'error', text: '#DIV/0!' });
  });

  it('tells a formula without a stored result from an empty cell', async () => {
    const none = { is: 'no-result', text: '=SUM(A2:A9)&"个"' };
    const formula = '<f>SUM(A2:A9)&amp;"个"</f>';
    expect(await cellOf(`<c r="A1">${formula}</c>`)).toEqual(none);
    expect(await cellOf(`<c r="A1">${formula}<v></v></c>`)).toEqual(none);
    expect(await cellOf(`<c r="A1">${formula}<v/></c>`)).toEqual(none);
    expect(await cellOf(`<c r="A1" t="str">${formula}</c>`)).toEqual(none);
    expect(await cellOf('<c r="A1"><f t="shared" si="0"/></c>')).toEqual({ is: 'no-result', text: '=' });
    expect(await cellOf(`<c r="A1">${formula}<v>7</v></c>`)).toBe(7);
    expect(await cellOf('<c r="A1" s="0"/>')).toBeUndefined();
    expect(await cellOf('<c r="A1"><v></v></c>')).toBeUndefined();
  });

  it('refuses a kind of cell that the format does not know', async () => {
    const problem = await refusalOf(rowsOf(makeBook({ sheetData: '<row><c t="x"><v>1</v></c></row>' })));
    expect(problem.code).toBe('workbook-damaged');
  });
});
