import { formatDecimal } from '../../model/decimal.ts';
import type { PlainValue } from '../../model/plain.ts';
import type { Field } from '../../model/standard.ts';
import type { Invalid, InvalidReason, Value } from '../../model/value.ts';
import type { ValueReader } from '../values/values.ts';
import { sameReading } from './same-reading.ts';

/** How answers are written in one place of the plain form: under a field id, or in a column. */
export interface Spelling {
  readonly field: Field;
  /** What reads the place again. */
  readonly read: ValueReader;
  /** Is every answer a text there, as in a text file? */
  readonly isText: boolean;
  readonly yes: PlainValue;
  readonly no: PlainValue;
  /** Why a value cannot be used, in a few words. */
  readonly why: (reason: InvalidReason) => string;
}

/** 有 in a count. */
const SOME_TEXT = '有';

/**
 * A value as it has to be written to be read as the same value; undefined for what the survey does not have. The text of
 * a person is kept as it is where that is read as invalid again; where it would be read as an answer, such as 5000 below
 * 业务经费（万元） that stood under no unit, the reason stands behind it. No value becomes one that can be used.
 */
export function spell(value: Value, spelling: Spelling): PlainValue | undefined {
  if (typeof value === 'object' && value.is === 'absent') return undefined;
  return candidates(value, spelling).find((text) => isSame(spelling.read(text ?? undefined), value)) ?? null;
}

/** A figure that is beyond the bounds here is invalid by chance where it was so for another reason. */
const BY_CHANCE: readonly InvalidReason[] = ['implausible', 'negative', 'not-whole'];

function isSame(read: Value, value: Value): boolean {
  if (!sameReading(read, value)) return false;
  if (!isInvalid(read) || !isInvalid(value)) return true;
  return read.reason === value.reason || !BY_CHANCE.includes(read.reason);
}

const isInvalid = (value: Value): value is Invalid => typeof value === 'object' && value.is === 'invalid';

function candidates(value: Value, { isText, yes, no, why }: Spelling): PlainValue[] {
  if (typeof value === 'boolean') return value ? [yes, SOME_TEXT] : [no, '无'];
  if (typeof value === 'number') {
    const plain = formatDecimal(value);
    return isText ? [plain, String(value)] : [value, plain];
  }
  if (value.is === 'some') return [SOME_TEXT];
  if (value.is !== 'invalid') return [null];
  const { raw, reason } = value;
  const said = `（${why(reason)}）`;
  return [raw, `${raw}${said}`, `${said}${raw}`, said, `？${said}`];
}
