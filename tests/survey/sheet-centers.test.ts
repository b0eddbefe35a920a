import { describe, expect, it } from 'vitest';
import { sheetCenters } from '../../src/survey/table/sheet-centers.ts';
import { answers, fieldIndex, type Rows, readRows, recorder, refusalOf, sheetOf } from './zhengzhou.ts';

const HEADER = ['名称', '级别', '所属街道', '建筑面积', '业务经费（万元）'];

/** Everything but the absent columns: those are told for any small table. */
const told = (problems: readonly { code: string }[]) => problems.filter(({ code }) => code !== 'absent-column');

describe('the centres of a sheet', () => {
  it('have their names, levels, offices and values', async () => {
    const { centers, problems, coverage } = await readRows(
      [
        HEADER,
        [' 燕庄村 ', '行政村', '凤凰台街道', '120㎡', 0.3],
        [],
        ['国泰花园', '社区级', undefined, '/', '2000元'],
      ],
      { name: 'Sheet1' },
    );
    expect(centers.map(({ name, level, office }) => [name, level, office])).toEqual([
      ['燕庄村', 'village', '凤凰台街道'],
      ['国泰花园', 'community', null],
    ]);
    expect(answers(centers[0], 'building_area', 'annual_funding', 'library')).toEqual([120, 0.3, 'absent']);
    expect(answers(centers[1], 'building_area', 'annual_funding', 'library')).toEqual(['empty', 0.2, 'absent']);
    expect(told(problems)).toEqual([]);
    expect(coverage).toEqual([{ file: 'survey.xlsx', sheet: 'Sheet1', centers: 2, ignored: {} }]);
  });

  it('are placed in their cells, or in their row where there is no column', async () => {
    const { centers } = await readRows([['调查表'], HEADER, [], ['燕庄村', '村', undefined, '约300', undefined]]);
    const place = centers[0]?.place;
    expect(place?.center()).toEqual({ file: 'survey.xlsx', sheet: '社区', row: 4 });
    expect(place?.field(fieldIndex('building_area'))).toEqual({ file: 'survey.xlsx', sheet: '社区', cell: 'D4' });
    expect(place?.field(fieldIndex('annual_funding'))).toEqual({ file: 'survey.xlsx', sheet: '社区', cell: 'E4' });
    expect(place?.field(fieldIndex('library'))).toEqual({ file: 'survey.xlsx', sheet: '社区', row: 4 });
    expect(place?.raw(fieldIndex('building_area'))).toBe('约300');
    expect(place?.raw(fieldIndex('annual_funding'))).toBeNull();
    expect(place?.raw(fieldIndex('library'))).toBeNull();
  });

  it('are placed by line and field number where there is no sheet', async () => {
    const { centers } = await readRows([HEADER, ['燕庄村', '村', '', '120', '']], { name: null });
    expect(centers[0]?.place.center()).toEqual({ file: 'survey.xlsx', line: 2 });
    expect(centers[0]?.place.field(fieldIndex('building_area'))).toEqual({ file: 'survey.xlsx', line: 2, column: 4 });
  });

  it('are the same however the rows come in batches', async () => {
    const rows: Rows = [
      ['调查表'],
      HEADER,
      ...Array.from({ length: 60 }, (_, index) => [`${index}村`, '村', undefined, 100 + index, 1]),
    ];
    for (const batch of [1, 7, 40, 41]) {
      const { centers } = await readRows(rows, {}, batch);
      expect(centers.map(({ name }) => name)).toEqual(Array.from({ length: 60 }, (_, index) => `${index}村`));
      expect(centers.at(-1)?.place.center().row).toBe(62);
    }
  });

  it('are not found on a sheet without a header', async () => {
    const found = await sheetCenters(sheetOf([['说明'], ['填表要求']]), 'survey.xlsx', recorder().context);
    expect(found).toBeNull();
  });

  it('leave out what is counted instead', async () => {
    const { centers, coverage, problems } = await readRows([
      HEADER,
      ['燕庄村', '村', 'a', 120, 1],
      ['小计', undefined, undefined, 120, 1],
      HEADER,
      [' '],
      [undefined, undefined, '凤凰台街道'],
      ['四月天', '社区', 'a', 120, 1],
      ['合计', undefined, undefined, 240, 2],
      ['注：数据截至2017年12月。'],
      ['负责人：', undefined, '填表人：'],
    ]);
    expect(centers.map(({ name }) => name)).toEqual(['燕庄村', '四月天']);
    expect(coverage[0]?.ignored).toEqual({
      total: 2,
      'repeated-header': 1,
      blank: 1,
      unnamed: 1,
      note: 1,
      signature: 1,
    });
    expect(problems.filter(({ code }) => code === 'skipped-row')).toEqual([
      {
        code: 'skipped-row',
        args: { text: '凤凰台街道', reason: 'unnamed' },
        location: { file: 'survey.xlsx', sheet: '社区', row: 6 },
      },
    ]);
  });

  it('without a name are read and told', async () => {
    const { centers, problems } = await readRows([HEADER, [undefined, '社区', 'a', 120, 1]]);
    expect(centers).toHaveLength(1);
    expect(told(problems)).toMatchObject([{ code: 'missing-name', location: { row: 2 } }]);
  });
});

