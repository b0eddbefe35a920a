import { describe, expect, it } from 'vitest';
import { sheetCenters } from '../../src/survey/sheet-centers.ts';
import { answers, fieldIndex, type Rows, readRows, recorder, saysOf, sheetOf } from './zhengzhou.ts';

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
    expect(coverage).toMatchObject([{ file: 'survey.xlsx', sheet: 'Sheet1', centers: 2 }]);
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
    const found = await sheetCenters(
      sheetOf([['说明'], ['填表要求']]),
      saysOf('社区'),
      false,
      null,
      recorder().context,
    );
    expect(found).not.toHaveProperty('centers');
  });

  it('leave out what is counted instead', async () => {
    const { centers, coverage, problems } = await readRows([
      HEADER,
      ['燕庄村', '村', 'a', 120, 1],
      ['小计', undefined, undefined, 120, 1],
      HEADER,
      [' '],
      [undefined, undefined, '凤凰台街道'],
      [undefined, undefined, undefined, 90],
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
      title: 1,
      unnamed: 1,
      note: 1,
      signature: 1,
    });
    expect(problems.filter(({ code }) => code === 'skipped-row')).toEqual([
      {
        code: 'skipped-row',
        args: { text: '90', reason: 'unnamed' },
        location: { file: 'survey.xlsx', sheet: '社区', row: 7 },
      },
    ]);
  });

  it('are not lost behind a signature line at the end of a page', async () => {
    const { centers } = await readRows([
      HEADER,
      ['四月天', '社区', 'a', 120, 1],
      ['负责人：', undefined, '填表人：'],
      ['国泰花园', '社区', 'a', 120, 1],
    ]);
    expect(centers.map(({ name }) => name)).toEqual(['四月天', '国泰花园']);
  });

  it('without a name are read and told', async () => {
    const { centers, problems } = await readRows([HEADER, [undefined, '社区', 'a', 120, 1]]);
    expect(centers).toHaveLength(1);
    expect(told(problems)).toMatchObject([{ code: 'missing-name', location: { row: 2 } }]);
  });
});

