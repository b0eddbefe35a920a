import type { Center } from '../../model/center.ts';
import type { Value } from '../../model/value.ts';

/** Do two values come to the same finding? Whatever cannot be read is invalid, and what is not there is missing. */
export function sameReading(a: Value, b: Value): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return kind(a) === kind(b);
}

/** Is it the same centre, with the same answers? */
export function sameCenter(a: Center, b: Center): boolean {
  const isSame = a.name === b.name && a.level === b.level && a.office === b.office;
  return isSame && a.values.every((value, index) => sameReading(value, b.values[index]!));
}

function kind({ is }: Exclude<Value, number | boolean>): string {
  return is === 'absent' ? 'empty' : is;
}
