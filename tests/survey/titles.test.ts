import { describe, expect, it } from 'vitest';
import { isBareNumber, titleOf } from '../../src/survey/words/titles.ts';
import { lexicon } from './zhengzhou.ts';

describe('a title says', () => {
  it.each([
    '丰庆路街道',
    '一、丰庆路街道',
    '（一）丰庆路街道',
    '丰庆路街道（8个）',
    '附件2 丰庆路街道',
    '丰庆路街道基层综合性文化服务中心基本情况统计表',
    '丰庆路街道调查表_2017.12',
  ])('the office: %s', (text) => {
    expect(titleOf(text, lexicon.levels)).toEqual({ office: '丰庆路街道' });
  });

  it.each([
    ['丰庆路街道办事处', '丰庆路街道办事处'],
    ['兴达路办事处（4个）', '兴达路办事处'],
    ['白沙镇', '白沙镇'],
    ['圃田乡', '圃田乡'],
  ])('the office: %s', (text, office) => {
    expect(titleOf(text, lexicon.levels)).toEqual({ office });
  });

  it.each([
    ['社区', 'community'],
    ['二、社区级', 'community'],
    ['附表2 行政村调查表', 'village'],
    ['街道级（17个）', 'township'],
    ['乡镇（街道）', 'township'],
  ])('the level: %s', (text, level) => {
    expect(titleOf(text, lexicon.levels)).toEqual({ level });
  });

  it.each(['', '汇总', '四月天社区', '燕庄村', '2018年计划', '试点单位', 'Sheet1', '村（社区）', '已建成'])(
    'neither: %j',
    (text) => {
      expect(titleOf(text, lexicon.levels)).toBeNull();
    },
  );
});

it.each([
  ['（一）', true],
  ['一、', true],
  ['第二部分', true],
  ['第1组', true],
  ['1', false],
  ['一、社区', false],
  ['第一社区', false],
])('%s is a bare number: %s', (text, is) => {
  expect(isBareNumber(text)).toBe(is);
});
