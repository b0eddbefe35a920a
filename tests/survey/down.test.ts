import { describe, expect, it } from 'vitest';
import { DownColumn } from '../../src/survey/table/down.ts';
import { MergedColumn } from '../../src/survey/table/merged-column.ts';
import { readRows } from './zhengzhou.ts';

/** The texts of a column, cell by cell; null is a blank row. */
function down(cells: readonly (string | null)[], above = ''): { texts: string[]; filled: number } {
  const column = new DownColumn();
  const merged = new MergedColumn(1, [], null);
  const texts: string[] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell === null) column.forget();
    else texts.push(column.text({ number: index + 2, cells: [cell] }, merged, above).text);
  }
  return { texts, filled: column.filled };
}

describe('offices and levels down a column', () => {
  it.each<[string, (string | null)[], string[], number]>([
    ['a blank takes over what stands above', ['甲街道', '', ''], ['甲街道', '甲街道', '甲街道'], 2],
    ['同上 and its signs say so', ['甲街道', '同上', '〃', '"', '々'], Array(5).fill('甲街道'), 0],
    ['another office ends it', ['甲街道', '', '乙街道', ''], ['甲街道', '甲街道', '乙街道', '乙街道'], 2],
    ['a blank row ends it', ['甲街道', null, '', '乙街道'], ['甲街道', '', '乙街道'], 0],
    ['nothing stands above', ['', '同上', '甲街道'], ['', '', '甲街道'], 0],
  ])('%s', (_, cells, texts, filled) => {
    expect(down(cells)).toEqual({ texts, filled });
  });

  it('a title goes before the cell above, a filled cell before the title', () => {
    expect(down(['甲街道', '', '同上'], '乙街道')).toEqual({ texts: ['甲街道', '乙街道', '甲街道'], filled: 0 });
  });

  it('are told once a sheet', async () => {
    const { centers, problems } = await readRows([
      ['所属街道', '名称', '建筑面积'],
      ['甲街道', '四月天', 100],
      ['', '国泰花园', 100],
      ['〃', '丰乐', 100],
      ['', '', ''],
      ['', '燕庄花园', 100],
    ]);
    expect(centers.map(({ office }) => office)).toEqual(['甲街道', '甲街道', '甲街道', null]);
    expect(problems.filter(({ code }) => code === 'filled-down')).toMatchObject([
      { args: { what: 'office', cells: 1 }, location: { file: 'survey.xlsx', sheet: '社区' } },
    ]);
  });

  it.each([
    ['丰庆路街道（5个社区）', '丰庆路街道'],
    ['丰庆路街道\n合计8个', '丰庆路街道'],
    ['丰庆路街道（合计8个）', '丰庆路街道'],
    ['填报单位：丰庆路街道', '丰庆路街道'],
  ])('an office is bare of what is counted: %j', async (text, office) => {
    const { centers } = await readRows([
      ['所属街道', '名称', '建筑面积'],
      [text, '四月天', 100],
    ]);
    expect(centers[0]?.office).toBe(office);
  });
});
