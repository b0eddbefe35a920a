import { ByOffice } from '../model/by-office.ts';
import type { CenterIdentity } from '../model/center-key.ts';
import type { Status, Verdict } from '../model/finding.ts';
import type { Round, RoundCenter } from './round.ts';
import { type Transition, type TransitionCounts, transitionsOf } from './transitions.ts';

/** From best to worst; a centre that a round does not have is the last. */
export const STANDINGS = ['compliant', 'conditional', 'incomplete', 'noncompliant', 'not-surveyed'] as const;
export type Standing = Verdict | 'not-surveyed';

/** Where a centre stands in one category of rules. `unseen`: the round does not tell. */
export const CATEGORY_STANDINGS = ['clear', 'lacking', 'failing', 'unseen'] as const;
export type CategoryStanding = (typeof CATEGORY_STANDINGS)[number];

/** One centre over all rounds. */
export interface CenterTrend extends CenterIdentity {
  /** One a round, in the order of the rounds. */
  readonly standings: readonly Standing[];
}

export interface OfficeTrend {
  readonly name: string | null;
  /** Centres of any round: the denominator of every round. */
  readonly centers: number;
  /** One a round: compliant and conditional centres, and those surveyed. */
  readonly met: readonly number[];
  readonly surveyed: readonly number[];
}

export interface CategoryTrend {
  readonly id: string;
  /** One a round; the four add up to all centres. */
  readonly counts: readonly Readonly<Record<CategoryStanding, number>>[];
}

/** Several rounds, compared. Every round has the same denominator, so what was not surveyed improves nothing. */
export interface Trend {
  /** In the order of their labels. */
  readonly rounds: readonly Round[];
  readonly centers: readonly CenterTrend[];
  /** One a round; the five add up to all centres. */
  readonly verdicts: readonly Readonly<Record<Standing, number>>[];
  readonly categories: readonly CategoryTrend[];
  readonly offices: readonly OfficeTrend[];
  /** One for each round but the first. */
  readonly steps: readonly TransitionCounts[];
  readonly transitions: readonly Transition[];
}

/** @param categoryOf the category of a rule */
export function trendOf(
  unsorted: readonly Round[],
  categories: readonly string[],
  categoryOf: (rule: string) => string,
): Trend {
  const rounds = [...unsorted].sort((a, b) => (a.label < b.label ? -1 : 1));
  const keys = [...new Set(rounds.flatMap(({ centers }) => [...centers.keys()]))];
  const of = (key: string): (RoundCenter | undefined)[] => rounds.map(({ centers }) => centers.get(key));
  const centers = keys.map((key): CenterTrend => {
    const all = of(key);
    // The newest way of writing a name.
    const { name, level, office } = all.findLast((one) => one !== undefined)!;
    return { name, level, office, standings: all.map((one) => one?.verdict ?? 'not-surveyed') };
  });
  return {
    rounds,
    centers,
    verdicts: rounds.map((_, at) =>
      tally(
        STANDINGS,
        centers.map(({ standings }) => standings[at]!),
      ),
    ),
    categories: categories.map((id) => ({
      id,
      counts: rounds.map((round) =>
        tally(
          CATEGORY_STANDINGS,
          keys.map((key) => categoryStanding(round.centers.get(key), id, categoryOf)),
        ),
      ),
    })),
    offices: officesOf(centers),
    ...transitionsOf(rounds, keys),
  };
}

function categoryStanding(
  center: RoundCenter | undefined,
  category: string,
  categoryOf: (rule: string) => string,
): CategoryStanding {
  let standing: CategoryStanding = 'unseen';
  for (const [rule, status] of center?.statuses ?? []) {
    if (categoryOf(rule) !== category) continue;
    const one = STANDING_OF[status];
    if (CATEGORY_STANDINGS.indexOf(one) > CATEGORY_STANDINGS.indexOf(standing) || standing === 'unseen') standing = one;
  }
  return standing;
}

const STANDING_OF: Readonly<Record<Status, Exclude<CategoryStanding, 'unseen'>>> = {
  pass: 'clear',
  waived: 'clear',
  missing: 'lacking',
  invalid: 'lacking',
  fail: 'failing',
};

function officesOf(centers: readonly CenterTrend[]): OfficeTrend[] {
  const offices = new ByOffice<CenterTrend[]>();
  for (const center of centers) offices.of(center.office, () => []).push(center);
  return [...offices].map(([name, own]) => {
    const count = (wanted: (standing: Standing) => boolean): number[] =>
      own[0]!.standings.map((_, at) => own.filter(({ standings }) => wanted(standings[at]!)).length);
    return {
      name,
      centers: own.length,
      met: count((standing) => standing === 'compliant' || standing === 'conditional'),
      surveyed: count((standing) => standing !== 'not-surveyed'),
    };
  });
}

function tally<K extends string>(kinds: readonly K[], found: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>;
  for (const kind of found) counts[kind]++;
  return counts;
}
