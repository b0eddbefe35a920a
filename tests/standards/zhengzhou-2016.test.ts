import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { testFields } from '../../src/audit/rule-types/index.ts';
import { compileFolder } from '../../src/files/compile.ts';
import { annexRows, SOURCE } from './source.ts';

const standard = await compileFolder(fileURLToPath(new URL('../../standards/zhengzhou-2016', import.meta.url)));

/** The contract, row by row: rule, field, and for township, village and community the threshold and clause number. */
const CONTRACT = `
area.building | building_area | >= 300 (1) | >= 100 (1) | >= 100 (1)
area.plaza | plaza_area | >= 1000 principle (2) | >= 1000 principle (2) | >= 1000 principle (2)
functions.multifunction-hall | multifunction_hall | yes (3) | |
functions.library | library | yes (3) | |
functions.training-classroom | training_classroom | yes (3) | |
functions.shared-project-room | shared_project_room | yes (3) | |
functions.rooms-equipped | rooms_equipped | yes (3) | |
functions.outdoor-venue | outdoor_venue | yes (3) | |
functions.reading-room | reading_room | | yes (3) | yes (3)
functions.culture-room | culture_room | | yes (3) | yes (3)
functions.digital-room | digital_room | | yes (3) | yes (3)
functions.multipurpose-classroom | multipurpose_classroom | | yes (3) | yes (3)
functions.stage | stage_length, stage_width, stage_height | | >= 10, >= 5, >= 0.8 (4) |
functions.bulletin-board | bulletin_boards | | >= 1 (4) |
functions.cultural-equipment | cultural_equipment_sets | | >= 1 (4) |
functions.broadcasting-equipment | broadcasting_equipment_sets | | >= 1 (4) |
functions.sports-equipment | sports_equipment_sets | | >= 1 (4) |
funding.free-opening | free_opening_funded | yes (4) | |
funding.annual | annual_funding | >= 2 (4) | >= 0.3 (5) | >= 0.3 (4)
activities.large-events | large_events | >= 1 (5) | |
activities.single-events | single_events | >= 3 (5) | |
activities.mass-events | mass_events | | >= 5 (6) | >= 5 (5)
activities.performances | performances | >= 5 (6) | >= 1 (7) | >= 1 (6)
staffing.posts | staff_posts | >= 2 (7) | |
staffing.dedicated | concurrent_staff | = 0 (7) | |
staffing.committee-worker | committee_workers | | >= 1 (8) |
staffing.purchased-posts | purchased_posts | | >= 1 (8) |
staffing.full-time | full_time_staff | | | >= 1 (7)
staffing.training | training_days | >= 5 (8) | >= 5 (9) | >= 5 (8)
safety.major-accidents | major_accidents | = 0 (9) | = 0 (10) | = 0 (9)`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string, string, string]);

const LEVELS = ['township', 'village', 'community'] as const;
const SIGNS = { 'at-least': '>=', 'at-most': '<=', equals: '=' };

/** A requirement in the contract's words. */
function told(ruleId: string, level: string): string {
  const rule = standard.rules.find(({ id }) => id === ruleId);
  const requirement = rule?.requirements.find((candidate) => candidate.level === level);
  if (!requirement) return '';
  const { test, obligation, clause } = requirement;
  const asked =
    test.type === 'yes'
      ? 'yes'
      : test.type === 'dimensions'
        ? test.least.map(({ value }) => `>= ${value}`).join(', ')
        : test.type === 'at-least' || test.type === 'at-most' || test.type === 'equals'
          ? `${SIGNS[test.type]} ${test.value}`
          : test.type;
  return `${asked}${obligation === 'required' ? '' : ` ${obligation}`} (${clause.number})`;
}

describe('the rules', () => {
  test('are those of the contract, in its order', () => {
    expect(standard.rules.map(({ id }) => id)).toEqual(CONTRACT.map(([id]) => id));
    expect(standard.rules).toHaveLength(30);
  });

  test.each(CONTRACT)('%s', (id, fields, ...cells) => {
    expect(LEVELS.map((level) => told(id, level))).toEqual(cells);
    for (const { test } of standard.rules.find((rule) => rule.id === id)?.requirements ?? []) {
      expect(testFields(test).join(', ')).toBe(fields);
    }
  });

  test('are 17, 18 and 12 at the three levels', () => {
    const count = (level: string) =>
      standard.rules.filter(({ requirements }) => requirements.some((candidate) => candidate.level === level)).length;
    expect(LEVELS.map(count)).toEqual([17, 18, 12]);
  });

  test('say what to do, and by how much where something can be subtracted', () => {
    for (const { remediation, requirements } of standard.rules) {
      const counted = requirements.some(({ test }) => test.type !== 'yes');
      expect([remediation.zh.includes('{gap}'), remediation.en.includes('{gap}')]).toEqual([counted, counted]);
    }
  });
});

