import { normalize } from '../../model/fold.ts';
import type { Field } from '../../model/standard.ts';
import { SOME } from '../../model/value.ts';
import { type ValueReader, valueReader } from './values.ts';

const NONE = new Set('无 没有 未发生 没有发生 无事故 没有事故 未发生事故'.split(' '));

/** Reads cells that hold codes, such as 1 under 1=有，2=无; a figure that is none of them is nothing. */
export function codedReader(codes: ReadonlyMap<string, string>, read: ValueReader): ValueReader {
  return (cell) => {
    if (typeof cell !== 'string' && typeof cell !== 'number') return read(cell);
    const text = normalize(String(cell));
    const answer = codes.get(text);
    if (answer !== undefined) return read(answer);
    return /^[\d.]+$/.test(text) ? { is: 'invalid', reason: 'not-a-code', raw: String(cell) } : read(cell);
  };
}

/** Reads the answers to 无重大安全和责任事故: 是 is none, 否 is at least one; a figure could be either. */
export function inverseReader(field: Field): ValueReader {
  const count = valueReader({ field, headerUnit: null, underId: false });
  const read = valueReader({ field: { ...field, kind: 'yes-no' }, headerUnit: null, underId: false });
  return (cell) => {
    const text = typeof cell === 'string' ? normalize(cell) : '';
    if (NONE.has(text)) return 0;
    if (/^\d+\D/.test(text)) return count(cell);
    if (typeof cell === 'number' || text === '有') return { is: 'invalid', reason: 'not-yes-no', raw: String(cell) };
    const value = read(cell);
    if (value === true) return 0;
    return value === false ? SOME : value;
  };
}
