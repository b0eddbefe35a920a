import type { Invalid, Value } from '../../model/value.ts';

/** Two cells that cannot be read say the same only where they are the same text. */
export function sameValue(a: Value, b: Value): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.is === b.is && (a.is !== 'invalid' || a.raw === (b as Invalid).raw);
}