describe('the quotations', () => {
  const rows = annexRows();

  test('the table has its six rows', () => {
    expect(rows.map(({ title }) => title)).toEqual(standard.categories.map(({ label }) => label.zh));
  });

  test('each is the whole clause of that number, in that row and column', () => {
    for (const rule of standard.rules) {
      const row = standard.categories.findIndex(({ id }) => id === rule.category);
      for (const { level, clause } of rule.requirements) {
        const column = LEVELS.indexOf(level as (typeof LEVELS)[number]);
        expect(rows[row]?.cells[column]?.get(clause.number), `${rule.id} ${level}`).toBe(clause.text);
        expect(clause).toMatchObject({ document: '郑州市基层综合性文化服务中心建设标准', section: '附件1', level });
      }
    }
  });

  test('every clause of the table is behind a rule', () => {
    const printed = rows.flatMap(({ cells }) =>
      cells.flatMap((cell, column) => [...cell.keys()].map((number) => `${LEVELS[column]} ${number}`)),
    );
    const quoted = standard.rules.flatMap(({ requirements }) =>
      requirements.map(({ level, clause }) => `${level} ${clause.number}`),
    );
    expect(printed).toHaveLength(28);
    expect(new Set(quoted)).toEqual(new Set(printed));
  });

  const original = new URL('../../../shared/source/jinshui-plan.txt', import.meta.url);
  test.skipIf(!existsSync(original))('the copy of the source is true', () => {
    expect(SOURCE).toBe(readFileSync(original, 'utf8'));
  });
});

describe('the readings stand in the notes', () => {
  test.each([
    ['area.building', 'village', '含本数'],
    ['area.plaza', 'community', '原则性要求'],
    ['functions.culture-room', 'community', '最低配置'],
    ['functions.stage', 'village', '最小尺寸'],
    ['funding.annual', 'township', '免费开放经费不能抵充'],
    ['activities.mass-events', 'village', '含5次'],
    ['activities.performances', 'township', '适用于街道'],
    ['activities.performances', 'community', '每个行政村'],
    ['staffing.dedicated', 'township', '人数为0'],
    ['staffing.training', 'village', '最少者'],
    ['safety.major-accidents', 'township', '只计“重大”'],
  ])('%s at %s', (id, level, words) => {
    const rule = standard.rules.find((candidate) => candidate.id === id);
    expect(rule?.requirements.find((candidate) => candidate.level === level)?.note?.zh).toContain(words);
  });
});

