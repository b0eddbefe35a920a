import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/model/rows.ts';
import { answers, fieldIndex, type Rows, sheetOf } from '../survey/zhengzhou.ts';
import { mistakesOf, readWith } from './layout-survey.ts';

const HEADER = ['点位', '属于', '房子', '钱（元）', '有没有看书的地方', '备注'];
const ODD: Rows = [
  ['丰庆路街道'],
  HEADER,
  ['甲点', '社区', 120, 4000, '有', '旧'],
  ['乙点', '村', 80, 2000, '无', ''],
  ['合计', undefined, 200, 6000],
];
const LAYOUT = `
sheets:
  - sheet: 表
    table:
      rows: 3-
      columns: { A: 名称, B: level, C: building_area, D: 业务经费, E: { as: reading_room } }
`;

describe('a table that is laid out', () => {
  it('is read by the layout alone, and its places are exact', async () => {
    const { centers, problems, coverage } = await readWith([sheetOf(ODD, { name: '表' })], LAYOUT);
    expect(centers.map(({ name, level, office }) => [name, level, office])).toEqual([
      ['甲点', 'community', '丰庆路街道'],
      ['乙点', 'village', '丰庆路街道'],
    ]);
    expect(centers.map((center) => answers(center, 'building_area', 'annual_funding', 'reading_room'))).toEqual([
      [120, 0.4, true],
      [80, 0.2, false],
    ]);
    expect(centers[1]!.place.field(fieldIndex('annual_funding'))).toEqual({
      file: 'survey.xlsx',
      sheet: '表',
      cell: 'D4',
    });
    expect(problems.filter(({ code }) => code !== 'absent-column')).toEqual([]);
    expect(coverage[0]!.ignored).toEqual({ total: 1 });
  });

  it('leaves a column out that the layout does not name, and tells it', async () => {
    const rows: Rows = [
      ['名称', '建筑面积', '图书阅览室', '序号'],
      ['甲社区', 120, '有', 1, 7],
    ];
    const layout = 'sheets: [{ level: 社区, table: { rows: 2-, columns: { A: name, B: building_area } } }]';
    const { centers, problems } = await readWith([sheetOf(rows, { name: '表' })], layout);
    expect(answers(centers[0], 'building_area', 'reading_room')).toEqual([120, 'absent']);
    expect(
      problems.flatMap(({ code, args, location }) => (code === 'unknown-column' ? [[args, location!.cell]] : [])),
    ).toEqual([
      [{ label: '图书阅览室', nearest: null, unnamed: true }, 'C1'],
      [{ label: 'E', nearest: null, unnamed: true }, 'E1'],
    ]);
  });

  it('takes unit and codes from the words above where the layout says none', async () => {
    const rows: Rows = [
      ['名称', '建筑面积（亩）', '图书阅览室（1=有，2=无）', '房子（亩）'],
      ['甲社区', 3, 2, 6],
    ];
    const read = (columns: string) =>
      readWith(
        [sheetOf(rows, { name: '社区' })],
        `sheets: [{ table: { rows: 2-, columns: { A: name, ${columns} } } }]`,
      );
    const { centers } = await read('B: building_area, C: reading_room, D: 文体广场面积');
    expect(answers(centers[0], 'building_area', 'reading_room', 'plaza_area')).toEqual([2000, false, 4000]);
    const said = await read('B: { as: building_area, unit: ㎡ }, C: { as: reading_room, codes: { "2": 有 } }');
    expect(answers(said.centers[0], 'building_area', 'reading_room')).toEqual([3, true]);
  });

  it('says level and office before the titles and the name of the sheet', async () => {
    const rows: Rows = [['国基路街道'], ['社区级'], ['甲', 120, 1], ['经八路街道'], ['乙', 80, 2]];
    const layout =
      'sheets: [{ level: village, office: 丰庆路街道, table: { rows: 3-, columns: { A: name, B: building_area, C: 戏台长 } } }]';
    const { centers } = await readWith([sheetOf(rows, { name: '社区' })], layout);
    expect(centers.map(({ name, level, office }) => [name, level, office])).toEqual([
      ['甲', 'village', '丰庆路街道'],
      ['乙', 'village', '丰庆路街道'],
    ]);
  });

  it('leaves rows unread that the layout does not name, above and below', async () => {
    const rows: Rows = [
      ['零点', '社区', 110, 1000, '有'],
      ...ODD.slice(1, 4),
      ['丙点', '社区', 130, 4000, '有'],
      ODD[4]!,
    ];
    const layout = LAYOUT.replace('3-', '3-4');
    const { centers, problems } = await readWith([sheetOf(rows, { name: '表' })], layout);
    expect(centers.map(({ name }) => name)).toEqual(['甲点', '乙点']);
    const unread = problems.filter(({ code }) => code === 'unread');
    expect(unread.map(({ args, location }) => [args, location!.row])).toEqual([
      [{ text: '零点', of: 'row', reason: 'layout', centers: 1 }, 1],
      [{ text: '丙点', of: 'row', reason: 'layout', centers: 1 }, 5],
    ]);
  });

  it('stands with others in one sheet, each with its own columns', async () => {
    const rows: Rows = [
      HEADER,
      ...ODD.slice(2, 4),
      [],
      ['看书', '哪里', '多大'],
      ['有', '丙点', 90],
      ['无', '丁点', 70],
    ];
    const layout = `
sheets:
  - { level: 社区, table: { rows: 6-, columns: { A: reading_room, B: name, C: building_area } } }
  - { table: { rows: 2-3, columns: { A: name, B: level, C: building_area } } }
`;
    for (const batch of [1, 3, 100]) {
      const { centers } = await readWith([sheetOf(rows, { name: '表' }, batch)], layout);
      expect(centers.map((one) => [one.name, one.level, ...answers(one, 'building_area', 'reading_room')])).toEqual([
        ['甲点', 'community', 120, 'absent'],
        ['乙点', 'village', 80, 'absent'],
        ['丙点', 'community', 90, true],
        ['丁点', 'community', 70, false],
      ]);
    }
  });

  it('finds its header above rows that it leaves out, and tells those for what they are', async () => {
    const rows: Rows = [
      ['点', '房子（亩）', '级'],
      ['示例', 0.5, '社区'],
      ['丰庆路街道（1个）'],
      ['零点', 0.5, 1],
      [],
      ['甲点', 0.3, '社区'],
    ];
    const layout = 'sheets: [{ table: { rows: 6-, columns: { A: name, B: building_area, C: level } } }]';
    const { centers, problems, coverage } = await readWith([sheetOf(rows, { name: '表' })], layout);
    expect(centers.map((one) => [one.name, one.office, ...answers(one, 'building_area')])).toEqual([
      ['甲点', '丰庆路街道', 200],
    ]);
    expect(coverage[0]!.ignored).toMatchObject({ example: 1, title: 1 });
    expect(problems.filter(({ code }) => code === 'unread').map(({ location }) => location!.row)).toEqual([4]);
  });

  it('covers a hidden sheet only by its name', async () => {
    const hidden = { ...sheetOf([['x', 'y']], { name: '旧' }), visibility: 'hidden' as const };
    const layout = 'sheets: [{ level: 社区, table: { rows: 3-, columns: { A: name, C: building_area } } }]';
    const { centers } = await readWith([hidden, sheetOf(ODD, { name: '表' })], layout);
    expect(centers).toHaveLength(2);
  });

  it('does not read on past another header', async () => {
    const rows: Rows = [...ODD.slice(1, 4), ['建筑面积', '名称', '图书阅览室', '级别'], [300, '丙点', '有', '社区']];
    const layout = LAYOUT.replace('3-', '2-');
    const { centers, problems } = await readWith([sheetOf(rows, { name: '表' })], layout);
    expect(centers.map(({ name }) => name)).toEqual(['甲点', '乙点']);
    expect(problems.filter(({ code }) => code === 'unread')).toHaveLength(1);
  });

  it('reads merged levels and groups', async () => {
    const rows: Rows = [
      ['哪里', '级', '室内', undefined],
      [undefined, undefined, '长', '房子'],
      ['甲点', '社区', 7, 100],
      ['乙点', undefined, 8, 200],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'B3:B4'];
    const layout = 'sheets: [{ table: { rows: 3-, columns: { A: name, B: level, D: building_area } } }]';
    const { centers, coverage } = await readWith([sheetOf(rows, { name: '表', merges })], layout);
    expect(centers.map((one) => [one.level, ...answers(one, 'building_area')])).toEqual([
      ['community', 100],
      ['community', 200],
    ]);
    expect(coverage[0]!.regions.at(-1)!.columns.map(({ words }) => words)).toEqual([
      ['哪里'],
      ['级'],
      ['室内', '长'],
      ['室内', '房子'],
    ]);
  });
});

