import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compilePlan } from '../../src/files/compile.ts';
import { SOURCE, tableRows } from '../standards/source.ts';

const FILE = new URL('../../data/plans/jinshui-2017.yaml', import.meta.url);
const plan = compilePlan('jinshui-2017.yaml', readFileSync(FILE, 'utf8'));
const centers = plan.offices.flatMap((office) => office.centers);
const ofLevel = (level: string) => centers.filter((center) => center.level === level);

/** Annex 2 as the source prints it: office, then the blocks of street, communities and villages. */
const ROWS = tableRows(SOURCE.slice(SOURCE.indexOf('附件2\n'))).slice(1, -1);
const TOTALS = tableRows(SOURCE).at(-1);

test('105 centres: 17 of sub-districts, 77 of communities, 11 of villages', () => {
  expect([ofLevel('township').length, ofLevel('community').length, ofLevel('village').length]).toEqual([17, 77, 11]);
  expect(centers).toHaveLength(105);
  expect(TOTALS).toEqual(['合计：105个', '17个', '77个', '11个']);
});

test('the printed counts of each office are kept, and blank where they are blank', () => {
  const printed = ROWS.filter(([number]) => number !== '').map((cells) => ({
    name: cells[1],
    declared: [
      ['township', cells[2]],
      ['community', cells[5]],
      ['village', cells[9]],
    ]
      .filter(([, count]) => count !== '')
      .map(([level, count]) => ({ level, count: Number.parseInt(count as string, 10) })),
  }));
  expect(printed).toHaveLength(17);
  expect(plan.offices.map(({ name, declared }) => ({ name, declared }))).toEqual(printed);
});

test('every centre stands with the due month and the mark that the source prints beside it', () => {
  let office = '';
  const printed: string[] = [];
  for (const cells of ROWS) {
    expect(cells).toHaveLength(13);
    office = cells[1] || office;
    const blocks = [
      ['township', 1, 3],
      ['community', 6, 7],
      ['village', 10, 11],
    ] as const;
    for (const [level, name, due] of blocks) {
      if (cells[name]) printed.push([office, level, cells[name], cells[due], cells[due + 1]].join(' '));
    }
  }
  const told = centers.map(({ office, level, name, due, pilot }) =>
    [office, level, name, due.replace('-', '.'), pilot ? '试点' : ''].join(' '),
  );
  expect(told.sort()).toEqual(printed.sort());
});

test('five pilots, due in June; all others in December', () => {
  expect(centers.filter(({ pilot }) => pilot).map(({ level, name }) => `${level} ${name}`)).toEqual([
    'community 四月天社区',
    'township 国基路街道',
    'village 燕庄村',
    'community 省卫生厅社区',
    'township 经八路街道',
  ]);
  for (const { due, pilot, name } of centers) expect(due, name).toBe(pilot ? '2017-06' : '2017-12');
});

test('names that are easily confused stay apart', () => {
  const level = (name: string) => centers.filter((center) => center.name === name).map((center) => center.level);
  expect(level('国泰花园')).toEqual(['community']);
  expect(level('燕庄村')).toEqual(['village']);
  expect(level('燕庄花园社区')).toEqual(['community']);
  expect(level('丰乐社区')).toEqual(['community']);
  expect(level('丰乐花苑社区')).toEqual(['community']);
});

describe('the stages', () => {
  test.each([
    [0, '制定方案、全面部署', '2017-03', '2017-04'],
    [1, '试点推进、逐步推广', '2017-04', '2017-06'],
    [2, '全面建设、总体提升', '2017-07', '2019-06'],
    [3, '检查验收、总结讲评', '2019-07', '2019-09'],
    [4, '整改完善、巩固提高', '2019-10', '2019-12'],
  ])('%i %s', (index, zh, start, end) => {
    expect(plan.stages[index]).toMatchObject({ title: { zh }, start, end });
    const months = [start, end].map((month) => month.replace(/-0?/, '年').concat('月')).join('-');
    const [heading, text] = SOURCE.slice(SOURCE.indexOf(`${zh}（`)).split('\n');
    expect(heading).toBe(`${zh}（${months}）`);
    expect(plan.stages[index]?.text).toBe(text?.trim());
  });

  test('are five', () => {
    expect(plan.stages).toHaveLength(5);
  });
});
