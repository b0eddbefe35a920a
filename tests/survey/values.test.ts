import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/model/fold.ts';
import type { Cell } from '../../src/model/rows.ts';
import { valueReader } from '../../src/survey/values/values.ts';
import { parseHeaderUnit } from '../../src/survey/words/units.ts';
import { fieldOf, shown } from './zhengzhou.ts';

interface Column {
  readonly unit?: string;
  readonly underId?: boolean;
}

function read(id: string, cell: Cell, { unit, underId = false }: Column = {}): unknown {
  const headerUnit = unit === undefined ? null : parseHeaderUnit(normalize(unit));
  if (unit !== undefined && headerUnit === null) throw new Error(`no unit ${unit}`);
  return shown(valueReader({ field: fieldOf(id), headerUnit, underId })(cell));
}

const YES_NO = ['multifunction_hall', 'library', 'reading_room', 'free_opening_funded'];
const COUNTS = ['bulletin_boards', 'mass_events', 'performances', 'full_time_staff', 'major_accidents'];
const NUMBERS = ['building_area', 'annual_funding', 'stage_height', 'training_days'];

describe('yes and no', () => {
  it.each(
    (
      '有 是 √ ✓ 已 已建 已配备 达标 符合 Y y yes YES true TRUE １ 3 2个 两间 12 有。 是。 有1间 有2间 有两间 共有3间 有1间。 已有 ' +
      '合格 符合要求 已达标'
    ).split(' '),
  )('reads %s as yes', (text) => {
    for (const id of YES_NO) expect(read(id, text), id).toBe(true);
  });

  it.each(
    (
      '无 否 × 没有 未 未建 未见 不符合 N n no NO false FALSE 0 ０ 0个 无。 否。 暂无 未设 有0间 不合格 未达标 ' +
      '不符合要求'
    ).split(' '),
  )('reads %s as no', (text) => {
    for (const id of YES_NO) expect(read(id, text), id).toBe(false);
  });

  it.each<[string, unknown]>([
    ['☑有□无', true],
    ['√有 □无', true],
    ['■有 □无', true],
    ['✔\ufe0f有 ☐无', true],
    ['有（√）无（ ）', true],
    ['有【√】 无【　】', true],
    ['（√）有 （ ）无', true],
    ['有☑无□', true],
    ['是☑否□', true],
    ['☑是 □否', true],
    ['有(√) 无(×)', true],
    ['有√/无', true],
    ['有√  无', true],
    ['√有/无', true],
    ['□√有 □无', true],
    ['☑有', true],
    ['有（√）', true],
    ['无□ 有☑', true],
    ['□有☑无', false],
    ['□有 √无', false],
    ['有（ ）无（√）', false],
    ['是□否☑', false],
    ['□是☑否', false],
    ['有/√无', false],
    ['有 无√', false],
    ['□有 ☑没有', false],
    ['√无', false],
    ['☑有☑无', 'both-ticked'],
    ['有（√）无（√）', 'both-ticked'],
    ['是☑否☑', 'both-ticked'],
    ['□有□无', 'not-ticked'],
    ['有（ ）无（ ）', 'not-ticked'],
    ['是□ 否□', 'not-ticked'],
    ['□有', 'not-ticked'],
    ['有√无', 'not-yes-no'],
    ['有□无', 'not-yes-no'],
    ['×有□无', 'not-yes-no'],
    ['☒有☐无', 'not-yes-no'],
    ['☑有□否', 'not-yes-no'],
    ['☑有□有', 'not-yes-no'],
    ['☑有□无□部分', 'not-yes-no'],
    ['☑有（2间）□无', 'not-yes-no'],
  ])('reads the boxes of %s as %s', (text, expected) => {
    for (const id of YES_NO) expect(read(id, text), id).toBe(expected);
  });

  it.each([
    [true, true],
    [false, false],
    [1, true],
    [7, true],
    [0, false],
    [-1, 'negative'],
    [0.5, 'not-yes-no'],
  ] as const)('reads the typed %s as %s', (cell, expected) => {
    expect(read('library', cell)).toBe(expected);
  });

  it.each([
    '建设中',
    '部分',
    '部分配备',
    '1套（损坏）',
    '有1间（在建）',
    '有一定',
    '有。无',
    '合格率',
    '基本符合',
    '有？',
    '有无',
    '有/无',
    '30㎡',
    '2人',
    '2万元',
    '好',
  ])('does not guess what %s means', (text) => {
    expect(read('library', text)).toBe('not-yes-no');
  });
});

