import { ByOffice } from '../model/by-office.ts';
import { type CenterIdentity, CenterOrdinals, centerKey, keyOfDouble } from '../model/center-key.ts';
import { directionOf, type Extent, extentOf, isShort } from '../model/extent.ts';
import type { CenterResult, Finding, Status, Verdict } from '../model/finding.ts';
import type { Value } from '../model/value.ts';

/** A finding as two surveys, or two reports of them, can both tell it. */
export interface Judged extends Extent {
  readonly rule: string;
  readonly status: Status;
  /** The fields that decide it (indexes into `Standard.fields`), and one value for each. */
  readonly fields: readonly number[];
  readonly values: readonly Value[];
}

export interface JudgedCenter extends CenterIdentity {
  readonly verdict: Verdict;
  readonly findings: readonly Judged[];
}

/**
 * What has become of a shortfall. `gone`: its centre, or its rule, is no longer there, which is another thing than
 * `fixed`. From what asks for action to what does not.
 */
export const CHANGES = ['new', 'worse', 'gone', 'unchanged', 'better', 'fixed'] as const;
export type Change = (typeof CHANGES)[number];
export type ChangeCounts = Record<Change, number>;

export interface ChangedFinding {
  readonly rule: string;
  readonly change: Change;
  /** Null where one side has no such finding. */
  readonly before: Judged | null;
  readonly now: Judged | null;
}

export interface ChangedCenter extends CenterIdentity {
  /** Null where one side has no such centre. */
  readonly before: Verdict | null;
  readonly now: Verdict | null;
  /** Every shortfall of either side. */
  readonly findings: readonly ChangedFinding[];
}

export interface Difference {
  /** Centres of both sides, in the order of the new one; then those that are gone. */
  readonly centers: readonly ChangedCenter[];
  readonly counts: ChangeCounts;
  readonly offices: ByOffice<ChangeCounts>;
}

/** One side: its centres, and whether findings that pass were left out of it. */
export interface Side {
  readonly centers: readonly JudgedCenter[];
  readonly shortOnly: boolean;
}

const remembered = new WeakMap<Finding, Judged>();

/** A result without what only its own survey knows. Centres share most of their findings, and so these. */
export function judgedCenter({ center, verdict, findings }: CenterResult): JudgedCenter {
  const { name, level, office } = center;
  return { name, level, office, verdict, findings: findings.map(judged) };
}

function judged(finding: Finding): Judged {
  const known = remembered.get(finding);
  if (known !== undefined) return known;
  const { rule, part, parts } = finding;
  const all = parts ?? [part];
  const made = {
    rule: rule.id,
    ...extentOf(finding),
    fields: all.map(({ field }) => field),
    values: all.map(({ value }) => value),
  };
  remembered.set(finding, made);
  return made;
}

export function difference(before: Side, now: Side): Difference {
  const old = keyed(before.centers);
  const centers: ChangedCenter[] = [];
  for (const [key, center] of keyed(now.centers)) {
    centers.push(changedCenter(old.get(key) ?? null, center, now.shortOnly));
    old.delete(key);
  }
  for (const center of old.values()) centers.push(changedCenter(center, null, now.shortOnly));
  const counts = noChanges();
  const offices = new ByOffice<ChangeCounts>();
  for (const { office, findings } of centers) {
    const own = offices.of(office, noChanges);
    for (const { change } of findings) {
      counts[change]++;
      own[change]++;
    }
  }
  return { centers, counts, offices };
}

function keyed(centers: readonly JudgedCenter[]): Map<string, JudgedCenter> {
  const ordinals = new CenterOrdinals();
  return new Map(
    centers.map((center) => {
      const key = centerKey(center);
      return [keyOfDouble(key, ordinals.next(center)), center];
    }),
  );
}

function changedCenter(before: JudgedCenter | null, now: JudgedCenter | null, shortOnly: boolean): ChangedCenter {
  const { name, level, office } = (now ?? before)!;
  const old = new Map(before?.findings.map((finding) => [finding.rule, finding]));
  const found = new Map(now?.findings.map((finding) => [finding.rule, finding]));
  const findings: ChangedFinding[] = [];
  for (const rule of new Set([...found.keys(), ...old.keys()])) {
    const pair = { before: old.get(rule) ?? null, now: found.get(rule) ?? null };
    const change = changeOf(pair, now !== null && shortOnly);
    if (change !== null) findings.push({ rule, change, ...pair });
  }
  return { name, level, office, before: before?.verdict ?? null, now: now?.verdict ?? null, findings };
}

/** Null where neither side falls short. A waiver settles a shortfall, yet mends nothing. */
function changeOf({ before, now }: Pick<ChangedFinding, 'before' | 'now'>, passesLeftOut: boolean): Change | null {
  if (before === null || !isShort(before)) return now !== null && isShort(now) ? 'new' : null;
  if (now === null) return passesLeftOut ? 'fixed' : 'gone';
  if (isShort(now)) return directionOf(before, now);
  return now.status === 'waived' ? 'better' : 'fixed';
}

function noChanges(): ChangeCounts {
  return { new: 0, worse: 0, gone: 0, unchanged: 0, better: 0, fixed: 0 };
}
