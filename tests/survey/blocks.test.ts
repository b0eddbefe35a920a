import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/survey/table/blocks.ts';
import { findHeader } from '../../src/survey/table/headers.ts';
import { answers, lexicon, readRows, rowsOf } from './zhengzhou.ts';

/** Columns of each table, from its first to its last label. */
function blocks(labels: readonly string[]): string[] {
  const header = findHeader(rowsOf([labels]), [], lexicon, 'community');
  if (!header) throw new Error('no header');
  return blocksOf(header).map((block) => block.header.columns.map(({ words }) => words[0]).join(' '));
}

describe('tables side by side', () => {
  it.each<[string, string[], string[]]>([
    ['one table', ['序号', '名称', '建筑面积', '备注'], ['序号 名称 建筑面积 备注']],
    [
      'behind a blank column',
      ['序号', '名称', '建筑面积', '', '序号', '名称', '建筑面积'],
      ['序号 名称 建筑面积', '序号 名称 建筑面积'],
    ],
    [
      'right behind each other',
      ['名称', '建筑面积', '名称', '建筑面积', '名称', '建筑面积'],
      ['名称 建筑面积', '名称 建筑面积', '名称 建筑面积'],
    ],
    [
      'with an office before each name',
      ['街道', '名称', '建筑面积', '街道', '名称', '宣传栏'],
      ['街道 名称 建筑面积', '街道 名称 宣传栏'],
    ],
    ['two names before the answers are one table', ['名称', '单位名称', '建筑面积'], ['名称 单位名称 建筑面积']],
  ])('%s', (_, labels, expected) => {
    expect(blocks(labels)).toEqual(expected);
  });

  it('a second name behind an answer leaves the first table its own', () => {
    expect(blocks(['建筑面积', '名称', '名称', '宣传栏'])).toEqual(['建筑面积 名称', '名称 宣传栏']);
  });

  it('are read each by itself, whichever is longer', async () => {
    const { centers } = await readRows([
      ['名称', '建筑面积', '', '名称', '建筑面积'],
      ['四月天', 100, '', '国泰花园', 90],
      ['', '', '', '丰乐', 80],
      ['合计', 100],
    ]);
    expect(centers.map((center) => [center.name, ...answers(center, 'building_area')])).toEqual([
      ['四月天', 100],
      ['国泰花园', 90],
      ['丰乐', 80],
    ]);
  });
});
