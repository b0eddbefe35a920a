/**
 * The contract's tables, written down a second time and by hand: the product's own standard is never read here, so a
 * slip in either shows as a difference.
 */
export type LevelId = 'township' | 'village' | 'community';
export type Kind = 'yes-no' | 'count' | 'number';
export type Measure = 'area' | 'money' | 'length' | 'days' | 'count' | 'none';

export const LEVELS: readonly LevelId[] = ['township', 'village', 'community'];

/** The ways people write a level; each is accepted in a column, and as the name of a sheet. */
export const LEVEL_SPELLINGS: Record<LevelId, readonly string[]> = {
  township: ['乡镇', '街道', '街道级', '乡镇（街道）'],
  village: ['村', '村级', '行政村'],
  community: ['社区', '社区级'],
};

export const NAME_LABELS = ['名称', '中心名称', '单位名称', '社区名称', '村名', '具体名单'] as const;
export const LEVEL_LABELS = ['级别', '类别', '类型'] as const;
export const OFFICE_LABELS = ['所属街道', '街道', '街道办事处', '乡镇（街道）'] as const;
export const COMBINED_STAGE_LABEL = '简易戏台';

export interface FieldSpec {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly kind: Kind;
  readonly measure: Measure;
  /** As a header prints it; '' for yes-no. */
  readonly unit: string;
  /** Words that may follow a number in the cell. */
  readonly counters: readonly string[];
}

function yesNo(id: string, label: string): FieldSpec {
  return { id, label, aliases: [], kind: 'yes-no', measure: 'none', unit: '', counters: [] };
}

function count(id: string, label: string, unit: string, counters: readonly string[] = [unit]): FieldSpec {
  return { id, label, aliases: [], kind: 'count', measure: 'count', unit, counters };
}

function number(id: string, label: string, measure: Measure, unit: string, aliases: readonly string[] = []): FieldSpec {
  const counters = measure === 'days' ? ['天'] : measure === 'length' ? ['米', 'm'] : [];
  return { id, label, aliases, kind: 'number', measure, unit, counters };
}

export const FIELDS: readonly FieldSpec[] = [
  number('building_area', '建筑面积', 'area', '㎡'),
  number('plaza_area', '文体广场面积', 'area', '㎡', ['文体广场']),
  yesNo('multifunction_hall', '多功能厅'),
  yesNo('library', '图书室'),
  yesNo('training_classroom', '培训教室'),
  yesNo('shared_project_room', '共享工程活动室'),
  yesNo('rooms_equipped', '配备相应设备'),
  yesNo('outdoor_venue', '室外活动场地'),
  yesNo('reading_room', '图书阅览室'),
  yesNo('culture_room', '文化活动室'),
  yesNo('digital_room', '数字资源室'),
  yesNo('multipurpose_classroom', '多功能教室'),
  number('stage_length', '戏台长', 'length', 'm'),
  number('stage_width', '戏台宽', 'length', 'm'),
  number('stage_height', '戏台高', 'length', 'm'),
  count('bulletin_boards', '宣传栏', '个'),
  count('cultural_equipment_sets', '文化器材', '套'),
  count('broadcasting_equipment_sets', '广播器材', '套'),
  count('sports_equipment_sets', '体育设施器材', '套'),
  yesNo('free_opening_funded', '免费开放保障经费落实'),
  number('annual_funding', '业务经费', 'money', '万元', ['财政拨款业务经费', '年度业务经费']),
  count('large_events', '综合性大型文体活动', '次'),
  count('single_events', '单项性文体活动', '次'),
  count('mass_events', '群众文体活动', '次'),
  count('performances', '送文艺演出', '场'),
  count('staff_posts', '编制人数', '人', ['人', '名']),
  count('concurrent_staff', '兼职人数', '人', ['人', '名']),
  count('committee_workers', '两委兼职工作人员', '人', ['人', '名']),
  count('purchased_posts', '政府购买公益文化岗位', '人', ['人', '名']),
  count('full_time_staff', '专职工作人员', '人', ['人', '名']),
  number('training_days', '集中培训天数', 'days', '天'),
  count('major_accidents', '重大安全和责任事故', '起'),
];