describe('a header among the data', () => {
  it('is left out where it says the same in other words or without its units', async () => {
    const again = ['名　称', '级别', '所属街道', '建筑面积（㎡）', '业务经费'];
    const { centers, coverage } = await readRows([
      HEADER,
      ['四月天', '社区', 'a', 1, 1],
      again,
      ['国泰花园', '社区', 'a', 1, 1],
    ]);
    expect(centers.map(({ name }) => name)).toEqual(['四月天', '国泰花园']);
    expect(coverage[0]?.ignored).toEqual({ 'repeated-header': 1 });
  });

  it.each([
    ['other fields', ['名称', '级别', '所属街道', '文体广场', '宣传栏']],
    ['the same in another order', ['名称', '级别', '所属街道', '业务经费（万元）', '建筑面积']],
    ['one more', ['名称', '级别', '所属街道', '建筑面积', '业务经费', '图书室']],
    ['names elsewhere', ['序号', '社区名称', '建筑面积', '图书阅览室']],
  ])('with %s is another table’s: its figures are never read under the first', async (_, other) => {
    const rows: Rows = [
      HEADER,
      ['四月天', '社区', 'a', 1, 1],
      [],
      ['二、其他'],
      other,
      ['四月天', '社区', 'a', 1000, 3],
    ];
    expect(await refusalOf(() => readRows(rows))).toEqual({
      code: 'second-table',
      args: {},
      location: { file: 'survey.xlsx', sheet: '社区', row: 5 },
    });
  });

  it('is not seen in data', async () => {
    const text = ['社区', '社区', '街道', '1000', '0.3'];
    const remark = ['花园路社区', '社区', '街道', '待填', '待填', '宣传栏'];
    const { centers } = await readRows([[...HEADER, '缺少'], text, remark, ['a', '社区', '乡镇', 1, 1, '图书室']]);
    expect(centers).toHaveLength(3);
  });
});

describe('levels', () => {
  it('come from the sheet where there is no column', async () => {
    const { centers } = await readRows(
      [
        ['名称', '建筑面积'],
        ['燕庄村', 100],
      ],
      { name: '社区' },
    );
    expect(centers[0]?.level).toBe('community');
  });

  it('come from the cell before the sheet, and the conflict is told at the cell', async () => {
    const { centers, problems } = await readRows([HEADER, ['燕庄村', '村', 'a', 1, 1]], { name: '社区' });
    expect(centers[0]?.level).toBe('village');
    expect(told(problems)).toEqual([
      {
        code: 'level-conflict',
        args: { name: '燕庄村', cell: '村', sheet: '社区' },
        location: { file: 'survey.xlsx', sheet: '社区', cell: 'B2' },
      },
    ]);
  });

  it.each([
    ['村（社区）', 'ambiguous-level'],
    ['村/社区', 'ambiguous-level'],
    ['小区', 'unknown-level'],
  ])('%s is refused at its cell', async (text, code) => {
    const problem = await refusalOf(() => readRows([HEADER, ['燕庄', text, 'a', 1, 1]], { name: 'Sheet1' }));
    expect(problem).toMatchObject({ code, args: { text }, location: { sheet: 'Sheet1', cell: 'B2' } });
  });

  it('are never guessed from a name', async () => {
    const rows: Rows = [
      ['名称', '建筑面积'],
      ['四月天社区', 100],
    ];
    const problem = await refusalOf(() => readRows(rows, { name: 'Sheet1' }));
    expect(problem).toMatchObject({ code: 'no-level', args: { name: '四月天社区' }, location: { row: 2 } });
  });
});

