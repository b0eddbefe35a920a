import type { Field } from '../../model/standard.ts';
import { EMPTY, SOME } from '../../model/value.ts';
import { ticked } from './ticks.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const MISSING = words('/ // \\ - -- --- — —— ――  ― – –– _ 不详 待填 未填 未填写 待填写 待补 待补充 n/a na null');
const YES = words(
  '有 是 √ ✓ ✔ ☑ 已 已有 已建 已建成 已配备 已设置 已设 已落实 具备 设有 建有 达标 已达标 合格 符合 符合要求 y yes true',
);
const NO = words(
  '无 否 × ✗ ✘ ✕ ☒ 没有 暂无 未 未建 未建成 未配备 未设置 未设 未落实 未见 不具备 不达标 未达标 不合格 不符合 ' +
    '不符合要求 n no false',
);
const NONE = words('无 没有 暂无 否 未见 未发生 没有发生 无事故 没有事故 未发生事故 false');
const AT_LEAST_ONE = words('有 已有 √ ✓ ✔ ☑ true');

/** What stands in a cell in words instead of a number; null where it has to be read further. */
export function wordAnswer(
  field: Field,
  text: string,
  raw: string,
): boolean | 0 | typeof EMPTY | typeof SOME | 'both-ticked' | 'not-ticked' | null {
  if (text === '' || MISSING.has(text)) return EMPTY;
  if (field.kind === 'number') return null;
  const isCount = field.kind === 'count';
  const word = text.replace(/(?<![。.!])[。.!]+$/, '');
  if ((isCount ? AT_LEAST_ONE : YES).has(word)) return isCount ? SOME : true;
  if ((isCount ? NONE : NO).has(word)) return isCount ? 0 : false;
  const boxes = ticked(raw);
  if (typeof boxes !== 'boolean' || !isCount) return boxes;
  return boxes ? SOME : 0;
}
