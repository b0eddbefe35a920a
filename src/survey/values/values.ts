import { parseDecimal, settle } from '../../model/decimal.ts';
import { halfWidth, normalize, trimmed } from '../../model/fold.ts';
import type { Cell } from '../../model/rows.ts';
import type { Field } from '../../model/standard.ts';
import { EMPTY, type Invalid, type InvalidReason, SOME, type Value } from '../../model/value.ts';
import { comparable, convert, parseHeaderUnit, parseUnit, type Unit } from '../words/units.ts';
import { parseChineseNumeral } from './numerals.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const MISSING = words('/ // \\ - -- --- — —— ――  ― – –– _ 不详 待填 未填 未填写 待填写 待补 待补充 n/a na null');
const YES = words('有 是 √ ✓ ✔ ☑ 已 已建 已建成 已配备 已设置 已设 已落实 具备 设有 建有 达标 符合 y yes true');
const NO = words('无 否 × ✗ ✘ ✕ ☒ 没有 未 未建 未建成 未配备 未设置 未落实 未见 不具备 不达标 不符合 n no false');
const NONE = words('无 没有 false');

const ARABIC = /^[+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?/;
const NUMERAL = /^[零〇一二两三四五六七八九十百千万亿]+/;
/** Blanks that keep two figures apart, as on two lines of a cell: joined they would be a third one. */
const APART = /[\d.,]\s+[\d.,]/;
const RANGE = /\d\s*(?:[-~—–至到]|\.\.)\s*\d/;
const APPROXIMATE = /约|大概|左右|上下|多|余|近|超|几|以上|以下|以内|不足|不到|[?？≈><≥≤+]/;

/** How a column's cells become values; null stands for "no unit said". */
export interface ValueContext {
  readonly field: Field;
  /** Unit from the header or from a 单位 line. */
  readonly headerUnit: Unit | null;
  /** Under a field id a bare number is in the field's own unit. */
  readonly underId: boolean;
}

export type ValueReader = (cell: Cell) => Value;

const MEMORY = 4096;

/**
 * Makes the reader for one column. The result is in the field's unit; what cannot be read is `Invalid` with the reason
 * and the text as written. Texts that repeat are parsed once.
 */
export function valueReader(context: ValueContext): ValueReader {
  const own = context.field.unit === undefined ? null : parseHeaderUnit(normalize(context.field.unit));
  const seen = new Map<string, Value>();
  return (cell) => {
    if (cell === undefined) return EMPTY;
    if (typeof cell === 'number') return fromNumber(context, own, cell, cell);
    if (typeof cell === 'boolean') return fromBoolean(context.field, cell);
    if (typeof cell === 'object') return invalid(cell.is === 'error' ? 'cell-error' : cell.is, cell.text);
    let value = seen.get(cell);
    if (value === undefined) {
      value = fromText(context, own, trimmed(cell));
      if (seen.size < MEMORY && cell.length < 64) seen.set(cell, value);
    }
    return value;
  };
}

/** What was written: a number becomes text only when it is needed. */
type Raw = string | number;

const invalid = (reason: InvalidReason, raw: Raw): Invalid => ({ is: 'invalid', reason, raw: String(raw) });

function fromBoolean(field: Field, cell: boolean): Value {
  if (field.kind === 'yes-no') return cell;
  if (field.kind === 'count') return cell ? SOME : 0;
  return invalid('unreadable', cell ? 'TRUE' : 'FALSE');
}

/** A number without a unit of its own. */
function fromNumber(context: ValueContext, own: Unit | null, number: number, raw: Raw): Value {
  const { field, headerUnit, underId } = context;
  const value = settle(number);
  if (field.kind === 'yes-no') return yesNoCount(value, raw);
  if (own === null) return bounded(field, value, raw);
  if (headerUnit !== null) {
    if (!comparable(headerUnit, own)) return invalid('wrong-unit', raw);
    return bounded(field, convert(value, headerUnit, 0, own), raw);
  }
  if (field.quantity === 'money' && !underId) return invalid('no-unit', raw);
  return bounded(field, value, raw);
}

function yesNoCount(value: number, raw: Raw): Value {
  if (!Number.isInteger(value)) return invalid('not-yes-no', raw);
  return value < 0 ? invalid('negative', raw) : value > 0;
}

function bounded(field: Field, value: number, raw: Raw): Value {
  if (Number.isNaN(value)) return invalid('unreadable', raw);
  if (value < 0) return invalid('negative', raw);
  if (field.kind === 'count' && !Number.isInteger(value)) return invalid('not-whole', raw);
  if (value < (field.min ?? 0) || value > (field.max ?? Number.MAX_VALUE)) return invalid('implausible', raw);
  return value;
}

function fromText(context: ValueContext, own: Unit | null, raw: string): Value {
  const text = normalize(raw);
  if (text === '' || MISSING.has(text)) return EMPTY;
  const { field } = context;
  if (field.kind === 'yes-no') {
    if (YES.has(text)) return true;
    if (NO.has(text)) return false;
  } else if (field.kind === 'count') {
    if (text === '有' || text === 'true') return SOME;
    if (NONE.has(text)) return 0;
  }
  const written = APART.test(halfWidth(raw)) ? null : splitNumber(text, field);
  if (written === null) return invalid(whyUnreadable(field, text), raw);
  return written.rest === ''
    ? fromNumber(context, own, written.number, raw)
    : withUnit(context, own, written.number, written.rest, raw);
}

/** The number at the start of a text, and the unit text behind it. */
function splitNumber(text: string, field: Field): { number: number; rest: string } | null {
  let body = text;
  if (field.yearly) body = body.replace(/^(每年|全年|年)(?=.)/, '').replace(/(\/|每)年$/, '');
  if (field.quantity === 'money') body = body.replace(/^([+-]?)[¥￥](.+?)元?$/, '$1$2元');
  body = body.replace(/^[−－](?=[\d.])/, '-');
  const arabic = ARABIC.exec(body)?.[0];
  if (arabic !== undefined) {
    return { number: parseDecimal(arabic.replaceAll(',', '')), rest: body.slice(arabic.length) };
  }
  return splitNumeral(body, field);
}

/** 两万元 is 两 and 万元, so that the multiplier counts as one written in the cell. */
function splitNumeral(body: string, field: Field): { number: number; rest: string } | null {
  const numeral = NUMERAL.exec(body)?.[0];
  if (numeral === undefined) return null;
  const split = field.quantity === 'money' && /^[^万亿]+[万亿]$/.test(numeral) ? numeral.length - 1 : numeral.length;
  const number = parseChineseNumeral(numeral.slice(0, split));
  return number === null ? null : { number, rest: body.slice(split) };
}

/** A number with a unit or a multiplier of its own, which win over the header's. */
function withUnit(context: ValueContext, own: Unit | null, number: number, rest: string, raw: string): Value {
  const { field } = context;
  const written = parseUnit(rest);
  if (written === null) return invalid(whyUnreadable(field, normalize(raw)), raw);
  if (field.kind === 'yes-no') {
    const counted = written.unit?.quantity === 'count' && !written.unit.people && written.power === 0;
    return counted ? yesNoCount(number, raw) : invalid('not-yes-no', raw);
  }
  if (own === null) return invalid('wrong-unit', raw);
  // 2万 of money is 2万元, whatever the header says; of anything else it is twenty thousand of the column's unit.
  const impliesYuan = field.quantity === 'money' && written.power >= 4;
  const from = written.unit ?? (impliesYuan ? { ...own, power: 0 } : (context.headerUnit ?? null));
  if (from === null && field.quantity === 'money' && !context.underId) return invalid('no-unit', raw);
  const unit = from ?? own;
  if (!comparable(unit, own)) return invalid('wrong-unit', raw);
  return bounded(field, convert(number, unit, written.power, own), raw);
}

function whyUnreadable(field: Field, text: string): InvalidReason {
  if (RANGE.test(text)) return 'range';
  if (/[\d零一二两三四五六七八九十百千万]/.test(text) && APPROXIMATE.test(text)) return 'approximate';
  return field.kind === 'yes-no' ? 'not-yes-no' : 'unreadable';
}

/** Reads cells that hold codes, such as 1 under 1=有，2=无; a figure that is none of them is nothing. */
export function codedReader(codes: ReadonlyMap<string, string>, read: ValueReader): ValueReader {
  return (cell) => {
    if (typeof cell !== 'string' && typeof cell !== 'number') return read(cell);
    const text = normalize(String(cell));
    const answer = codes.get(text);
    if (answer !== undefined) return read(answer);
    return /^[\d.]+$/.test(text) ? invalid('not-a-code', cell) : read(cell);
  };
}

/** Reads the answers to 无重大安全和责任事故: 是 is none, 否 is at least one; a figure could be either. */
export function inverseReader(field: Field): ValueReader {
  const count = valueReader({ field, headerUnit: null, underId: false });
  const read = valueReader({ field: { ...field, kind: 'yes-no' }, headerUnit: null, underId: false });
  return (cell) => {
    const text = typeof cell === 'string' ? normalize(cell) : '';
    if (NONE.has(text) || text === '未发生') return 0;
    if (/^\d+\D/.test(text)) return count(cell);
    if (typeof cell === 'number' || text === '有') return invalid('not-yes-no', typeof cell === 'number' ? cell : text);
    const value = read(cell);
    if (value === true) return 0;
    return value === false ? SOME : value;
  };
}
