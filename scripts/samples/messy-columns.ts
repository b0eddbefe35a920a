import type { Answer, SampleCenter } from './answers.ts';
import type { Random } from './random.ts';

/** One column of the messy form: its group, its words, and how its cells are written. */
export interface MessyColumn {
  readonly group: string;
  readonly label: string;
  readonly write: (center: SampleCenter, random: Random) => string | number | null;
}

type Spelling = (value: number, random: Random) => string | number;
const TRUE = ['有', '有', '√', '是', '已建', 1, 2, '1间'];
const FALSE = ['无', '无', '×', '没有', 0];
const NUMERALS = ['无', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

const area: Spelling = (value, random) =>
  random.pick([value, value, String(value), `${value}㎡`, `${value}平方米`, fullWidth(value), thousands(value)]);
const money: Spelling = (value, random) =>
  random.pick([value, value, String(value), `${value}万`, `${value}万元`, `${Math.round(value * 10_000)}元`]);
const counted =
  (unit: string): Spelling =>
  (value, random) =>
    random.pick([
      value,
      value,
      String(value),
      `${value}${unit}`,
      value > 0 && value <= 10 ? `${NUMERALS[value]}${unit}` : value,
    ]);
const days: Spelling = (value, random) => random.pick([value, value, `${value}天`]);

/** In the groups of the annex's table, as one sheet for all levels. */
export const MESSY_COLUMNS: readonly MessyColumn[] = [
  number('建筑面积', '建筑面积(平方米)', 'building_area', area),
  number('建筑面积', '文体广场/㎡', 'plaza_area', area),
  yesNo('多功能厅', 'multifunction_hall'),
  yesNo('图书室', 'library'),
  yesNo('培训教室', 'training_classroom'),
  yesNo('共享工程活动室', 'shared_project_room'),
  yesNo('配备相应设备', 'rooms_equipped'),
  yesNo('室外活动场地', 'outdoor_venue'),
  yesNo('图书阅览室', 'reading_room'),
  yesNo('文化活动室', 'culture_room'),
  yesNo('数字资源室', 'digital_room'),
  yesNo('多功能教室', 'multipurpose_classroom'),
  { group: '功能设置', label: '简易戏台（长×宽×高）', write: stage },
  number('功能设置', '宣传栏（个）', 'bulletin_boards', counted('个')),
  number('功能设置', '文化器材（套）', 'cultural_equipment_sets', counted('套')),
  number('功能设置', '广播器材（套）', 'broadcasting_equipment_sets', counted('套')),
  number('功能设置', '体育设施器材（套）', 'sports_equipment_sets', counted('套')),
  { ...yesNo('免费开放经费是否落实', 'free_opening_funded'), group: '经费保障' },
  number('经费保障', '财政拨款业务经费', 'annual_funding', money),
  number('活动要求', '综合性大型文体活动（次/年）', 'large_events', counted('次')),
  number('活动要求', '单项性文体活动（次/年）', 'single_events', counted('次')),
  number('活动要求', '群众文体活动（次/年）', 'mass_events', counted('次')),
  number('活动要求', '送文艺演出（场）', 'performances', counted('场')),
  number('队伍建设', '编制人数', 'staff_posts', counted('名')),
  number('队伍建设', '其中兼职人数', 'concurrent_staff', counted('名')),
  number('队伍建设', '“两委”兼职工作人员', 'committee_workers', counted('人')),
  number('队伍建设', '公益文化岗位', 'purchased_posts', counted('人')),
  number('队伍建设', '专职工作人员', 'full_time_staff', counted('人')),
  number('队伍建设', '集中培训天数', 'training_days', days),
  number('活动安全', '重大安全和责任事故', 'major_accidents', counted('起')),
  { group: '其他', label: '藏书量（册）', write: (_, random) => 800 + random.below(40) * 50 },
];

function number(group: string, label: string, field: string, spell: Spelling): MessyColumn {
  return { group, label, write: ({ answers }, random) => written(answers.get(field), spell, random) };
}

function yesNo(label: string, field: string): MessyColumn {
  return {
    group: '功能设置',
    label,
    write: ({ answers }, random) => written(answers.get(field), (value) => value, random),
  };
}

/** Undefined is what the centre's level is not asked for. */
function written(answer: Answer | undefined, spell: Spelling, random: Random): string | number | null {
  if (answer === undefined) return random.pick([null, '/', '—']);
  if (typeof answer === 'boolean') return random.pick(answer ? TRUE : FALSE);
  return typeof answer === 'number' && Number.isFinite(answer) ? spell(answer, random) : answer;
}

function stage({ answers }: SampleCenter, random: Random): string | null {
  const sizes = ['stage_length', 'stage_width', 'stage_height'].map((id) => answers.get(id));
  if (sizes.every((size) => size === undefined)) return random.pick([null, '/']);
  const [length, width, height] = sizes;
  if (sizes.some((size) => typeof size !== 'number')) return '不详';
  return random.pick([
    `${length}×${width}×${height}`,
    `${length}*${width}*${height}米`,
    `长${length}米，宽${width}米，高${height}米`,
  ]);
}

function fullWidth(value: number): string {
  return String(value).replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

function thousands(value: number): string {
  return value.toLocaleString('en-US');
}
