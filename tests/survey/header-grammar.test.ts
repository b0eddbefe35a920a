import { describe, expect, it } from 'vitest';
import { lexicon, meant } from './zhengzhou.ts';

const column = (...words: string[]): string | null => meant(lexicon.column(words));

describe('a column that says only what it may', () => {
  it.each([
    ['建筑面积：㎡', 'building_area'],
    ['建筑面积{㎡}', 'building_area'],
    ['建筑面积_㎡', 'building_area'],
    ['建筑面积（㎡', 'building_area'],
    ['建筑面积㎡）', 'building_area'],
    ['建筑面积（公顷）', 'building_area'],
    ['（1）建筑面积（㎡）*', 'building_area'],
    ['您中心的建筑面积是多少平方米？', 'building_area'],
    ['现有建筑面积', 'building_area'],
    ['建筑面积（实际，保留两位小数）', 'building_area'],
    ['建筑面积合计', 'building_area'],
    ['是否发生重大安全和责任事故', 'major_accidents'],
    ['群众文体活动（场次）', 'mass_events'],
    ['全年群众文体活动（次/年）', 'mass_events'],
    ['集中培训天数（合计）', 'training_days'],
    ['社区图书阅览室', 'reading_room'],
    ['图书阅览室数量（个）', 'reading_room'],
    ['室内图书阅览室', 'reading_room'],
    ['专职工作人员（街道核查）', 'full_time_staff'],
    ['业务经费（2017年）', 'annual_funding'],
    ['Reading room (yes/no)', 'reading_room'],
    ['备注 (remarks)', 'ignored'],
  ])('%s', (label, field) => {
    expect(column(label)).toBe(field);
  });
});

describe('a column that is another thing by one of its words', () => {
  it.each([
    ['拟建建筑面积', '拟建'],
    ['建筑面积（标准100㎡）', '标准'],
    ['建筑面积得分', '得分'],
    ['建筑面积/人', '人'],
    ['建筑面积备注', '备注'],
    ['建筑面积（约）', '约'],
    ['建筑面积（其中室内）', '其中'],
    ['上年度重大安全和责任事故（起）', '上年度'],
    ['群众文体活动参加人次', '参加'],
    ['群众文体活动（次/月）', '月'],
    ['群众文体活动团队（个）', '团队'],
    ['集中培训（学时）', '学时'],
    ['业务经费（美元）', '美'],
    ['自筹业务经费（万元）', '自筹'],
    ['业务经费（%）', '%'],
    ['专职工作人员姓名', '姓名'],
    ['专职工作人员（应配）', '应配'],
    ['缺图书阅览室', '缺'],
    ['图书阅览室是否需要新建', '需要'],
    ['图书阅览室（在建）', '在建'],
    ['图书阅览室管理员', '管理员'],
    ['商业广场面积（㎡）', '商业'],
    ['办公用房建筑面积（㎡）', '办公'],
  ])('%s: %s', (label, word) => {
    expect(column(label)).toMatch(new RegExp(`^other ${word}`));
  });
});

describe('words of groups', () => {
  it.each<[string[], string | null]>([
    [['2017年', '建筑面积', '实际'], 'building_area'],
    [['2017年', '建筑面积', '计划'], 'other 计划'],
    [['建筑面积', '标准'], 'other 标准'],
    [['建筑面积', '室内'], 'other 室内'],
    [['建筑面积', '合计'], 'building_area'],
    [['规划情况', '建筑面积'], 'other 规划'],
    [['存在问题', '建筑面积'], 'other 存在问题'],
    [['功能设置', '图书阅览室'], 'reading_room'],
    [['三室', '室内', '图书阅览室'], 'reading_room'],
    [['图书阅览室', '面积'], 'other 面积'],
    [['图书阅览室', '管理员'], 'other 管理员'],
    [['图书阅览室', '备注'], 'ignored'],
    [['群众文体活动', '1季度'], 'other 1季度'],
    [['群众文体活动', '全年'], 'mass_events'],
    [['专职工作人员', '姓名'], 'other 姓名'],
    [['集中培训', '次数'], 'other 次数'],
    [['集中培训', '天数'], 'training_days'],
  ])('%j is %s', (words, what) => {
    expect(column(...words)).toBe(what);
  });
});

describe('what a column’s words say besides', () => {
  it.each<[string[], object]>([
    [['建筑面积（2017年）'], { years: [2017, 2017] }],
    [['业务经费', '2015-2017年', '万元'], { years: [2015, 2017], unit: { power: 4 } }],
    [['建筑面积', '自查'], { who: 'reported' }],
    [['建筑面积（街道核查）'], { who: 'verified' }],
    [['图书阅览室', '有'], { choice: true }],
    [['图书阅览室', '无'], { choice: false }],
    [['无重大安全和责任事故'], { inverse: true }],
    [
      ['图书阅览室（1=有，2=无）'],
      {
        codes: new Map([
          ['1', '有'],
          ['2', '无'],
        ]),
      },
    ],
    [['building_area'], { underId: true }],
  ])('%j', (words, qualities) => {
    expect(lexicon.column(words)).toMatchObject({ is: 'field', ...qualities });
  });
});
