import { scale, shift } from '../../model/decimal.ts';
import { normalize } from '../../model/fold.ts';
import type { Quantity } from '../../model/standard.ts';

/** A unit as a person wrote it. One of it is `numerator / denominator × 10^power` of its quantity's base unit. */
export interface Unit {
  readonly quantity: Quantity;
  readonly numerator: number;
  readonly denominator: number;
  readonly power: number;
  /** Of a count: does it count people (人 名) or surely not (次 场 套)? Absent where it may be either (个). */
  readonly people?: boolean;
}

const unit = (quantity: Quantity, power = 0, numerator = 1, denominator = 1): Unit => ({
  quantity,
  numerator,
  denominator,
  power,
});

/** Base units: ㎡, 元, m, 天, one. Spelled as `normalize` leaves them. */
const SPELLINGS: readonly (readonly [Unit, string])[] = [
  [unit('area'), 'm2 平方米 平米 平方 平方公尺 sqm 平'],
  [unit('area', 0, 2000, 3), '亩'],
  [unit('area', 4), '公顷 ha'],
  [unit('area', 6), '平方公里 平方千米 km2'],
  [unit('money'), '元 圆 元人民币 人民币元 rmb cny'],
  [unit('length'), 'm 米 公尺'],
  [unit('length', -2), 'cm 厘米 公分'],
  [unit('length', -3), 'mm 毫米'],
  [unit('length', 3), 'km 公里'],
  [unit('share'), '% ％ 百分比 percent'],
  [unit('days'), '天 日 个工作日 工作日 d days day'],
  [unit('count'), '个 位 支 组 家 岗 个岗位'],
  [{ ...unit('count'), people: true }, '人 名'],
  [{ ...unit('count'), people: false }, '次 场 场次 套 处 块 间 起 件 项 台 部 座 面 期 回 例 宗 批 副 只 条 所'],
];

const UNITS = new Map(SPELLINGS.flatMap(([of, names]) => names.split(' ').map((name) => [name, of] as const)));
const MULTIPLIERS = new Map(Object.entries({ 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 }));

/** A multiplier and the unit behind it: 万元 is power 4 of 元, 万 alone has no unit. Null where the text is neither. */
export function parseUnit(text: string): { power: number; unit: Unit | null } | null {
  if (text === '') return { power: 0, unit: null };
  const whole = UNITS.get(text);
  if (whole) return { power: 0, unit: whole };
  for (const length of [2, 1]) {
    const power = MULTIPLIERS.get(text.slice(0, length));
    if (power === undefined) continue;
    const rest = text.slice(length);
    const base = rest === '' ? null : UNITS.get(rest);
    if (base !== undefined) return { power, unit: base };
  }
  return null;
}

/** A unit that stands by itself in a header: ㎡, 万元, 次/年, 单位:万元. Null where the text is something else. */
export function parseHeaderUnit(text: string): Unit | null {
  const bare = text.replace(/^(计量)?单位[:：]?/, '').replace(/^(每年|年)(?=.)|(\/|每)年$/g, '');
  const found = parseUnit(bare);
  return found?.unit ? { ...found.unit, power: found.unit.power + found.power } : null;
}

/** The unit of a field as its standard writes it; null for what is there or is not. */
export function ownUnit(unit: string | undefined): Unit | null {
  return unit === undefined ? null : parseHeaderUnit(normalize(unit));
}

/** Can a number in one unit stand for a number in the other? 5人 is no number of events. */
export function comparable(a: Unit, b: Unit): boolean {
  return a.quantity === b.quantity && (a.people ?? b.people) === (b.people ?? a.people);
}

/** Converts a number written in `from` × 10^power to `to`. Both are of one quantity. */
export function convert(value: number, from: Unit, power: number, to: Unit): number {
  const shifted = shift(value, from.power + power - to.power);
  if (from.numerator === to.numerator && from.denominator === to.denominator) return shifted;
  return scale(shifted, from.numerator * to.denominator, from.denominator * to.numerator);
}