describe('missing', () => {
  it.each([
    undefined,
    '',
    ' ',
    '\u3000',
    '\n',
    '/',
    '／',
    '—',
    '——',
    '-',
    '－',
    '--',
    '不详',
    '待填',
    '未填',
    ' 未 填 ',
  ])('takes %j for an empty cell, in every kind of field', (cell) => {
    for (const id of [...YES_NO, ...COUNTS, ...NUMBERS]) expect(read(id, cell, { underId: true }), id).toBe('empty');
  });
});

describe('areas', () => {
  it.each<[Cell, number]>([
    [350, 350],
    ['350', 350],
    ['350㎡', 350],
    ['350m²', 350],
    ['350M2', 350],
    ['350平方米', 350],
    ['350平米', 350],
    ['350 m2', 350],
    [' 350\n㎡ ', 350],
    ['３５０', 350],
    ['３５０．５㎡', 350.5],
    ['1,200', 1200],
    ['1，200平方米', 1200],
    ['300.25', 300.25],
    ['+300', 300],
    [0, 0],
  ])('reads %j as %d ㎡', (cell, expected) => {
    expect(read('plaza_area', cell)).toBe(expected);
  });

  it.each([
    ['1.5亩', 1000],
    ['0.15亩', 100],
    ['3亩', 2000],
    ['0.1公顷', 1000],
    ['0.5千平方米', 500],
    ['0.1万平方米', 1000],
    ['2千', 2000],
    ['一千二百平方米', 1200],
    ['三百', 300],
  ])('converts %s to %d ㎡', (text, expected) => {
    expect(read('plaza_area', text)).toBe(expected);
  });

  it('takes the unit of the header, and that of the cell before it', () => {
    expect(read('plaza_area', 1.5, { unit: '亩' })).toBe(1000);
    expect(read('plaza_area', '1.5', { unit: '亩' })).toBe(1000);
    expect(read('plaza_area', '1200㎡', { unit: '亩' })).toBe(1200);
    expect(read('plaza_area', 1.2, { unit: '千平方米' })).toBe(1200);
  });

  it.each(['300元', '300米', '300个', '5天'])('refuses %s', (text) => {
    expect(read('building_area', text)).toBe('wrong-unit');
  });
});

describe('money', () => {
  it.each([
    ['2万', 2],
    ['两万', 2],
    ['2万元', 2],
    ['20000元', 2],
    ['20,000元', 2],
    ['0.3万元', 0.3],
    ['3000元', 0.3],
    ['３０００元', 0.3],
    ['2999.99元', 0.299999],
    ['¥20000', 2],
    ['￥20,000元', 2],
    ['CNY20000', 2],
    ['RMB 20,000', 2],
    ['人民币2万元', 2],
    ['2万元/年', 2],
    ['每年2万元', 2],
    ['十二万元', 12],
    ['两万五千元', 2.5],
    ['3千元', 0.3],
    ['0元', 0],
  ])('reads %s as %d 万元 whatever the header says', (text, expected) => {
    for (const unit of ['元', '千元', '万元']) expect(read('annual_funding', text, { unit }), unit).toBe(expected);
    expect(read('annual_funding', text)).toBe(expected);
  });

  it.each([
    [2, '万元', 2],
    ['2', '万元', 2],
    [20000, '元', 2],
    ['20,000', '元', 2],
    [20, '千元', 2],
    [2999, '元', 0.2999],
    [0.1 + 0.2, '万元', 0.3],
    [0.29999, '万元', 0.29999],
  ])('reads %j under %s as %d 万元', (cell, unit, expected) => {
    expect(read('annual_funding', cell, { unit })).toBe(expected);
  });

  it.each([2, '2', 20000, '20000', 0, '2.5', '两千'])('never guesses the unit of %j', (cell) => {
    expect(read('annual_funding', cell)).toBe('no-unit');
  });

  it('reads a bare number under the field id in the field’s unit', () => {
    expect(read('annual_funding', 2, { underId: true })).toBe(2);
    expect(read('annual_funding', '2', { underId: true })).toBe(2);
    expect(read('annual_funding', '20000元', { underId: true })).toBe(2);
  });

  it.each([
    [20000, '万元', 'implausible'],
    ['1000.01万元', '万元', 'implausible'],
    [1000, '万元', 1000],
    ['3亩', '万元', 'wrong-unit'],
    ['$900', '万元', 'wrong-unit'],
    ['900美元', '万元', 'wrong-unit'],
    ['US$900', '万元', 'wrong-unit'],
    ['€900', '万元', 'wrong-unit'],
    ['JP¥900', '万元', 'wrong-unit'],
    ['HK$2万', '万元', 'wrong-unit'],
    ['USD900', '万元', 'wrong-unit'],
    ['2个', '万元', 'wrong-unit'],
    ['2-3万元', '万元', 'range'],
    ['2万多', '万元', 'approximate'],
    ['约2万元', '万元', 'approximate'],
    ['2万元左右', '万元', 'approximate'],
    [-1, '万元', 'negative'],
  ])('reads %j under %s as %s', (cell, unit, expected) => {
    expect(read('annual_funding', cell, { unit })).toBe(expected);
  });
});

