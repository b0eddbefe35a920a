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

/** From when on a centre that does not comply makes the exit code 1: once it is due, or once it is overdue. */
export const PROGRESS_FAIL_ON = ['none', 'overdue', 'short'] as const;
export type ProgressFailOn = (typeof PROGRESS_FAIL_ON)[number];
