import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/model/fold.ts';
import { Lexicon } from '../../src/survey/words/lexicon.ts';
import { parseHeaderUnit } from '../../src/survey/words/units.ts';
import { lexicon, meant, standard } from './zhengzhou.ts';

const column = (...words: string[]): string | null => meant(lexicon.column(words));

/** Labels and aliases that the contract names, by field id. */
const LABELS: Record<string, string> = {
  name: '名称 中心名称 单位名称 社区名称 村名 具体名单 名　称',
  level: '级别 类别 类型',
  office: '所属街道 街道 街道办事处 乡镇（街道） 乡镇(街道)',
  building_area: '建筑面积',
  plaza_area: '文体广场面积 文体广场',
  multifunction_hall: '多功能厅',
  library: '图书室',
  training_classroom: '培训教室',
  shared_project_room: '共享工程活动室',
  rooms_equipped: '配备相应设备',
  outdoor_venue: '室外活动场地',
  reading_room: '图书阅览室',
  culture_room: '文化活动室',
  digital_room: '数字资源室',
  multipurpose_classroom: '多功能教室',
  stage_length: '戏台长',
  stage_width: '戏台宽',
  stage_height: '戏台高',
  stage: '简易戏台',
  bulletin_boards: '宣传栏',
  cultural_equipment_sets: '文化器材',
  broadcasting_equipment_sets: '广播器材',
  sports_equipment_sets: '体育设施器材',
  free_opening_funded: '免费开放保障经费落实',
  annual_funding: '业务经费 财政拨款业务经费 年度业务经费',
  large_events: '综合性大型文体活动',
  single_events: '单项性文体活动',
  mass_events: '群众文体活动',
  performances: '送文艺演出',
  staff_posts: '编制人数',
  concurrent_staff: '兼职人数',
  committee_workers: '两委兼职工作人员 “两委”兼职工作人员',
  purchased_posts: '政府购买公益文化岗位',
  full_time_staff: '专职工作人员',
  training_days: '集中培训天数',
  major_accidents: '重大安全和责任事故',
};

describe('labels', () => {
  it.each(Object.entries(LABELS))('know %s by %s', (id, labels) => {
    for (const label of labels.split(' ')) {
      expect(column(label), label).toBe(id);
      expect(column(`${label}：`), label).toBe(id);
      expect(column(`*${label}`), label).toBe(id);
      expect(column(`1.${label}`), label).toBe(id);
      expect(column([...label].join('\n')), label).toBe(id);
    }
  });

  it('know every field by its id, and only then take a bare number in its own unit', () => {
    for (const [field, { id, label }] of standard.fields.entries()) {
      expect(lexicon.column([id])).toEqual({ is: 'field', field, unit: null, underId: true });
      expect(lexicon.column([label.zh])).toEqual({ is: 'field', field, unit: null, underId: false });
    }
  });

  it.each([
    ['占地面积', '占地'],
    ['使用面积', '使用'],
    ['建筑面积（使用面积）', '使用'],
    ['面积（占地）', '占地'],
    ['图书室藏书数量', '藏书'],
    ['群众文体活动人数', '人数'],
    ['群众文体活动（人次）', '人次'],
    ['群众文体活动（人）', '人'],
    ['图书室（㎡）', 'm2'],
    ['集中培训（人）', '人'],
    ['宣传栏（延米）', '延米'],
    ['业务经费（㎡）', 'm2'],
    ['文体广场个数', '个数'],
  ])('do not stretch to %s, which is another thing by %s', (label, word) => {
    expect(column(label)).toBe(`other ${word}`);
  });

  it.each(['投资金额', '邮政编码', 'constructor', '__proto__', 'toString'])('do not stretch to %s', (label) => {
    expect(column(label)).toBeNull();
  });

  it.each([
    ['是否有图书室', 'library'],
    ['有无图书室', 'library'],
    ['图书室（有/无）', 'library'],
    ['图书室有无', 'library'],
    ['图书室数量', 'library'],
    ['图书室（个）', 'library'],
    ['宣传栏数', 'bulletin_boards'],
    ['群众文体活动次数', 'mass_events'],
    ['送文艺演出场次', 'performances'],
    ['专职人数', 'full_time_staff'],
    ['建筑面积（必填）', 'building_area'],
    ['（一）建筑面积', 'building_area'],
  ])('know %s', (label, id) => {
    expect(column(label)).toBe(id);
  });
});

describe('units in a header', () => {
  const SQUARE_METRES = [
    '（㎡）',
    '(㎡)',
    '(平方米)',
    '/㎡',
    '/平方米',
    'm2',
    '㎡',
    '平方米',
    '(m²)',
    '[㎡]',
    '【平方米】',
    '\n（㎡）',
    '（单位：㎡）',
    '，平方米',
    '（必填，㎡）',
  ];
  it.each(SQUARE_METRES)('建筑面积%s', (unit) => {
    expect(lexicon.column([`建筑面积${unit}`])).toMatchObject({ is: 'field', unit: { quantity: 'area', power: 0 } });
    expect(column(`建筑面积${unit}`)).toBe('building_area');
  });

  it.each([
    ['业务经费（万元）', 4],
    ['业务经费(万元/年)', 4],
    ['业务经费/万元', 4],
    ['业务经费：万元', 4],
    ['业务经费万元', 4],
    ['年度业务经费（2016年，万元）', 4],
    ['业务经费（单位：千元）', 3],
    ['业务经费（元）', 0],
  ])('%s is power %d of yuan', (label, power) => {
    expect(lexicon.column([label])).toMatchObject({ is: 'field', unit: { quantity: 'money', power } });
    expect(column(label)).toBe('annual_funding');
  });

  it('（万） of money is 万元', () => {
    expect(lexicon.column(['业务经费（万）'])).toMatchObject({ is: 'field', unit: { quantity: 'money', power: 4 } });
    expect(column('宣传栏（万）')).toBe('other 万');
  });

  it.each([
    ['平方米', 'area', 0],
    ['千平方米', 'area', 3],
    ['万元', 'money', 4],
    ['单位:万元', 'money', 4],
    ['次/年', 'count', 0],
    ['天', 'days', 0],
    ['厘米', 'length', -2],
  ])('a unit by itself: %s', (text, quantity, power) => {
    expect(parseHeaderUnit(normalize(text))).toMatchObject({ quantity, power });
  });

  it.each(['', '万', '人次', '延米', '元/亩', '有/无', '㎡左右'])('%j is no unit', (text) => {
    expect(parseHeaderUnit(normalize(text))).toBeNull();
  });
});

