import { productAtLeast, scale } from '../../model/decimal.ts';
import { compare } from '../outcome.ts';
import type { CompileSingle } from './rule-type.ts';

/**
 * 每千人不少于2册: what is asked follows from another field. Where that one has no number nothing can be judged, and it
 * is the field that decides.
 */
export const perCapita: CompileSingle<'per-capita'> = ({ value: least, each, of }, field, index) => {
  const base = index(of);
  return (values) => {
    const heads = values[base]!;
    if (typeof heads !== 'number') {
      const { value, status } = compare(base, heads, { required: 0, meets: () => false, some: null });
      return { field: base, value, required: null, gap: null, status };
    }
    const required = scale(least, heads, each);
    // Compared without dividing: a third of something has no decimal.
    const meets = (value: number): boolean => productAtLeast(value, each, least, heads);
    return compare(field, values[field]!, { required, meets, some: required <= 1 ? true : null });
  };
};
