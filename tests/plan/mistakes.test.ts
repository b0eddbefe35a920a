import { expect, test } from 'vitest';
import { loadPlan } from '../../src/standards/plan.ts';
import { mistakesOf, withLine } from '../standards/sample.ts';

const PLAN = `id: sample
standard: liuhu-2016
title: { zh: 样例, en: Sample }
document: 样例方案
section: 附件2
reference: 文号
declared: { township: 1, village: 1 }
stages:
  - { id: build, title: { zh: 建设, en: Build }, start: 2017-03, end: 2017-04, text: 建设。 }
offices:
  - name: 甲街道
    declared: { township: 1, village: 1 }
    centers:
      - { name: 甲街道, level: township, due: 2017-12 }
      - { name: 乙村, level: village, due: 2017-06, pilot: true }
`;

test('a plan in order', () => {
  const [office] = loadPlan({ file: 'plan.yaml', text: PLAN }).offices;
  expect(office?.declared).toEqual([
    { level: 'township', count: 1 },
    { level: 'village', count: 1 },
  ]);
  expect(office?.centers).toEqual([
    { name: '甲街道', level: 'township', office: '甲街道', due: '2017-12', pilot: false },
    { name: '乙村', level: 'village', office: '甲街道', due: '2017-06', pilot: true },
  ]);
});

test.each([
  [
    'a month written as a number',
    14,
    '      - { name: 甲街道, level: township, due: 2017.12 }',
    ['14:44 expected text, found 2017.12'],
  ],
  [
    'a thirteenth month',
    14,
    '      - { name: 甲街道, level: township, due: 2017-13 }',
    ['14:44 expected a month such as 2017-06'],
  ],
  [
    'a month without zero',
    9,
    '  - { id: build, title: { zh: 建设, en: Build }, start: 2017-3, end: 2017-04, text: 建设。 }',
    ['9:55 expected a month such as 2017-06'],
  ],
  [
    'a stage that ends before it starts',
    9,
    '  - { id: build, title: { zh: 建设, en: Build }, start: 2017-03, end: 2017-02, text: 建设。 }',
    ['9:69 is before the start, 2017-03'],
  ],
  [
    'a pilot that is no truth',
    15,
    '      - { name: 乙村, level: village, due: 2017-06, pilot: 试点 }',
    ['15:58 expected true or false, found "试点"'],
  ],
  [
    'an unknown key',
    15,
    '      - { name: 乙村, level: village, du: 2017-06 }',
    ['15:9 missing key "due"', '15:37 unknown key "du"; did you mean "due"?'],
  ],
  [
    'an unknown level',
    15,
    '      - { name: 乙村, level: vilage, due: 2017-06 }',
    [
      '7:35 declares 1 of village and lists 0',
      '12:39 declares 1 of village and lists 0',
      '15:28 unknown level "vilage"; did you mean "village"?',
    ],
  ],
  [
    'a level that only an office declares',
    12,
    '    declared: { township: 1, village: 1, city: 0 }',
    ['12:42 unknown level "city"'],
  ],
  [
    'a count that the list does not bear out',
    12,
    '    declared: { township: 1, village: 2 }',
    ['12:39 declares 2 of village and lists 1'],
  ],
  ['a count left out', 12, '    declared: { township: 1 }', ['12:15 declares 0 of village and lists 1']],
  [
    'a total that the offices do not add up to',
    7,
    'declared: { township: 2, village: 1 }',
    ['7:23 declares 2 of township and lists 1'],
  ],
  [
    'a centre listed twice',
    14,
    '      - { name: 乙 村, level: village, due: 2017-12 }',
    [
      '7:23 declares 1 of township and lists 0',
      '7:35 declares 1 of village and lists 2',
      '12:27 declares 1 of township and lists 0',
      '12:39 declares 1 of village and lists 2',
      '15:17 centre "乙村" is used twice, first at plan.yaml:14:17',
    ],
  ],
  [
    'an office listed twice',
    10,
    'offices:\n  - { name: 甲街道, declared: {}, centers: [] }',
    ['12:11 office "甲街道" is used twice, first at plan.yaml:11:13'],
  ],
  ['an empty list', 10, 'offices: []\nmore:', ['10:10 must not be empty', '11:1 unknown key "more"']],
])('%s', (_, line, replacement, expected) => {
  const found = mistakesOf(() => loadPlan({ file: 'plan.yaml', text: withLine(PLAN, line, replacement) }));
  expect(found).toEqual(expected.map((place) => `plan.yaml:${place}`));
});

test('an empty file', () => {
  expect(mistakesOf(() => loadPlan({ file: 'plan.yaml', text: '' }))).toEqual(['plan.yaml:1:1 the file is empty']);
});