const CARD = (name: string, area: Cell, rest: Rows = []): Rows => [
  ['文化中心登记表'],
  ['哪里', undefined, name, '哪一级', '社区'],
  ['房子', undefined, area, '钱（元）', 4000],
  ['看书的地方', undefined, '有', '联系电话', 66],
  ...rest,
];
const CARDS = `
sheets:
  - sheet: 登记表*
    card: { name: B2, level: E2, C3: building_area, E3: { as: 业务经费 }, C4: reading_room }
`;

describe('a card that is laid out', () => {
  it('is one centre a sheet, with each finding at its cell, through merges', async () => {
    const sheets = ['登记表1', '登记表2', '填写说明'].map((name, at) =>
      sheetOf(CARD(`${at}点`, 100 + at), { name, merges: ['B2:C2'] }),
    );
    const merged = sheets.map((sheet) => ({
      ...sheet,
      rows: async function* () {
        for await (const batch of sheet.rows())
          yield batch.map(({ number, cells }) => ({
            number,
            cells: number === 2 ? [cells[0], cells[2], undefined, ...cells.slice(3)] : cells,
          }));
      },
    }));
    const { centers, problems } = await readWith(merged, CARDS);
    expect(centers.map((one) => [one.name, one.level, ...answers(one, 'building_area', 'annual_funding')])).toEqual([
      ['0点', 'community', 100, 0.4],
      ['1点', 'community', 101, 0.4],
    ]);
    const { place } = centers[1]!;
    expect(place.field(fieldIndex('annual_funding'))).toEqual({ file: 'survey.xlsx', sheet: '登记表2', cell: 'E3' });
    expect(place.center()).toEqual({ file: 'survey.xlsx', sheet: '登记表2', row: 2 });
    expect(problems.filter(({ code }) => code === 'unknown-column')).toEqual([]);
  });

  it('tells answers whose label the layout does not name', async () => {
    const rows = CARD('甲点', 100, [['藏书', undefined, 3000]]);
    const { centers, problems } = await readWith(
      [sheetOf(rows, { name: '登记表' })],
      CARDS.replace('B2', 'C2').replace(', C4: reading_room', ''),
    );
    expect(answers(centers[0], 'reading_room')).toEqual(['absent']);
    const told = problems.filter(({ code }) => code === 'unknown-column');
    expect(told.map(({ args, location }) => [args, location!.cell])).toEqual([
      [{ label: '看书的地方', nearest: null, unnamed: true }, 'A4'],
      [{ label: '藏书', nearest: null, unnamed: true }, 'A5'],
    ]);
  });

  it('takes the unit beside an answer', async () => {
    const rows: Rows = [
      ['哪里', '甲点'],
      ['钱', 4000, '元'],
    ];
    const layout = 'sheets: [{ level: 社区, card: { name: B1, B2: annual_funding } }]';
    const { centers } = await readWith([sheetOf(rows, { name: '表' })], layout);
    expect(answers(centers[0], 'annual_funding')).toEqual([0.4]);
  });

  it('may be several in a sheet', async () => {
    const rows: Rows = [
      ['', '甲点', '乙点'],
      ['房子', 100, 90],
    ];
    const layout = `
sheets:
  - { level: 社区, card: { name: B1, B2: building_area } }
  - { level: 村, card: { name: C1, C2: building_area } }
`;
    const { centers, coverage } = await readWith([sheetOf(rows, { name: '表' })], layout);
    expect(centers.map((one) => [one.name, one.level, ...answers(one, 'building_area')])).toEqual([
      ['甲点', 'community', 100],
      ['乙点', 'village', 90],
    ]);
    // Each cell lies in one region.
    expect(coverage[0]!.regions.map(({ range }) => range)).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 1, left: 3, bottom: 2, right: 3 },
    ]);
  });
});

