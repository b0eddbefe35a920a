import type { Finding, Status } from './finding.ts';

/** How bad a finding is. */
export interface Extent {
  readonly status: Status;
  /** How much is short or too much in each field of the rule, in its unit; null where nothing is, or nothing can be measured. */
  readonly gaps: readonly (number | null)[];
}

export type Direction = 'worse' | 'better' | 'unchanged';

/** From best to worst, as a verdict takes them: what is not there is no proof of a shortfall, and what cannot be read hides one. */
const BADNESS: Readonly<Record<Status, number>> = { pass: 0, waived: 0, missing: 1, invalid: 2, fail: 3 };

/** Neither passes nor is waived. */
export function isShort({ status }: { readonly status: Status }): boolean {
  return BADNESS[status] > 0;
}

export function extentOf({ status, part, parts }: Finding): Extent {
  return { status, gaps: (parts ?? [part]).map((one) => (one.status === 'fail' ? one.gap : null)) };
}

/** Between two `fail`, the gaps decide: a larger one in any field is worse, whatever the other fields gained. */
export function directionOf(before: Extent, now: Extent): Direction {
  const step = BADNESS[now.status] - BADNESS[before.status];
  if (step !== 0) return step > 0 ? 'worse' : 'better';
  if (now.status !== 'fail' || before.gaps.length !== now.gaps.length) return 'unchanged';
  let smaller = false;
  for (const [index, gap] of now.gaps.entries()) {
    const old = before.gaps[index] ?? null;
    // A rule of one field may have no measure, as for yes and no; of several, a field without a gap is not short.
    if (now.gaps.length === 1 && (gap === null || old === null)) continue;
    if ((gap ?? 0) > (old ?? 0)) return 'worse';
    if ((gap ?? 0) < (old ?? 0)) smaller = true;
  }
  return smaller ? 'better' : 'unchanged';
}
