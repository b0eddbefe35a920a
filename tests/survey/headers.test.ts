import { describe, expect, it } from 'vitest';
import { findHeader } from '../../src/survey/table/headers.ts';
import { lexicon, meant, type Rows, range, rowsOf } from './zhengzhou.ts';

interface Found {
  readonly top: number;
  readonly leafRow: number;
  readonly bottom: number;
  readonly money: number | null;
  /** What each column means: 'other' for another thing, '' for one that is not understood. */
  readonly columns: string;
}

function find(rows: Rows, merges: readonly string[] = [], level: string | null = null): Found | null {
  const header = findHeader(rowsOf(rows), merges.map(range), lexicon, level);
  if (!header) return null;
  const columns = header.columns.map(
    ({ number, meaning }) => `${String.fromCharCode(64 + number)}:${meant(meaning)?.split(' ')[0] ?? ''}`,
  );
  const { top, leafRow, bottom, lineUnits } = header;
  const money = lineUnits.find(({ quantity }) => quantity === 'money')?.power ?? null;
  return { top, leafRow, bottom, money, columns: columns.join(' ') };
}

const FLAT = ['序号', '名称', '所属街道', '建筑面积（㎡）', '业务经费'];
const FLAT_COLUMNS = 'A:ignored B:name C:office D:building_area E:annual_funding';

describe('one header row', () => {
  it('may stand in the first row', () => {
    expect(find([FLAT, [1, '燕庄村', '凤凰台街道', 300, '2万元']])).toEqual({
      top: 1,
      leafRow: 1,
      bottom: 1,
      money: null,
      columns: FLAT_COLUMNS,
    });
  });

  it('may stand below a title, the form’s own lines and blank rows', () => {
    const rows = [
      ['金水区基层综合性文化服务中心调查表'],
      ['填报单位（盖章）：花园路街道', undefined, '填报人：张三', undefined, '填报时间：2017.12.5'],
      [],
      [undefined, undefined, undefined, undefined, '单位：万元'],
      FLAT,
      [1, '燕庄村', '凤凰台街道', 300, 2],
    ];
    for (const merges of [[], ['A1:E1'], ['A1:E1', 'A2:B2']]) {
      expect(find(rows, merges)).toMatchObject({ leafRow: 5, bottom: 5, money: 4, columns: FLAT_COLUMNS });
    }
  });

  it.each([
    '单位：万元',
    '单位:万元',
    '（单位：万元）',
    '金额单位：万元',
    '调查表（单位：万元）',
    '单位：㎡、万元、人',
  ])('finds the unit of money in %s', (line) => {
    expect(find([[line], FLAT])?.money).toBe(4);
    expect(find([[undefined, undefined, undefined, undefined, undefined, undefined, line], FLAT])?.money).toBe(4);
  });

  it.each(['填报单位：万元村', '单位：平方米', '单位名称：万元', '单位：', '万元'])('finds none in %s', (line) => {
    expect(find([[line], FLAT])?.money).toBeNull();
  });

  it('does not lend the unit of one column to another', () => {
    expect(find([['名称', '建筑面积', '投资金额（单位：元）', '业务经费']])?.money).toBeNull();
    expect(
      find(
        [
          ['名称', '投资（单位：元）', '经费保障', undefined],
          [undefined, undefined, '业务经费', '建筑面积'],
        ],
        ['A1:A2', 'B1:B2', 'C1:D1'],
      )?.money,
    ).toBeNull();
  });

  it.each([
    ['a row of units', ['', ' ', '', '㎡', '万元']],
    ['units in brackets', ['', '', '', '（㎡）', '(万元)']],
  ])('goes on over %s', (_, units) => {
    const rows = [FLAT, units, [1, '燕庄村', '凤凰台街道', 300, 2]];
    expect(find(rows)).toMatchObject({ leafRow: 1, bottom: 2, columns: FLAT_COLUMNS });
  });

  it.each([
    ['numbers', [1, 2, 3, 4, 5]],
    ['numbers as text', ['1', '2', '3', '4', '5']],
    ['numbers in brackets', ['（1）', '（2）', '（3）', '（4）', '（5）']],
    ['甲 and 乙 before numbers', ['甲', '乙', 1, 2, 3]],
    ['栏次 before numbers', ['栏次', '1', '2', '3', '4']],
  ])('goes on over a row of %s', (_, numbers) => {
    expect(find([FLAT, numbers, [1, '燕庄村', '凤凰台街道', 300, 2]])?.bottom).toBe(2);
    expect(find([FLAT, ['', '', '', '㎡', '万元'], numbers])?.bottom).toBe(3);
  });

  it.each([
    ['a centre', [1, '燕庄村', 3, 4, 5]],
    ['a centre whose name is a number', [1, '110', 3, 4, 5]],
    ['numbers that do not count up', [1, 2, 3, 300, 2]],
  ])('ends before %s', (_, row) => {
    expect(find([FLAT, row])?.bottom).toBe(1);
  });

  it.each<[string, Rows]>([
    ['no name', [['序号', '建筑面积', '文体广场']]],
    ['only a name', [['序号', '名称', '电话']]],
    ['nothing at all', []],
    ['prose', [['名称不详，建筑面积不详'], ['说明：名称按公章填写']]],
  ])('is not found where there is %s', (_, rows) => {
    expect(find(rows)).toBeNull();
  });
});