describe('merged cells', () => {
  it('an office, a level or a name speaks for all rows that it covers', async () => {
    const { centers } = await readRows(
      [
        HEADER,
        ['燕庄村', '村', '凤凰台街道', 100, 1],
        ['黄庄村', undefined, undefined, 110, 1],
        [],
        ['四月天', '社区', undefined, 120, 1],
        ['国泰花园', '社区', undefined, 130, 1],
      ],
      { name: 'Sheet1', merges: ['B2:B3', 'C2:C5'] },
    );
    expect(centers.map(({ name, level, office }) => [name, level, office])).toEqual([
      ['燕庄村', 'village', '凤凰台街道'],
      ['黄庄村', 'village', '凤凰台街道'],
      ['四月天', 'community', '凤凰台街道'],
      ['国泰花园', 'community', null],
    ]);
  });

  it('an office speaks for its rows even where its first row is no centre', async () => {
    const { centers } = await readRows(
      [HEADER, ['小计', undefined, '凤凰台街道', 210, 2], ['燕庄村', '村', undefined, 100, 1]],
      { merges: ['C2:C3'] },
    );
    expect(centers[0]?.office).toBe('凤凰台街道');
  });

  it('an office merged with the name gives both', async () => {
    const { centers } = await readRows(
      [
        ['级别', '所属街道', '名称', '建筑面积'],
        ['街道', '花园路街道', undefined, 320],
        ['社区', '花园路街道', '四月天', 120],
      ],
      { name: 'Sheet1', merges: ['B2:C2'] },
    );
    expect(centers.map(({ name, office }) => [name, office])).toEqual([
      ['花园路街道', '花园路街道'],
      ['四月天', '花园路街道'],
    ]);
  });

  it('a banner across the table is no centre and is told', async () => {
    const { centers, problems } = await readRows([HEADER, ['街道级（17个）'], ['燕庄村', '村', 'a', 100, 1]], {
      merges: ['A2:E2'],
    });
    expect(centers.map(({ name }) => name)).toEqual(['燕庄村']);
    expect(problems).toContainEqual({
      code: 'skipped-row',
      args: { text: '街道级（17个）', reason: 'banner' },
      location: { file: 'survey.xlsx', sheet: '社区', row: 2 },
    });
  });

  it('a value merged down counts for its first row only, and is told', async () => {
    const { centers, problems } = await readRows(
      [HEADER, ['燕庄村', '村', 'a', 100, 1], ['黄庄村', '村', 'a', undefined, 1]],
      { merges: ['D2:D3'] },
    );
    expect(centers.map((center) => answers(center, 'building_area')[0])).toEqual([100, 'empty']);
    expect(told(problems)).toContainEqual({
      code: 'merged-value',
      args: { rows: 2 },
      location: { file: 'survey.xlsx', sheet: '社区', cell: 'D2' },
    });
  });
});

describe('columns', () => {
  it('that are not understood are told with the nearest label', async () => {
    const { problems } = await readRows([
      [...HEADER, '建筑面识', '邮政编码'],
      ['燕庄村', '村', 'a', 100, 1, 5, 6],
    ]);
    expect(problems.filter(({ code }) => code === 'unknown-column')).toEqual([
      {
        code: 'unknown-column',
        args: { label: '建筑面识', nearest: '建筑面积' },
        location: { file: 'survey.xlsx', sheet: '社区', cell: 'F1' },
      },
      {
        code: 'unknown-column',
        args: { label: '邮政编码', nearest: null },
        location: { file: 'survey.xlsx', sheet: '社区', cell: 'G1' },
      },
    ]);
  });

  it.each([
    ['建筑面积（㎡）', 'building_area', 100],
    ['总建筑面积', 'building_area', 100],
  ])('a second one for a field is told and not read: %s', async (label, id, expected) => {
    const { centers, problems } = await readRows([
      [...HEADER, label],
      ['四月天', '社区', 'a', 100, 1, 999],
    ]);
    expect(answers(centers[0], id)).toEqual([expected]);
    expect(told(problems)).toEqual([
      {
        code: 'duplicate-column',
        args: { label, first: '建筑面积' },
        location: { file: 'survey.xlsx', sheet: '社区', cell: 'F1' },
      },
    ]);
  });

  it('that are not there are told once, for the levels that need them', async () => {
    const { problems } = await readRows([HEADER, ['燕庄村', '村', 'a', 100, 1], ['黄庄村', '村', 'a', 100, 1]]);
    const absent = problems.filter(({ code }) => code === 'absent-column');
    const fields = absent.map(({ args }) => (args as { field: string }).field);
    expect(fields).toContain('stage_length');
    expect(fields).not.toContain('library');
    expect(fields).not.toContain('building_area');
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('of a stage hold three values at one place', async () => {
    const { centers } = await readRows([
      [...HEADER, '简易戏台'],
      ['燕庄村', '村', 'a', 100, 1, '10×5×0.8'],
    ]);
    expect(answers(centers[0], 'stage_length', 'stage_width', 'stage_height')).toEqual([10, 5, 0.8]);
    expect(centers[0]?.place.field(fieldIndex('stage_height'))).toMatchObject({ cell: 'F2' });
  });

  it('take the unit of money from the line above the table, and a field id needs none', async () => {
    const money = async (label: string, line: string) => {
      const { centers } = await readRows([[line], ['名称', '级别', '建筑面积', label], ['燕庄村', '村', 100, 3000]]);
      return answers(centers[0], 'annual_funding')[0];
    };
    expect(await money('业务经费', '单位：元')).toBe(0.3);
    expect(await money('业务经费', '调查表')).toBe('no-unit');
    expect(await money('业务经费（万元）', '单位：元')).toBe('implausible');
    expect(await money('annual_funding', '单位：元')).toBe('implausible');
  });
});
