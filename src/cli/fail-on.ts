import type { Summary, Verdict } from '../model/finding.ts';

/** Where the line between exit codes 0 and 1 lies: at the verdict named, or worse. `none`: report only. */
export const FAIL_ON = ['none', 'noncompliant', 'incomplete', 'conditional'] as const;
export type FailOn = (typeof FAIL_ON)[number];

const BEYOND: Readonly<Record<FailOn, readonly Verdict[]>> = {
  none: [],
  noncompliant: ['noncompliant'],
  incomplete: ['noncompliant', 'incomplete'],
  conditional: ['noncompliant', 'incomplete', 'conditional'],
};

/** How many centres are beyond the line. */
export function beyond(failOn: FailOn, summary: Summary): number {
  return BEYOND[failOn].reduce((count, verdict) => count + summary[verdict], 0);
}