describe('a sheet that no layout covers', () => {
  it('is read as it comes', async () => {
    const plain: Rows = [
      ['名称', '建筑面积'],
      ['甲社区', 100],
    ];
    const sheets = [sheetOf(plain, { name: '社区' }), sheetOf(ODD, { name: '表' })];
    const { centers } = await readWith(sheets, LAYOUT);
    expect(centers.map(({ name }) => name)).toEqual(['甲社区', '甲点', '乙点']);
  });
});

describe('a layout that does not fit', () => {
  const table = (columns: string, rows = '3-'): string =>
    `sheets:\n  - sheet: 表\n    table:\n      rows: ${rows}\n      columns: ${columns}\n`;
  it.each([
    ['an unknown field', table('{ A: name, C: buildin_area }'), '5:30 标准里没有“buildin_area”'],
    ['a unit of something else', table('{ A: name, C: { as: building_area, unit: 万元 } }'), '5:36 '],
    ['a unit of a name', table('{ A: { as: name, unit: 万元 } }'), '5:27 '],
    ['a column twice', table('{ A: name, a: building_area }'), '5:27 A 写了两次'],
    ['a column outside the sheet', table('{ A: name, Z: building_area }'), '5:30 Z 在工作表“表”以外'],
    ['a row outside the sheet', table('{ A: name }', '50-'), '4:13 工作表“表”没有第 50 行'],
    ['rows backwards', table('{ A: name }', '5-3'), '4:13 起始行应在结束行之前'],
    ['rows in other words', table('{ A: name }', 'all'), '4:13 应为“5-200”'],
    ['no names', table('{ A: building_area }'), '5:7 没有写明名称在哪里'],
    ['an unknown level', 'sheets:\n  - level: 县\n    card: { name: A1 }\n', '2:12 不认识级别“县”'],
    ['a level of two', 'sheets:\n  - level: 村（社区）\n    card: { name: A1 }\n', '2:12 “村（社区）”说不清是哪一级'],
    ['a cell outside the sheet', 'sheets:\n  - card: { name: A3, C300: reading_room }\n', '2:29 C300 在工作表“表”以外'],
    ['an identity that is no cell', 'sheets:\n  - card: { name: 甲 }\n', '2:19 应为单元格'],
    ['neither table nor card', 'sheets:\n  - sheet: 表\n', '2:5 table（一行一个中心）和 card'],
    ['a sheet that is not there', 'sheets:\n  - sheet: 没有\n    card: { name: A1 }\n', '2:12 没有工作表“没有”'],
    ['an unknown key', 'sheets:\n  - sheat: 表\n    card: { name: A1 }\n', '2:5 未知的键“sheat”，是否想写“sheet”'],
    [
      'an unknown key of a column',
      table('{ A: name, C: { as: building_area, units: ㎡ } }'),
      '5:51 未知的键“units”，是否想写“unit”',
    ],
    [
      'tables over each other',
      `${table('{ A: name }', '3-5')}  - { sheet: 表, table: { rows: 4-, columns: { B: name } } }`,
      '6:32 与第 3–5 行的另一个表格重叠',
    ],
    ['tables and cards', `${table('{ A: name }')}  - { sheet: 表, card: { name: A1 } }`, '6:5 同一张工作表不能'],
    ['many references', `a: &a x\nsheets: [${'*a,'.repeat(200)}]`, '2:310 别名引用超过 100 处'],
  ])('is refused: %s', async (_, layout, told) => {
    const mistakes = await mistakesOf([sheetOf(ODD, { name: '表' })], layout);
    expect(mistakes[0]?.slice(0, told.length)).toBe(told);
  });
});