describe('names headed by their level', () => {
  it.each([
    [['街道', '社区', '建筑面积', '图书室'], null, 'A:office B:name C:building_area D:library'],
    [['街道', '村', '建筑面积', '图书室'], null, 'A:office B:name C:building_area D:library'],
    [['序号', '社区', '建筑面积', '图书室'], 'community', 'A:ignored B:name C:building_area D:library'],
    [['街道', '建筑面积', '图书室'], 'township', 'A:name B:building_area C:library'],
    [['街道', '村（社区）', '建筑面积'], null, 'A:office B:name C:building_area'],
    [['街道', '名称', '社区', '建筑面积'], null, 'A:office B:name C: D:building_area'],
  ])('%j on a sheet of %s', (labels, level, columns) => {
    expect(find([labels], [], level)?.columns).toBe(columns);
  });

  it('a column of another level than the sheet’s names nobody', () => {
    expect(find([['社区', '建筑面积', '图书阅览室']], [], 'village')).toBeNull();
  });
});

describe('grouped header rows', () => {
  it('reads two rows, the leaf’s place being the lower one', () => {
    const rows = [
      ['名称', '建筑', '文体广场', undefined, '图书室', undefined, '业务经费（元）'],
      [undefined, '面积', '个数', '面积', '有无', '面积', undefined],
      ['燕庄村', 300, 1, 1000, '有', 30, 3000],
    ];
    expect(find(rows, ['A1:A2', 'C1:D1', 'E1:F1', 'G1:G2'])).toMatchObject({
      top: 1,
      leafRow: 2,
      bottom: 2,
      columns: 'A:name B:building_area C:other D:plaza_area E:library F:other G:annual_funding',
    });
  });

  it('reads three rows below a merged title, with numbers under them', () => {
    const rows = [
      ['调查表'],
      ['名称', '设施情况', undefined, undefined, undefined, '运行情况'],
      [undefined, '简易戏台（米）', undefined, undefined, '宣传栏', '经费保障（万元）'],
      [undefined, '长', '宽', '高', undefined, '业务经费'],
      [1, 2, 3, 4, 5, 6],
    ];
    expect(find(rows, ['A1:F1', 'A2:A4', 'B2:E2', 'B3:D3', 'E3:E4'])).toMatchObject({
      leafRow: 4,
      bottom: 5,
      columns: 'A:name B:stage_length C:stage_width D:stage_height E:bulletin_boards F:annual_funding',
    });
  });

  it('reads four rows where the name is merged over all of them', () => {
    const rows = [
      ['名称', '基本情况', undefined],
      [undefined, '设施情况', undefined],
      [undefined, '建筑', '文体广场'],
      [undefined, '面积', '面积'],
    ];
    expect(find(rows, ['A1:A4', 'B1:C1', 'B2:C2'])).toMatchObject({
      leafRow: 4,
      bottom: 4,
      columns: 'A:name B:building_area C:plaza_area',
    });
  });

  it('never takes a leaf for more than its group says', () => {
    const rows = [
      ['名称', '占地', '宣传栏'],
      [undefined, '面积', undefined],
    ];
    expect(find(rows, ['A1:A2', 'C1:C2'])?.columns).toBe('A:name B:other C:bulletin_boards');
  });

  it('reads no column below a group that is not understood', () => {
    const rows = [
      ['名称', '甲', undefined],
      [undefined, '建筑面积', '文体广场'],
      ['燕庄村', 300, 1000],
    ];
    expect(find(rows, ['A1:A2', 'B1:C1'])).toMatchObject({ bottom: 2, columns: 'A:name B:other C:other' });
  });

  it('carries a group to the right where nothing can be merged', () => {
    const rows = [
      ['名称', '戏台', '', '', '图书室', '', '宣传栏'],
      ['', '长', '宽', '高', '个数', '面积', '个数'],
      ['燕庄村', '10', '5', '0.8', '1', '30', '1'],
    ];
    expect(find(rows)).toMatchObject({
      leafRow: 2,
      bottom: 2,
      columns: 'A:name B:stage_length C:stage_width D:stage_height E:library F:other G:bulletin_boards',
    });
  });

  it('knows a lower header row even where its words are not understood', () => {
    const rows = [
      ['名称', '图书室', '', '宣传栏'],
      ['', '个数', '面积', '个数'],
      ['燕庄村', '1', '30', '2'],
    ];
    expect(find(rows)).toMatchObject({ leafRow: 2, bottom: 2, columns: 'A:name B:library C:other D:bulletin_boards' });
  });

  it('takes a single row of leaves for what they say', () => {
    expect(find([['村名', '面积', '宣传栏']])?.columns).toBe('A:name B:building_area C:bulletin_boards');
  });
});
