import { normalize, trimmed } from '../../model/fold.ts';
import type { Cell } from '../../model/rows.ts';
import type { Standard } from '../../model/standard.ts';
import { EMPTY, type Invalid, type Value } from '../../model/value.ts';
import type { Unit } from '../words/units.ts';
import { valueReader } from './values.ts';

const LETTERS = ['长', '宽', '高'];

/**
 * Reads one cell that holds several lengths: 10×5×0.8, 10*5*0.8米, 长10米，宽5米，高0.8米. Gives a value for each field of
 * the combined column, in its order; a part that is not written is `EMPTY`, one that cannot be read is `Invalid`.
 */
export function combinedReader(standard: Standard, combined: number, unit: Unit | null): (cell: Cell) => Value[] {
  const ids = standard.combined[combined]?.fields ?? [];
  const readers = ids.flatMap((id) => {
    const field = standard.fields.find((candidate) => candidate.id === id);
    return field ? [valueReader({ field, headerUnit: unit, underId: false })] : [];
  });
  return (cell) => {
    const whole = readers.map((read) => read(cell));
    if (typeof cell !== 'string' || whole[0] === EMPTY)
      return typeof cell === 'number' ? readers.map(() => unreadable(String(cell))) : whole;
    const raw = trimmed(cell);
    const text = normalize(raw);
    // 无 under 简易戏台: there is none.
    if (text === '无' || text === '没有') return readers.map(() => 0);
    const parts = split(text, readers.length);
    if (!parts) return readers.map(() => unreadable(raw));
    return readers.map((read, index) => {
      const value = parts[index] === undefined ? EMPTY : read(parts[index]);
      return typeof value === 'object' && value.is === 'invalid' ? { ...value, raw } : value;
    });
  };
}

const unreadable = (raw: string): Invalid => ({ is: 'invalid', reason: 'unreadable', raw });

function split(text: string, count: number): string[] | null {
  if (/[长宽高]/.test(text)) return byLetter(text);
  // 1座（10×5×0.8）: what the words around the brackets make of the figures is not known.
  if (/[()]/.test(text)) return null;
  const tail = /(?:cm|mm|m|厘米|毫米|米)$/.exec(text)?.[0] ?? '';
  const parts = text.split(/[×x*✕✖╳·]/);
  if (parts.length < 2 || parts.length > count || parts.some((part) => part === '')) return null;
  // 10×5×0.8米: the unit behind the last stands for all.
  return parts.map((part) => (/\d$/.test(part) ? part + tail : part));
}

/** Parts in the order 长, 宽, 高, however they were written. */
function byLetter(text: string): string[] | null {
  const parts: string[] = [];
  const found = [...text.matchAll(/([长宽高])度?[:：为是]?([^长宽高,，、;；×x*]*)[,，、;；×x*]?/g)];
  if (found.map(([part]) => part).join('') !== text) return null;
  for (const [, letter, value] of found) {
    const index = LETTERS.indexOf(letter as string);
    if (parts[index] !== undefined || value === '') return null;
    parts[index] = value as string;
  }
  return parts;
}
