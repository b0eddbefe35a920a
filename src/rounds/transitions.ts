import { isShort } from '../model/extent.ts';
import type { Status } from '../model/finding.ts';
import type { Round } from './round.ts';

/**
 * What became of one rule at one centre from the rounds before. `fixed`: it did not pass and now does. `came-back`: it had
 * not passed, then passed, and does not pass again. `appeared`: it had always passed. `first-seen`: nothing was known of it.
 * `still`: it does not pass again. `unseen`: it did not pass and this round does not tell: that is not fixed. `waived`: it
 * did not pass and is now covered by a waiver: that is not fixed either.
 */
export const TRANSITIONS = ['fixed', 'came-back', 'appeared', 'still', 'unseen', 'waived', 'first-seen'] as const;
export type TransitionKind = (typeof TRANSITIONS)[number];

export interface Transition {
  readonly kind: 'fixed' | 'came-back';
  /** Label of the round in which it is so. */
  readonly round: string;
  readonly name: string;
  readonly level: string;
  readonly office: string | null;
  readonly rule: string;
  /** The last status that was known before. */
  readonly before: Status;
  readonly after: Status;
}

export interface TransitionCounts {
  /** Label of the round that is compared with those before it. */
  readonly round: string;
  readonly counts: Readonly<Record<TransitionKind, number>>;
}

/** What was known before a round. */
interface Known {
  readonly status: Status | null;
  readonly wasBad: boolean;
}

/** @param rounds in the order of time */
export function transitionsOf(
  rounds: readonly Round[],
  keys: readonly string[],
): { readonly steps: TransitionCounts[]; readonly transitions: Transition[] } {
  const steps = rounds.slice(1).map(({ label }) => ({ round: label, counts: zeros() }));
  const transitions: Transition[] = [];
  for (const key of keys) {
    const rules = new Set(rounds.flatMap(({ centers }) => [...(centers.get(key)?.statuses.keys() ?? [])]));
    for (const rule of rules) {
      let known: Known = { status: null, wasBad: false };
      for (const [at, { label, centers }] of rounds.entries()) {
        const center = centers.get(key);
        const status = center?.statuses.get(rule) ?? null;
        const kind = at === 0 ? null : kindOf(known, status);
        if (kind !== null) steps[at - 1]!.counts[kind]++;
        if (center && status !== null && known.status !== null && (kind === 'fixed' || kind === 'came-back')) {
          const { name, level, office } = center;
          transitions.push({ kind, round: label, name, level, office, rule, before: known.status, after: status });
        }
        // A waiver excuses and mends nothing: what was known before it stays known.
        if (status !== null && status !== 'waived') known = { status, wasBad: known.wasBad || isBad(status) };
      }
    }
  }
  return { steps, transitions };
}

function kindOf({ status: before, wasBad }: Known, now: Status | null): TransitionKind | null {
  const bad = before !== null && isBad(before);
  if (now === null) return bad ? 'unseen' : null;
  if (now === 'waived') return bad ? 'waived' : null;
  if (now === 'pass') return bad ? 'fixed' : null;
  if (before === null) return 'first-seen';
  if (bad) return 'still';
  return wasBad ? 'came-back' : 'appeared';
}

function isBad(status: Status): boolean {
  return isShort({ status });
}

function zeros(): Record<TransitionKind, number> {
  return Object.fromEntries(TRANSITIONS.map((kind) => [kind, 0])) as Record<TransitionKind, number>;
}
