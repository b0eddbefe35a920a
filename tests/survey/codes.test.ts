import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/model/fold.ts';
import { codesAt } from '../../src/survey/words/codes.ts';
import { answers, readRows } from './zhengzhou.ts';

const codes = (text: string) => {
  const found = codesAt(normalize(text), 0);
  return found && Object.fromEntries(found.codes);
};

describe('codes in a header', () => {
  it.each<[string, Record<string, string> | null]>([
    ['1=有，2=无', { 1: '有', 2: '无' }],
    ['1.有 2.无', { 1: '有', 2: '无' }],
    ['是1否2', { 1: '是', 2: '否' }],
    ['0有1无', { 0: '有', 1: '无' }],
    ['有打√，无打×', { '√': '有', '×': '无' }],
    ['有填1，没有填0', { 1: '有', 0: '没有' }],
    ['A：已建；B：未建', { a: '已建', b: '未建' }],
    ['1代表达标，2代表不达标', { 1: '达标', 2: '不达标' }],
    ['有打√', null],
    ['1=有，1=无', null],
    ['1', null],
    ['有/无', null],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('end where the text goes on with something else', () => {
    expect(codesAt('1=有,2=无)室', 0)?.end).toBe(7);
  });
});

it('cells are read through the codes of their column, and a figure that is none of them is nothing', async () => {
  const { centers } = await readRows([
    ['名称', '建筑面积', '图书阅览室（1=有，2=无）', '文化活动室（0有1无）'],
    ['四月天', 100, 1, 1],
    ['国泰花园', 100, '2', '0'],
    ['燕庄花园', 100, 3, '有'],
    ['丰乐', 100, '/', undefined],
  ]);
  expect(centers.map((center) => answers(center, 'reading_room', 'culture_room'))).toEqual([
    [true, false],
    [false, true],
    ['not-a-code', true],
    ['empty', 'empty'],
  ]);
});
