import { DEFAULT_STANDARD } from '../../../files/standards.ts';
import { STANDARD_HELP } from '../../standard-help.ts';

/** The argument of commands that look at a standard. */
export const theStandard = ['[standard]', STANDARD_HELP.argument, DEFAULT_STANDARD] as const;
