import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/model/rows.ts';
import { settleColumns } from '../../src/survey/table/columns.ts';
import { findHeader } from '../../src/survey/table/headers.ts';
import { SheetPlaces } from '../../src/survey/table/sheet-place.ts';
import { answers, fieldIndex, lexicon, type Rows, readRows, recorder, rowsOf } from './zhengzhou.ts';

/** What a community answers under columns of one group. */
async function answer(field: string, labels: readonly string[], cells: readonly Cell[]) {
  const rows: Rows = [
    ['名称', ...labels, '宣传栏'],
    ['四月天', ...cells, 1],
  ];
  const { centers, problems } = await readRows(rows);
  const told = problems.filter(({ code }) => code !== 'absent-column' && code !== 'unknown-column');
  return [answers(centers[0], field)[0], told.map(({ code }) => code)];
}

describe('columns of one field', () => {
  it.each<[string[], Cell[], unknown, string[]]>([
    [['建筑面积（标准）', '建筑面积（实际）'], [150, 90], 90, ['other-column']],
    [['建筑面积（计划）', '建筑面积（完成）'], [150, 90], 90, ['other-column']],
    [['建筑面积（室内）', '建筑面积（室外）'], [60, 90], 'absent', ['other-column', 'other-column']],
    [['建筑面积（合计）', '建筑面积（其中室内）'], [150, 90], 150, ['other-column']],
    [['建筑面积（自查）', '建筑面积（核查）'], [150, 90], 90, ['verified-counts']],
    [['建筑面积（自查）'], [150], 150, []],
    [['建筑面积（2016年）', '建筑面积（2017年）'], [150, 90], 'several-years', []],
    [['建筑面积（2015-2017年）'], [150], 'several-years', []],
    [['建筑面积（2017年）'], [150], 150, []],
    [['建筑面积', '建筑面积（㎡）'], [150, '150㎡'], 150, ['duplicate-column']],
    [['建筑面积', '建筑面积（㎡）'], [150, 90], 'conflict', ['duplicate-column']],
  ])('%j of %j', async (labels, cells, value, told) => {
    expect(await answer('building_area', labels, cells)).toEqual([value, told]);
  });

  it.each<[Cell[], unknown]>([
    [['√', undefined], true],
    [[undefined, '√'], false],
    [['√', '√'], 'conflict'],
    [[undefined, undefined], 'empty'],
    [['×', '√'], false],
    // (F31) What cannot be read hides the answer, on whichever side it stands.
    [['√', '约一间'], 'approximate'],
    [['约一间', '√'], 'approximate'],
  ])('有 | 无 to be ticked: %j', async ([yes, no], value) => {
    const { centers } = await readRows([
      ['名称', '建筑面积', '图书阅览室', undefined],
      [undefined, undefined, '有', '无'],
      ['四月天', 100, yes, no],
    ]);
    expect(answers(centers[0], 'reading_room')).toEqual([value]);
  });

  it('of years: the one that is asked for counts, and the others are another thing', () => {
    const header = findHeader(rowsOf([['名称', '建筑面积（2016年）', '建筑面积（2017年）']]), [], lexicon, 'community');
    const { context, problems } = recorder();
    const { sources, fields } = settleColumns(header!, new SheetPlaces('survey.xlsx', '社区', []), {
      ...context,
      year: 2017,
    });
    expect(sources.map(({ columns }) => columns.map(({ number }) => number))).toEqual([[3]]);
    expect(fields[fieldIndex('building_area')]).toBe(3);
    expect(problems).toMatchObject([{ code: 'other-column', args: { word: '2016' }, location: { cell: 'B1' } }]);
  });

  it('that are another thing leave their word with the absent value', async () => {
    const { centers } = await readRows([
      ['名称', '建筑面积（计划）', '文体广场'],
      ['四月天', 300, 1000],
    ]);
    const other = { label: '建筑面积（计划）', word: '计划' };
    expect(centers[0]?.values[fieldIndex('building_area')]).toEqual({ is: 'absent', other });
  });
});
