import { DEFAULT_STANDARD } from '../../../files/standards.ts';
import type { HelpWords } from '../../../messages/topics/help.ts';

/** The argument of commands that look at a standard. */
export function theStandard({ ofStandard }: HelpWords) {
  return ['[standard]', ofStandard.argument, DEFAULT_STANDARD] as const;
}