describe('groups', () => {
  it.each<[string[], string | null]>([
    [['文体广场', '面积'], 'plaza_area'],
    [['建筑', '面积'], 'building_area'],
    [['设施情况', '文体广场', '面积（㎡）'], 'plaza_area'],
    [['文体广场', '个数'], 'other 个数'],
    [['图书室', '个数'], 'library'],
    [['图书室', '有/无'], 'library'],
    [['图书室', '面积'], 'other 面积'],
    [['占地', '面积'], 'other 占地'],
    [['戏台', '长'], 'stage_length'],
    [['简易戏台', '长', '（m）'], 'stage_length'],
    [['简易戏台（米）', '宽'], 'stage_width'],
    [['戏台', '面积'], 'other 面积'],
    [['戏台', '个数'], 'other 个数'],
    [['群众文体活动', '次数'], 'mass_events'],
    [['群众文体活动', '人数'], 'other 人数'],
    [['两委兼职', '人数'], 'committee_workers'],
    [['集中培训', '天'], 'training_days'],
    [['集中培训', '人'], 'other 人'],
    [['经费保障', '业务经费', '万元'], 'annual_funding'],
    [['建筑面积', '建筑面积', '㎡'], 'building_area'],
    [['2016年', '其他'], null],
    [['队伍建设', '备注'], 'ignored'],
  ])('%j is %s', (words, id) => {
    expect(column(...words)).toBe(id);
  });
});

describe('levels', () => {
  it.each([
    ['township', '乡镇 街道 街道级 乡镇（街道） 乡镇(街道) township 乡　镇'],
    ['village', '村 村级 行政村 village'],
    ['community', '社区 社区级 community COMMUNITY'],
  ])('%s is written %s', (id, spellings) => {
    for (const text of spellings.split(' ')) {
      expect(lexicon.levels.of(text), text).toEqual({ id });
      expect(lexicon.levels.inTitle(text), text).toBe(id);
    }
  });

  it.each(['村（社区）', '村(社区)', '社区（村）', '村/社区', '村、社区', '村居'])('%s could be either', (text) => {
    expect(lexicon.levels.of(text)).toEqual({ between: ['village', 'community'] });
    expect(lexicon.levels.inTitle(text)).toBeNull();
  });

  it.each(['', '县', '小区', '四月天社区', '燕庄村', '1', 'constructor'])('%j is none', (text) => {
    expect(lexicon.levels.of(text)).toBeNull();
  });

  it.each([
    ['社区调查表', 'community'],
    ['2.社区', 'community'],
    ['附表3 行政村 调查表', 'village'],
    ['街道级中心统计表(2)', 'township'],
    ['Sheet1', null],
    ['四月天社区', null],
    ['燕庄村', null],
    ['花园路街道', null],
    ['汇总', null],
    ['', null],
  ])('a sheet named %j is of %s', (name, id) => {
    expect(lexicon.levels.inTitle(name)).toBe(id);
  });
});

describe('the nearest label', () => {
  it.each([
    ['建筑面识', '建筑面积'],
    ['图书阅览窒（个）', '图书阅览室'],
    ['群众文体活动人数', '群众文体活动'],
    ['邮政编码', null],
    ['', null],
  ])('to %j is %s', (text, label) => {
    expect(lexicon.nearest(text)).toBe(label);
  });
});

describe('people’s own words', () => {
  const own = new Lexicon(standard, [
    ['房子有多大', 'building_area'],
    ['年度拨款（万元）', '业务经费'],
    ['点位', '名称'],
    ['备注', '图书阅览室'],
    ['无此项', 'no_such_field'],
  ]);

  it.each([
    ['房子有多大', 'building_area'],
    ['房子有多大（㎡）', 'building_area'],
    ['年度拨款', 'annual_funding'],
    ['备注', 'reading_room'],
    ['建筑面积', 'building_area'],
  ])('%s is %s', (word, id) => {
    const meaning = own.column([word]);
    expect(meaning?.is === 'field' && standard.fields[meaning.field]!.id).toBe(id);
    expect(meaning).toHaveProperty('underId', false);
  });

  it('bear the units that they are written with', () => {
    expect(own.column(['年度拨款（元）'])).toMatchObject({ unit: parseHeaderUnit('元') });
    expect(own.column(['年度拨款（万元）'])).toMatchObject({ unit: parseHeaderUnit('万元') });
    expect(own.column(['年度拨款'])).toMatchObject({ unit: null });
    expect(meant(own.column(['房子有多大（元）']))).toBe('other 元');
  });

  it('may stand for a name, and for nothing that is not known', () => {
    expect(own.column(['点位'])).toEqual({ is: 'name' });
    expect(own.column(['无此项'])).toBeNull();
    expect(lexicon.column(['点位'])).toBeNull();
  });
});