const byId = new Map(FIELDS.map((field) => [field.id, field]));

/** The field of an id that this table itself names. */
export function fieldOf(id: string): FieldSpec {
  const field = byId.get(id);
  if (!field) throw new Error(`no field ${id}`);
  return field;
}

export type Obligation = 'required' | 'principle';
export type Ask = 'yes' | { readonly least: readonly number[] } | { readonly exactly: number };

export interface RuleSpec {
  readonly id: string;
  readonly fields: readonly string[];
  readonly obligation: Obligation;
  readonly asks: Partial<Record<LevelId, Ask>>;
}

const STAGE_FIELDS = ['stage_length', 'stage_width', 'stage_height'] as const;

/** A row of the contract: what townships, villages and communities must have; null where the level is not bound. */
function rule(id: string, field: string, asks: readonly (Ask | null)[], obligation: Obligation = 'required'): RuleSpec {
  const bound = LEVELS.flatMap((level, at) => (asks[at] ? [[level, asks[at]] as const] : []));
  return { id, fields: [field], obligation, asks: Object.fromEntries(bound) };
}

const least = (value: number): Ask => ({ least: [value] });
const none: Ask = { exactly: 0 };

export const RULES: readonly RuleSpec[] = [
  rule('area.building', 'building_area', [least(300), least(100), least(100)]),
  rule('area.plaza', 'plaza_area', [least(1000), least(1000), least(1000)], 'principle'),
  rule('functions.multifunction-hall', 'multifunction_hall', ['yes', null, null]),
  rule('functions.library', 'library', ['yes', null, null]),
  rule('functions.training-classroom', 'training_classroom', ['yes', null, null]),
  rule('functions.shared-project-room', 'shared_project_room', ['yes', null, null]),
  rule('functions.rooms-equipped', 'rooms_equipped', ['yes', null, null]),
  rule('functions.outdoor-venue', 'outdoor_venue', ['yes', null, null]),
  rule('functions.reading-room', 'reading_room', [null, 'yes', 'yes']),
  rule('functions.culture-room', 'culture_room', [null, 'yes', 'yes']),
  rule('functions.digital-room', 'digital_room', [null, 'yes', 'yes']),
  rule('functions.multipurpose-classroom', 'multipurpose_classroom', [null, 'yes', 'yes']),
  { id: 'functions.stage', fields: STAGE_FIELDS, obligation: 'required', asks: { village: { least: [10, 5, 0.8] } } },
  rule('functions.bulletin-board', 'bulletin_boards', [null, least(1), null]),
  rule('functions.cultural-equipment', 'cultural_equipment_sets', [null, least(1), null]),
  rule('functions.broadcasting-equipment', 'broadcasting_equipment_sets', [null, least(1), null]),
  rule('functions.sports-equipment', 'sports_equipment_sets', [null, least(1), null]),
  rule('funding.free-opening', 'free_opening_funded', ['yes', null, null]),
  rule('funding.annual', 'annual_funding', [least(2), least(0.3), least(0.3)]),
  rule('activities.large-events', 'large_events', [least(1), null, null]),
  rule('activities.single-events', 'single_events', [least(3), null, null]),
  rule('activities.mass-events', 'mass_events', [null, least(5), least(5)]),
  rule('activities.performances', 'performances', [least(5), least(1), least(1)]),
  rule('staffing.posts', 'staff_posts', [least(2), null, null]),
  rule('staffing.dedicated', 'concurrent_staff', [none, null, null]),
  rule('staffing.committee-worker', 'committee_workers', [null, least(1), null]),
  rule('staffing.purchased-posts', 'purchased_posts', [null, least(1), null]),
  rule('staffing.full-time', 'full_time_staff', [null, null, least(1)]),
  rule('staffing.training', 'training_days', [least(5), least(5), least(5)]),
  rule('safety.major-accidents', 'major_accidents', [none, none, none]),
];

export function rulesOf(level: LevelId): RuleSpec[] {
  return RULES.filter((each) => each.asks[level] !== undefined);
}

/** Ids of the fields that some rule of the level reads. */
export function fieldsOf(level: LevelId): Set<string> {
  return new Set(rulesOf(level).flatMap((each) => each.fields));
}
