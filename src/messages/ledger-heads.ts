import { bareLabel } from '../model/fold.ts';
import type { Names } from './names.ts';
import type { LedgerWords } from './topics/ledger.ts';

type Heads = LedgerWords['columns'];

/**
 * The headers of a ledger with the standard's own labels of office, name and level. A label that another column has gives
 * way to the neutral one: a ledger is read again by its headers.
 */
export function withOwnHeads(heads: Heads, { office, center: name, level }: Names): Heads {
  const own = { office, name, level };
  const { office: _o, name: _n, level: _l, ...others } = heads;
  const taken = new Set(Object.values(others).map(bareLabel));
  const chosen: Partial<Record<keyof typeof own, string>> = {};
  for (const key of Object.keys(own) as (keyof typeof own)[]) {
    chosen[key] = taken.has(bareLabel(own[key])) ? heads[key] : own[key];
    taken.add(bareLabel(chosen[key]));
  }
  return { ...heads, ...chosen };
}
