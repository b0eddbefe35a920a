import type { Verdict, VerdictCounts } from '../model/finding.ts';

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
export function beyond(failOn: FailOn, counts: VerdictCounts): number {
  return BEYOND[failOn].reduce((count, verdict) => count + counts[verdict], 0);
}

/** From when on a centre that does not comply makes the exit code 1: once it is due, or once it is overdue. */
export const PROGRESS_FAIL_ON = ['none', 'overdue', 'short'] as const;
export type ProgressFailOn = (typeof PROGRESS_FAIL_ON)[number];

/** What makes the exit code 1, as the person says. */
export interface FailLine {
  readonly failOn: FailOn;
  /** What could hold a centre and was not read is told, and fails nothing. */
  readonly allowUnread?: boolean;
}

/**
 * Whether what was not read makes the exit code 1: green means that everything was read, wherever the line between
 * verdicts lies. Where nothing is to fail, this does not either.
 */
export function unreadFails(
  { failOn, allowUnread }: { readonly failOn?: FailOn | ProgressFailOn; readonly allowUnread?: boolean },
  unread: number,
): boolean {
  return unread > 0 && allowUnread !== true && failOn !== 'none';
}

/** Whether the exit code is 1: for a centre beyond the line, or for what was not read. */
export function fails(line: FailLine, counts: VerdictCounts, unread: number): boolean {
  return beyond(line.failOn, counts) > 0 || unreadFails(line, unread);
}