describe('lengths and days', () => {
  it.each([
    ['stage_length', '10米', 10],
    ['stage_length', '10m', 10],
    ['stage_length', '1000cm', 10],
    ['stage_length', '十米', 10],
    ['stage_height', '80厘米', 0.8],
    ['stage_height', '800mm', 0.8],
    ['stage_height', 0.1 + 0.7, 0.8],
    ['training_days', '5天', 5],
    ['training_days', '5日', 5],
    ['training_days', '每年5天', 5],
    ['training_days', 4.5, 4.5],
    ['stage_length', '10㎡', 'wrong-unit'],
    ['stage_height', 80, 'implausible'],
    ['training_days', '5次', 'wrong-unit'],
    ['training_days', '2周', 'unreadable'],
    ['training_days', '40学时', 'unreadable'],
    ['training_days', 367, 'implausible'],
  ])('reads %s %j as %s', (id, cell, expected) => {
    expect(read(id, cell)).toBe(expected);
  });
});

describe('counts', () => {
  it.each([
    ['mass_events', '5次', 5],
    ['mass_events', '5次/年', 5],
    ['mass_events', '每年5次', 5],
    ['performances', '3场', 3],
    ['performances', '3场次', 3],
    ['performances', '十二场', 12],
    ['full_time_staff', '两名', 2],
    ['full_time_staff', '2人', 2],
    ['full_time_staff', '２', 2],
    ['staff_posts', '2个', 2],
    ['purchased_posts', '1个岗位', 1],
    ['bulletin_boards', '1.0', 1],
    ['bulletin_boards', '1块', 1],
    ['sports_equipment_sets', '一套', 1],
    ['major_accidents', '0起', 0],
    ['major_accidents', '零', 0],
  ])('reads %s %s as %d', (id, text, expected) => {
    expect(read(id, text)).toBe(expected);
  });

  it('reads 无 as 0 and 有 as at least one', () => {
    for (const id of COUNTS) {
      for (const none of ['无', '没有', ' 无 ']) expect(read(id, none), id).toBe(0);
      for (const some of ['有', '有。', '√', '✓', '☑有□无']) expect(read(id, some), `${id} ${some}`).toBe('some');
    }
  });

  it.each(['否', '未发生', '未见', '无事故', '未发生事故', '没有发生', '无。', '暂无', '□有☑无', '□是 ☑否', false])(
    'reads %s as 0',
    (none) => {
      for (const id of COUNTS) expect(read(id, none), id).toBe(0);
    },
  );

  it.each([
    ['一般事故1起', 'unreadable'],
    ['无重大事故', 'unreadable'],
    ['1套（损坏）', 'unreadable'],
    ['部分', 'unreadable'],
    ['☑有☑无', 'both-ticked'],
    ['□有□无', 'not-ticked'],
    ['有2起', 2],
    ['有约2起', 'approximate'],
  ])('reads %s as %s', (text, expected) => {
    expect(read('major_accidents', text)).toBe(expected);
  });

  it.each([
    ['mass_events', '5人', 'wrong-unit'],
    ['mass_events', '500人次', 'unreadable'],
    ['full_time_staff', '5次', 'wrong-unit'],
    ['mass_events', '5天', 'wrong-unit'],
    ['mass_events', '1次/月', 'unreadable'],
    ['mass_events', '每月1次', 'unreadable'],
    ['mass_events', 2.5, 'not-whole'],
    ['mass_events', '2.5次', 'not-whole'],
    ['mass_events', -1, 'negative'],
    ['mass_events', '-1', 'negative'],
    ['mass_events', '－１', 'negative'],
    ['mass_events', '5次以上', 'approximate'],
    ['mass_events', '两三次', 'unreadable'],
    ['mass_events', '多次', 'unreadable'],
    ['full_time_staff', '3人,聘用合同工1人', 'unreadable'],
    ['major_accidents', '一般事故1起', 'unreadable'],
    ['major_accidents', '较大', 'unreadable'],
    ['performances', '2017.12', 'not-whole'],
  ])('reads %s %j as %s', (id, cell, expected) => {
    expect(read(id, cell)).toBe(expected);
  });
});

