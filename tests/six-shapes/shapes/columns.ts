import {
  COMBINED_STAGE_LABEL,
  type FieldSpec,
  LEVEL_LABELS,
  type LevelId,
  NAME_LABELS,
  OFFICE_LABELS,
} from '../domain-table.ts';
import type { Draw } from '../draw.ts';
import { drawFields } from './centers.ts';

/** One column of a table. `declared` is the unit under which a bare number stands. */
export interface Column {
  readonly role: 'name' | 'level' | 'office' | 'serial' | 'remark' | 'unknown' | 'stage' | 'field' | 'gap';
  readonly header: string;
  readonly declared: string;
  readonly field: FieldSpec | null;
}

/** Labels of things that the standard does not ask about; 占地面积 is not 建筑面积. */
const UNKNOWN_LABELS = [
  '占地面积（㎡）',
  '使用面积',
  '绿化率',
  '藏书量（册）',
  '网址',
  '常住人口',
  '建成时间',
  '篮球场',
];

const UNIT_SPELLINGS: Record<string, readonly string[]> = {
  '㎡': ['㎡', '平方米', 'm2', 'm²'],
  m: ['米', 'm'],
};

export interface Habits {
  /** The unit of money that a line above the header gives, or ''. */
  readonly lineUnit: string;
  readonly lineBreaks: boolean;
}

function withUnit(draw: Draw, label: string, unit: string, habits: Habits): string {
  const spelled = draw.pick(UNIT_SPELLINGS[unit] ?? [unit]);
  const forms = [`${label}（${spelled}）`, `${label}(${spelled})`, `${label}/${spelled}`];
  if (habits.lineBreaks) forms.push(`${label}\n（${spelled}）`);
  if (spelled === 'm2' && label.endsWith('面积')) forms.push(`${label}m2`);
  forms.push(` ${label}（${spelled}） `, `${label} (${spelled})`);
  return draw.pick(forms);
}

/** A header for a field: how its label is written, and the unit that it gives. */
export function drawHeader(draw: Draw, field: FieldSpec, label: string, habits: Habits): Column {
  const column = (header: string, declared: string): Column => ({ role: 'field', header, declared, field });
  if (field.measure === 'none') return column(label, '');
  if (field.measure === 'money') {
    const unit = draw.pick(['万元', '万元', '元', '']);
    return unit ? column(withUnit(draw, label, unit, habits), unit) : column(label, habits.lineUnit);
  }
  if (field.measure === 'area' && draw.chance(0.1)) return column(withUnit(draw, label, '亩', habits), '亩');
  return column(draw.chance(0.6) ? withUnit(draw, label, field.unit, habits) : label, field.unit);
}

export function drawLabel(draw: Draw, field: FieldSpec): string {
  return draw.pick([field.label, ...field.aliases]);
}

export function plainColumn(role: Column['role'], header: string): Column {
  return { role, header, declared: '', field: null };
}

export function isStageSide(field: FieldSpec): boolean {
  return field.id.startsWith('stage_');
}

export function drawUnknown(draw: Draw): Column[] {
  return draw
    .shuffled(UNKNOWN_LABELS)
    .slice(0, draw.pick([0, 0, 1, 2]))
    .map((label) => plainColumn('unknown', label));
}

export interface Identity {
  readonly level: boolean;
  readonly office: boolean;
}

/** Two characters are often set apart to fill a header cell. */
function drawSpaced(draw: Draw, labels: readonly string[]): string {
  const label = draw.pick(labels);
  return label.length === 2 && draw.chance(0.2) ? `${label[0]}${draw.pick(['\u3000', ' ', '  '])}${label[1]}` : label;
}

/** Who a row is about. 类型, 街道 and 村名 are as good as 级别, 所属街道 and 名称. */
export function drawIdentity(draw: Draw, identity: Identity): Column[] {
  const columns = [plainColumn('name', drawSpaced(draw, NAME_LABELS))];
  if (identity.level) columns.push(plainColumn('level', drawSpaced(draw, LEVEL_LABELS)));
  if (identity.office) columns.push(plainColumn('office', drawSpaced(draw, OFFICE_LABELS)));
  if (draw.chance(0.6)) columns.unshift(plainColumn('serial', '序号'));
  return columns;
}

/** The columns of a table with one header row, in the order of the fields. */
export function drawColumns(
  draw: Draw,
  levels: readonly LevelId[],
  identity: Identity,
  habits: Habits,
): { who: Column[]; what: Column[] } {
  const combined = draw.chance(0.4);
  const fields = drawFields(draw, levels).filter((field) => !(combined && isStageSide(field)));
  const what = fields.map((field) => drawHeader(draw, field, drawLabel(draw, field), habits));
  if (combined && levels.includes('village')) what.push(plainColumn('stage', COMBINED_STAGE_LABEL));
  what.push(...drawUnknown(draw));
  if (draw.chance(0.4)) what.push(plainColumn('remark', '备注'));
  return { who: drawIdentity(draw, identity), what };
}
