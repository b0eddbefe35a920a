import type { Part } from '../../model/finding.ts';
import { withoutValue } from '../outcome.ts';
import type { CompileTest } from './rule-type.ts';

/** 设有, 配备: the thing is there. */
export const yes: CompileTest<'yes'> = (_, field) => {
  return (values): Part[] => {
    const value = values[field]!;
    if (typeof value === 'boolean')
      return [{ field, value, required: null, gap: null, status: value ? 'pass' : 'fail' }];
    const status = typeof value === 'object' ? withoutValue(value) : 'invalid';
    return [{ field, value, required: null, gap: null, status }];
  };
};