describe('a header among the data', () => {
  it('is left out where it says the same in other words or without its units', async () => {
    const again = ['名　称', '级别', '所属街道', '建筑面积', '业务经费'];
    const { centers, coverage } = await readRows([
      HEADER,
      ['四月天', '社区', 'a', 1, 1],
      again,
      ['国泰花园', '社区', 'a', 1, 1],
    ]);
    expect(centers.map(({ name }) => name)).toEqual(['四月天', '国泰花园']);
    expect(centers.map((center) => answers(center, 'annual_funding'))).toEqual([[1], [1]]);
    expect(coverage[0]?.ignored).toEqual({ 'repeated-header': 1 });
  });

  it.each<[string, string[], (string | number)[], Record<string, unknown>]>([
    [
      'other fields',
      ['名称', '级别', '所属街道', '文体广场', '宣传栏'],
      ['国泰花园', '社区', 'a', 1000, 3],
      { plaza_area: 1000, building_area: 'absent', annual_funding: 'absent' },
    ],
    [
      'the same in another order',
      ['名称', '级别', '所属街道', '业务经费（万元）', '建筑面积'],
      ['国泰花园', '社区', 'a', 3, 1000],
      { annual_funding: 3, building_area: 1000 },
    ],
    [
      'other units',
      ['名称', '级别', '所属街道', '建筑面积（亩）', '业务经费（元）'],
      ['国泰花园', '社区', 'a', 3, 3000],
      { annual_funding: 0.3, building_area: 2000 },
    ],
    [
      'another thing in its columns',
      ['名称', '级别', '所属街道', '建筑面积（计划）', '业务经费（万元）'],
      ['国泰花园', '社区', 'a', 300, 3],
      { annual_funding: 3, building_area: 'absent' },
    ],
    [
      'one more',
      ['名称', '级别', '所属街道', '建筑面积', '业务经费（万元）', '图书阅览室'],
      ['国泰花园', '社区', 'a', 1000, 3, '有'],
      { annual_funding: 3, building_area: 1000, reading_room: true },
    ],
    [
      'names elsewhere',
      ['序号', '社区名称', '建筑面积', '图书阅览室'],
      [1, '国泰花园', 1000, '有'],
      { building_area: 1000, reading_room: true, annual_funding: 'absent' },
    ],
  ])('with %s is another table’s: what follows is read under it', async (_, other, row, expected) => {
    const rows: Rows = [HEADER, ['四月天', '社区', 'a', 1, 1], [], ['二、其他'], other, row];
    const { centers, problems } = await readRows(rows);
    expect(centers.map(({ name }) => name)).toEqual(['四月天', '国泰花园']);
    expect(answers(centers[0], 'building_area', 'annual_funding', 'reading_room')).toEqual([1, 1, 'absent']);
    expect(answers(centers[1], ...Object.keys(expected))).toEqual(Object.values(expected));
    expect(problems.filter(({ code }) => code === 'unread')).toEqual([]);
  });

  it('of a table without names makes its rows unread', async () => {
    const { centers, problems } = await readRows([
      HEADER,
      ['四月天', '社区', 'a', 1, 1],
      ['序号', '建筑面积', '图书阅览室'],
      [1, 300, '有'],
    ]);
    expect(centers.map(({ name }) => name)).toEqual(['四月天']);
    expect(problems).toContainEqual({
      code: 'unread',
      args: { text: '1', of: 'row', reason: 'no-names', centers: 1 },
      location: { file: 'survey.xlsx', sheet: '社区', row: 4 },
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
  ])('%s leaves its row unread, told at its cell', async (text, reason) => {
    const rows: Rows = [HEADER, ['燕庄', text, 'a', 1, 1], ['四月天', '社区', 'a', 1, 1]];
    const { centers, problems } = await readRows(rows, { name: 'Sheet1' });
    expect(centers.map(({ name }) => name)).toEqual(['四月天']);
    expect(told(problems)).toEqual([
      {
        code: 'unread',
        args: { text: `燕庄 ${text}`, of: 'row', reason, centers: 1 },
        location: { file: 'survey.xlsx', sheet: 'Sheet1', cell: 'B2' },
      },
    ]);
  });

  it('are never guessed from a name', async () => {
    const rows: Rows = [
      ['名称', '建筑面积'],
      ['四月天社区', 100],
    ];
    const { centers, problems } = await readRows(rows, { name: 'Sheet1' });
    expect(centers).toEqual([]);
    expect(problems).toContainEqual({
      code: 'unread',
      args: { text: '四月天社区', of: 'row', reason: 'no-level', centers: 1 },
      location: { file: 'survey.xlsx', sheet: 'Sheet1', row: 2 },
    });
  });
});

describe('merged cells', () => {
  it('an office, a level or a name speaks for all rows that it covers', async () => {
    const { centers, problems } = await readRows(
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
      ['国泰花园', 'community', '凤凰台街道'],
    ]);
    // The last one lies below the merged cell: it takes over what stands above, and the report says so.
    expect(told(problems)).toMatchObject([{ code: 'filled-down', args: { what: 'office', cells: 1 } }]);
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

  it('a banner across the table is no centre: it is told, or says the level of what follows', async () => {
    const merges = ['A2:E2'];
    const rows = (text: string): Rows => [HEADER, [text], ['燕庄', undefined, 'a', 100, 1]];
    const plain = await readRows(rows('试点单位'), { merges });
    expect(plain.centers.map(({ name, level }) => [name, level])).toEqual([['燕庄', 'community']]);
    expect(plain.problems).toContainEqual({
      code: 'skipped-row',
      args: { text: '试点单位', reason: 'banner' },
      location: { file: 'survey.xlsx', sheet: '社区', row: 2 },
    });
    const level = await readRows(rows('街道级（17个）'), { merges, name: 'Sheet1' });
    expect(level.centers.map(({ name, level }) => [name, level])).toEqual([['燕庄', 'township']]);
    expect(level.coverage[0]?.ignored).toEqual({ title: 1 });
  });

  it('(F31) a banner over several rows is none in any of them, whatever stands beside it', async () => {
    const remarks = [...HEADER, '备注', '联系电话'];
    const beside = [undefined, undefined, undefined, undefined, undefined, '见附表', '0371-12345678'];
    const { centers, coverage } = await readRows(
      [remarks, ['试点单位', ...beside.slice(1)], beside, ['燕庄', undefined, 'a', 100, 1]],
      { merges: ['A2:E3'] },
    );
    expect(centers.map(({ name }) => name)).toEqual(['燕庄']);
    expect(coverage[0]?.ignored).toEqual({ banner: 2 });
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
  it('that are not understood are told with the nearest label, or with the field that they might be', async () => {
    const { problems } = await readRows([
      [...HEADER, '建筑面识', '文化器才', '邮政编码'],
      ['燕庄村', '村', 'a', 100, 1, 5, 6, 7],
    ]);
    const at = (cell: string) => ({ file: 'survey.xlsx', sheet: '社区', cell });
    expect(problems.filter(({ code }) => code.endsWith('-column') && code !== 'absent-column')).toEqual([
      {
        code: 'other-column',
        args: { label: '建筑面识', word: '面识', field: { zh: '建筑面积', en: 'Building area' } },
        location: at('F1'),
      },
      { code: 'unknown-column', args: { label: '文化器才', nearest: '文化器材' }, location: at('G1') },
      { code: 'unknown-column', args: { label: '邮政编码', nearest: null }, location: at('H1') },
    ]);
  });

  it.each(['建筑面积（㎡）', '总建筑面积'])('a second one for a field is read and told: %s', async (label) => {
    const { centers, problems } = await readRows([
      [...HEADER, label],
      ['四月天', '社区', 'a', 100, 1, 999],
      ['国泰花园', '社区', 'a', 100, 1, 100],
      ['燕庄花园', '社区', 'a', 100, 1, undefined],
      ['丰乐', '社区', 'a', '/', 1, 999],
    ]);
    const read = centers.map((center) => answers(center, 'building_area')[0]);
    expect(read).toEqual(['conflict', 100, 100, 999]);
    expect(centers[0]?.values[fieldIndex('building_area')]).toMatchObject({ raw: 'D2=100 F2=999' });
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
