import { FIELDS, type FieldSpec, fieldOf, type LevelId, rulesOf } from '../domain-table.ts';
import type { Draw } from '../draw.ts';
import { type Reading, statusOf } from '../oracle.ts';
import { type Dimensions, drawStage } from '../stage.ts';
import { type Context, drawValue, fullWidth, type Written } from '../values.ts';

/** A centre before it is written: who it is, and how well it does. */
export interface CenterPlan {
  readonly name: string;
  readonly office: string;
  readonly level: LevelId;
  /** Share of its answers that are drawn at large; the others meet their rule. */
  readonly flaws: number;
  /** Stands a second time in the survey. */
  readonly again: boolean;
}

export const OFFICES = [
  '丰庆路街道',
  '花园路街道',
  '经八路街道',
  '兴达路街道',
  '杜岭街道（北）',
  '文化路街道',
] as const;

const NAMES = [
  '国泰花园',
  '燕庄村',
  '燕庄花园社区',
  '丰乐社区',
  '丰乐花苑社区',
  '戊院社区',
  '四月天社区',
  '西史赵村',
  '1号院社区',
  '南阳新村（北区）',
  '文化路社区(东)',
  '花园路街道综合性文化服务中心',
  '沙门　社区',
  '注协家属院',
  'A区社区',
] as const;

const FLAWS = [0, 0, 0.02, 0.04, 0.1, 0.4, 1];

/** The form in which two names are the same: full-width forms, brackets and blanks aside. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}

function respelled(draw: Draw, name: string): string {
  const spellings = [name, ` ${name}`, `${name}\u3000`];
  if (/[（）]/.test(name)) spellings.push(name.replace('（', '(').replace('）', ')'));
  if (/[A-Z0-9]/.test(name)) spellings.push(name.replace(/[A-Z0-9]/g, fullWidth));
  if (name.includes('\u3000')) spellings.push(name.replace('\u3000', ' '));
  return draw.pick(spellings);
}

/** Centres of some levels, no two of one key but those that are drawn twice; `taken` spans the files of a command. */
export function drawCenters(draw: Draw, levels: readonly LevelId[], howMany: number, taken: Set<string>): CenterPlan[] {
  const plans: CenterPlan[] = [];
  while (plans.length < howMany) {
    const level = draw.pick(levels);
    const office = draw.pick(OFFICES);
    const base = draw.pick(NAMES);
    let name: string = base;
    for (let serial = 2; taken.has(`${level} ${nameKey(name)}`); serial++) name = `${base}第${serial}站`;
    // Level and name alone are kept apart: a survey may come without a column of offices.
    taken.add(`${level} ${nameKey(name)}`);
    const plan = { name, office, level, flaws: draw.pick(FLAWS), again: false };
    plans.push(plan);
    if (draw.chance(0.06)) plans.push({ ...plan, name: respelled(draw, name), again: true });
  }
  return plans;
}

/** Draws what the centre answers in one field. */
export function drawAnswer(draw: Draw, plan: CenterPlan, field: FieldSpec, context: Context): Written {
  const demand = rulesOf(plan.level).find((each) => each.fields.includes(field.id));
  const ask = demand?.asks[plan.level];
  if (!demand || !ask)
    return draw.chance(0.5)
      ? { content: draw.pick([null, '/']), reading: { is: 'missing' } }
      : drawValue(draw, field, context);
  if (draw.chance(plan.flaws)) return drawValue(draw, field, context);
  const dimension = demand.fields.indexOf(field.id);
  return drawValue(draw, field, context, (reading) => statusOf(reading, ask, dimension) === 'pass');
}

export function drawStageAnswer(draw: Draw, plan: CenterPlan): ReturnType<typeof drawStage> {
  const ask = rulesOf(plan.level).find((each) => each.id === 'functions.stage')?.asks[plan.level];
  if (!ask || draw.chance(plan.flaws)) return drawStage(draw, () => true);
  const passes = (reading: Reading, dimension: number) => statusOf(reading, ask, dimension) === 'pass';
  return drawStage(draw, (readings: Dimensions) => readings.every(passes));
}

/** The fields that a survey of these levels asks for: those that some rule reads, a few of them forgotten. */
export function drawFields(draw: Draw, levels: readonly LevelId[]): FieldSpec[] {
  const wanted = new Set(levels.flatMap((level) => rulesOf(level).flatMap((each) => each.fields)));
  const forgotten = draw.pick([0, 0, 0.03, 0.15]);
  const stray = draw.pick([0, 0, 0.05]);
  return FIELDS.filter(({ id }) => (wanted.has(id) ? !draw.chance(forgotten) : draw.chance(stray))).map(({ id }) =>
    fieldOf(id),
  );
}