describe('what is never read as a number', () => {
  it.each([
    ['约300', 'approximate'],
    ['300左右', 'approximate'],
    ['300多', 'approximate'],
    ['300多平方米', 'approximate'],
    ['360多平米', 'approximate'],
    ['300余', 'approximate'],
    ['近300', 'approximate'],
    ['300+', 'approximate'],
    ['>300', 'approximate'],
    ['300以上', 'approximate'],
    ['300？', 'approximate'],
    ['300?', 'approximate'],
    ['200-300', 'range'],
    ['200－300', 'range'],
    ['200~300', 'range'],
    ['200～300㎡', 'range'],
    ['200—300', 'range'],
    ['200至300', 'range'],
    ['2.50-4.00', 'range'],
    ['若干', 'unreadable'],
    ['#REF!', 'unreadable'],
    ['三百左右', 'approximate'],
    ['二五', 'unreadable'],
    ['300.5.1', 'unreadable'],
    ['1,20', 'unreadable'],
    ['12,3456', 'unreadable'],
    ['建筑面积300平方米', 'unreadable'],
    ['300（含地下）', 'unreadable'],
    ['-50', 'negative'],
    ['-0.1㎡', 'negative'],
    ['1e400', 'implausible'],
  ])('%s is %s', (text, expected) => {
    expect(read('building_area', text)).toBe(expected);
  });

  it.each(['300\n200', '3 5', '1 200', '３　５', '300 .5', '1, 200', '室内300㎡\n室外200㎡', '300\r\n约200'])(
    'two figures in a cell are not joined: %j',
    (text) => {
      expect(read('building_area', text)).toBe('several-values');
    },
  );

  it.each([
    '300①',
    '300[1]',
    '300［1］',
    '300（1）',
    '300*',
    '300¹',
    '300㎡①',
    '300㎡*',
    '300（注1）',
    '1,200②',
    '300※',
  ])('nor is the mark of a footnote one of the figures: %j', (text) => {
    expect(read('building_area', text)).toBe('footnote');
  });

  it.each<[Cell, string]>([
    [{ is: 'error', text: '#REF!' }, 'cell-error'],
    [{ is: 'no-result', text: '=SUM(D6:D9)' }, 'no-result'],
    [{ is: 'date', text: '2017-12-05' }, 'date'],
    [true, 'unreadable'],
    [Number.NaN, 'unreadable'],
  ])('%j is %s', (cell, expected) => {
    expect(read('building_area', cell)).toBe(expected);
  });

  it('keeps what was written', () => {
    const value = valueReader({ field: fieldOf('building_area'), headerUnit: null, underId: false })(' 约 300 ㎡\n');
    expect(value).toEqual({ is: 'invalid', reason: 'approximate', raw: '约 300 ㎡' });
  });
});
