import { parseDecimal, settle } from '../../model/decimal.ts';
import { normalize, trimmed } from '../../model/fold.ts';
import type { Cell } from '../../model/rows.ts';
import type { Field } from '../../model/standard.ts';
import { EMPTY, type Invalid, type InvalidReason, SOME, type Value } from '../../model/value.ts';
import { comparable, convert, parseHeaderUnit, parseUnit, type Unit } from '../words/units.ts';
import { wordAnswer } from './answers.ts';
import { parseChineseNumeral } from './numerals.ts';
import { isApart, whyUnreadable } from './unreadable.ts';

const ARABIC = /^[+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?/;
const NUMERAL = /^[零〇一二两三四五六七八九十百千万亿]+/;
/** 有2间: how many there are says that there are some. */
const HAVING = /^(?:已有|现有|共有|设有|建有|有)(?=[\d零一二两三四五六七八九十])/;

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
  const { field } = context;
  const text = normalize(raw);
  const answer = wordAnswer(field, text, raw);
  if (typeof answer === 'string') return invalid(answer, raw);
  if (answer !== null) return answer;
  const written = isApart(raw) ? null : splitNumber(text, field);
  if (written === null) return invalid(whyUnreadable(field, text, raw), raw);
  return written.rest === ''
    ? fromNumber(context, own, written.number, raw)
    : withUnit(context, own, written.number, written.rest, raw);
}

/** The number at the start of a text, and the unit text behind it. */
function splitNumber(text: string, field: Field): { number: number; rest: string } | null {
  let body = text;
  if (field.yearly) body = body.replace(/^(每年|全年|年)(?=.)/, '').replace(/(\/|每)年$/, '');
  if (field.quantity === 'money') body = body.replace(/^([+-]?)(?:[¥￥]|cny|rmb|人民币)(.+?)元?$/, '$1$2元');
  if (field.kind !== 'number') body = body.replace(HAVING, '').replace(/。$/, '');
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
  if (written === null) return invalid(whyUnreadable(field, normalize(raw), raw), raw);
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
