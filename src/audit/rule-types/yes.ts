import { withoutValue } from '../outcome.ts';
import type { SingleType } from './rule-type.ts';

/** 设有, 配备: the thing is there. */
export const yes: SingleType<'yes'> = {
  keys: { field: 'field' },
  asks: 'yes-no',
  reach: () => 'sometimes',
  compile: (_, field) => (values) => {
    const value = values[field]!;
    if (typeof value === 'boolean') return { field, value, required: null, gap: null, status: value ? 'pass' : 'fail' };
    const status = typeof value === 'object' ? withoutValue(value) : 'invalid';
    return { field, value, required: null, gap: null, status };
  },
};
