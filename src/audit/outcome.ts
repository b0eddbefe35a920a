import { subtract } from '../model/decimal.ts';
import type { Part, Status } from '../model/finding.ts';
import type { Invalid, Value } from '../model/value.ts';

/** A rule type compares one number: what it needs to know of it. */
export interface Comparison {
  /** Does a readable number meet the requirement? */
  readonly meets: (value: number) => boolean;
  /** What 有 (at least one) comes to; null where it does not tell. */
  readonly some: boolean | null;
  readonly required: number;
}

/** The status of one number against one comparison. A missing or unreadable value never passes. */
export function compare(field: number, value: Value, comparison: Comparison): Part {
  const { required } = comparison;
  if (typeof value === 'number') {
    if (comparison.meets(value)) return { field, value, required, gap: 0, status: 'pass' };
    return { field, value, required, gap: Math.abs(subtract(required, value)), status: 'fail' };
  }
  if (typeof value === 'boolean') return { field, value: notANumber(value), required, gap: null, status: 'invalid' };
  if (value.is !== 'some') return { field, value, required, gap: null, status: withoutValue(value) };
  if (comparison.some === null) {
    const raw: Invalid = { is: 'invalid', reason: 'some-is-not-enough', raw: '有' };
    return { field, value: raw, required, gap: null, status: 'invalid' };
  }
  // 有 is at least one: how many too many, nobody knows.
  return { field, value, required, gap: comparison.some ? 0 : null, status: comparison.some ? 'pass' : 'fail' };
}

export function withoutValue(value: { readonly is: string }): Status {
  return value.is === 'invalid' ? 'invalid' : 'missing';
}

function notANumber(value: boolean): Invalid {
  return { is: 'invalid', reason: 'unreadable', raw: String(value) };
}
