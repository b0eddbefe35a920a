import { describe, expect, it } from 'vitest';
import { readWith } from '../run/layout-survey.ts';
import { answers, type Rows, sheetOf } from './zhengzhou.ts';

const read = async (rows: Rows, name: string) => {
  const { centers, problems, coverage } = await readWith([sheetOf(rows, { name })]);
  return { told: centers.map(({ name, level, office }) => [name, level, office]), centers, problems, coverage };
};

const card = (office?: string): Rows => [
  ['名称', '燕庄村'],
  ...(office === undefined ? [] : [['所属街道', office]]),
  ['建筑面积（㎡）', 120],
  ['业务经费（万元）', 0.3],
];

describe('the centre of a card (F31)', () => {
  it('has no office where nothing says one', async () => {
    const { told, centers, coverage } = await read(card(), '行政村');
    expect(told).toEqual([['燕庄村', 'village', null]]);
    expect(answers(centers[0], 'building_area', 'annual_funding')).toEqual([120, 0.3]);
    expect(coverage.reduce((sum, { centers }) => sum + centers, 0)).toBe(1);
  });

  it('has the office of its card before that of its sheet', async () => {
    expect((await read(card('凤凰台街道'), '行政村')).told).toEqual([['燕庄村', 'village', '凤凰台街道']]);
    const named = [...card(), ['级别', '行政村']];
    expect((await read(named, '凤凰台街道')).told).toEqual([['燕庄村', 'village', '凤凰台街道']]);
  });

  it('is unread where its name is blank, and answers stand beside it', async () => {
    const { told, problems } = await read([['名称'], ...card().slice(1)], '行政村');
    expect(told).toEqual([]);
    expect(problems.filter(({ code }) => code === 'unread')).toMatchObject([{ args: { centers: 1 } }]);
  });
});