describe('the fields', () => {
  const CONTRACT_FIELDS = `
building_area 建筑面积 number ㎡ | plaza_area 文体广场面积 number ㎡
multifunction_hall 多功能厅 yes-no | library 图书室 yes-no | training_classroom 培训教室 yes-no
shared_project_room 共享工程活动室 yes-no | rooms_equipped 配备相应设备 yes-no | outdoor_venue 室外活动场地 yes-no
reading_room 图书阅览室 yes-no | culture_room 文化活动室 yes-no | digital_room 数字资源室 yes-no
multipurpose_classroom 多功能教室 yes-no
stage_length 戏台长 number m | stage_width 戏台宽 number m | stage_height 戏台高 number m
bulletin_boards 宣传栏 count 个 | cultural_equipment_sets 文化器材 count 套
broadcasting_equipment_sets 广播器材 count 套 | sports_equipment_sets 体育设施器材 count 套
free_opening_funded 免费开放保障经费落实 yes-no | annual_funding 业务经费 number 万元 yearly
large_events 综合性大型文体活动 count 次 yearly | single_events 单项性文体活动 count 次 yearly
mass_events 群众文体活动 count 次 yearly | performances 送文艺演出 count 场 yearly
staff_posts 编制人数 count 人 | concurrent_staff 兼职人数 count 人
committee_workers 两委兼职工作人员 count 人 | purchased_posts 政府购买公益文化岗位 count 人
full_time_staff 专职工作人员 count 人 | training_days 集中培训天数 number 天 yearly
major_accidents 重大安全和责任事故 count 起`
    .trim()
    .split(/[|\n]/)
    .map((text) => text.trim());

  test('are those of the contract, in its order', () => {
    const told = standard.fields.map(({ id, label, kind, unit, yearly }) =>
      [id, label.zh, kind, unit, yearly && 'yearly'].filter(Boolean).join(' '),
    );
    expect(told).toEqual(CONTRACT_FIELDS);
  });

  test('cannot be negative, and more than 1,000 万元 a year is not plausible', () => {
    for (const { kind, min } of standard.fields) expect(min).toBe(kind === 'yes-no' ? undefined : 0);
    expect(standard.fields.find(({ id }) => id === 'annual_funding')?.max).toBe(1000);
  });

  /** Which field, identity or combined field a header names; width, blanks, brackets and case aside. */
  const folded = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[\s()]/g, '')
      .toLowerCase();
  const owners = new Map<string, Set<string>>();
  for (const [owner, { label, aliases }] of [
    ...Object.entries(standard.identity),
    ...[...standard.fields, ...standard.combined].map((field) => [field.id, field] as const),
  ]) {
    for (const word of [label.zh, label.en, ...aliases]) {
      owners.set(folded(word), (owners.get(folded(word)) ?? new Set()).add(owner));
    }
  }

  test('no header names two of them', () => {
    expect([...owners].filter(([, { size }]) => size !== 1)).toEqual([]);
  });

  test.each([
    ['building_area', '建筑面积 建筑 面积'],
    ['plaza_area', '文体广场 广场面积 文体广场面积'],
    ['library', '图书室'],
    ['reading_room', '室内设置图书阅览室 阅览室 图书阅览室'],
    ['shared_project_room', '共享工程室 共享工程'],
    ['training_classroom', '培训室'],
    ['stage', '简易戏台 戏台'],
    ['stage_length', '简易戏台长 戏台长度 戏台长'],
    ['committee_workers', '两委兼职 “两委”兼职工作人员'],
    ['purchased_posts', '公益文化岗位 购买公益文化岗位 公益岗位'],
    ['staff_posts', '编制 编制人员 在编人数'],
    ['concurrent_staff', '兼职 兼职人员'],
    ['full_time_staff', '专职 专职人员'],
    ['training_days', '集中培训 培训天数 年培训天数 集中培训时间'],
    ['performances', '送文艺演出 文艺演出 演出场次 送演出'],
    ['large_events', '大型文体活动 大型活动 综合性大型活动'],
    ['single_events', '单项活动'],
    ['mass_events', '群众活动 群众性文体活动'],
    ['free_opening_funded', '免费开放保障经费 免费开放经费 免费开放'],
    ['annual_funding', '业务经费 财政拨款业务经费 年度业务经费'],
    ['major_accidents', '重大事故 重大安全责任事故'],
    ['name', '名称 中心名称 单位名称 社区名称 村名 具体名单'],
    ['level', '级别 类别 类型'],
    ['office', '所属街道 街道 街道办事处 乡镇（街道）'],
  ])('%s is also written %s', (owner, words) => {
    for (const word of words.split(' ')) expect([...(owners.get(folded(word)) ?? [])], word).toEqual([owner]);
  });

  test.each([
    '舞台',
    '安全事故',
    '培训',
    '占地面积',
    '使用面积',
    '无重大安全和责任事故',
    '电子阅览室',
    '财政拨款',
    '经费',
  ])('%s is none of them', (word) => {
    expect(owners.has(folded(word))).toBe(false);
  });
});

describe('the levels', () => {
  const written = (level: string) => {
    const { id, label, aliases } = standard.levels.find((candidate) => candidate.id === level) ?? {};
    return [id, label?.zh, ...(aliases ?? [])];
  };

  test.each([
    ['township', '乡镇 街道 街道级 乡镇（街道） 乡镇级 乡镇（街道）级 township'],
    ['village', '村 村级 行政村 行政村级 village'],
    ['community', '社区 社区级 community'],
  ])('%s is written %s', (level, words) => {
    expect(written(level)).toEqual(expect.arrayContaining(words.split(' ')));
  });

  test('what could be a village or a community is neither', () => {
    for (const text of ['村（社区）', '社区（村）']) {
      const found = standard.ambiguousLevels.find((candidate) => candidate.text === text);
      expect(found?.between).toEqual(['village', 'community']);
    }
  });
});

test('the standard survives JSON', () => {
  expect(JSON.parse(JSON.stringify(standard))).toEqual(standard);
  expect(standard).toMatchObject({ id: 'zhengzhou-2016', reference: '郑政办〔2016〕72号' });
});
