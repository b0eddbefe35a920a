import { daysBetween, lastDay } from '../model/calendar.ts';
import { type CenterIdentity, centerKey } from '../model/center-key.ts';
import { type CenterResult, VERDICTS, type Verdict } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Plan, PlannedCenter } from '../model/plan.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { nearPlanned } from './near.ts';
import { type StageAt, stageAt } from './stages.ts';

/**
 * What the survey shows of a planned centre. `in-time`: it complies, by a survey made on or before the day it was due.
 * `compliant`: it complies, by a later survey, which cannot show since when.
 */
export const ATTAINMENTS = ['in-time', 'compliant', 'not-compliant', 'not-surveyed'] as const;
export type Attainment = (typeof ATTAINMENTS)[number];

/** A planned centre, and what became of it. */
export interface CenterProgress {
  readonly planned: PlannedCenter;
  /** The last day of the month in which it is due. */
  readonly dueDay: string;
  /** Its day has come: on that day itself, too. */
  readonly due: boolean;
  readonly attainment: Attainment;
  /** The worst, where the survey has the centre more than once; null where it has not. */
  readonly verdict: Verdict | null;
  /** Days since it was due; 0 for what complies and for what is not past its day. */
  readonly overdue: number;
  /** Days until it is due; 0 once its day has come. */
  readonly left: number;
  readonly locations: readonly Location[];
}

/** A surveyed centre that the plan does not have under this office, level and name. */
export interface Unplanned extends CenterIdentity {
  readonly verdict: Verdict;
  readonly location: Location;
  /** A planned centre, not surveyed, that may be meant: to be looked at by a person, never taken for it. */
  readonly near: PlannedCenter | null;
}

/** `short` is `due` without those that comply; `met` is `compliant` and `conditional` together. */
export interface Counts {
  planned: number;
  due: number;
  surveyed: number;
  met: number;
  compliant: number;
  conditional: number;
  inTime: number;
  short: number;
  overdue: number;
}

export interface OfficeProgress {
  readonly name: string;
  readonly counts: Counts;
  /** The levels at which the plan has centres for the office, in the plan's order. */
  readonly levels: readonly LevelCounts[];
}

export interface LevelCounts {
  readonly level: string;
  readonly counts: Counts;
}

export interface Progress {
  readonly plan: Plan;
  readonly asOf: string;
  readonly surveyedOn: string;
  readonly stage: StageAt;
  readonly total: Counts;
  readonly pilots: Counts;
  readonly levels: readonly LevelCounts[];
  readonly offices: readonly OfficeProgress[];
  /** All planned centres, in the plan's order. */
  readonly centers: readonly CenterProgress[];
  readonly unplanned: readonly Unplanned[];
  /** How many more there are than `unplanned` holds. */
  readonly unplannedOmitted: number;
  readonly doubts: readonly Doubt[];
}

export interface ProgressTerms {
  /** The day for which the plan is compared. */
  readonly asOf: string;
  /** The day of the survey, not after `asOf`. */
  readonly surveyedOn: string;
}

interface Seen {
  readonly verdict: Verdict;
  readonly locations: readonly Location[];
}

/** Beyond so many, centres that the plan does not have are counted only. */
const MOST_UNPLANNED = 1000;

/** Conditional centres have met the plan; what is still open about them is an explanation. */
export function isMet(verdict: Verdict): boolean {
  return verdict === 'compliant' || verdict === 'conditional';
}

/** Compares results with a plan, one by one. A centre is known by office, level and name, exactly. */
export class ProgressTally {
  readonly #plan: Plan;
  readonly #terms: ProgressTerms;
  readonly #planned = new Set<string>();
  readonly #seen = new Map<string, Seen>();
  readonly #unplanned: Omit<Unplanned, 'near'>[] = [];
  #omitted = 0;

  constructor(plan: Plan, terms: ProgressTerms) {
    this.#plan = plan;
    this.#terms = terms;
    for (const center of this.#centers()) this.#planned.add(centerKey(center));
  }

  add({ center, verdict }: CenterResult): void {
    const key = centerKey(center);
    const location = center.place.center();
    if (this.#planned.has(key)) {
      const before = this.#seen.get(key);
      const worst = before && VERDICTS.indexOf(before.verdict) < VERDICTS.indexOf(verdict) ? before.verdict : verdict;
      this.#seen.set(key, { verdict: worst, locations: [...(before?.locations ?? []), location] });
    } else if (this.#unplanned.length < MOST_UNPLANNED) {
      const { name, level, office } = center;
      this.#unplanned.push({ name, level, office, verdict, location });
    } else this.#omitted++;
  }

  finish(): Progress {
    const centers = this.#centers().map((planned) => this.#progress(planned));
    const levels = this.#plan.declared.map(({ level }) => level);
    const of = (wanted: (center: CenterProgress) => boolean): Counts => countsOf(centers.filter(wanted));
    const byLevel = (wanted: (center: CenterProgress) => boolean): LevelCounts[] =>
      levels
        .map((level) => ({ level, counts: of((center) => wanted(center) && center.planned.level === level) }))
        .filter(({ counts }) => counts.planned > 0);
    const { asOf, surveyedOn } = this.#terms;
    return {
      plan: this.#plan,
      asOf,
      surveyedOn,
      stage: stageAt(this.#plan, asOf),
      total: countsOf(centers),
      pilots: of(({ planned }) => planned.pilot),
      levels: byLevel(() => true),
      offices: this.#plan.offices.map(({ name }) => ({
        name,
        counts: of(({ planned }) => planned.office === name),
        levels: byLevel(({ planned }) => planned.office === name),
      })),
      centers,
      unplanned: this.#unplanned.map((one) => ({ ...one, near: this.#near(one, centers) })),
      unplannedOmitted: this.#omitted,
      doubts: doubtsOf(this.#plan),
    };
  }

  #centers(): PlannedCenter[] {
    return this.#plan.offices.flatMap(({ centers }) => centers);
  }

  #progress(planned: PlannedCenter): CenterProgress {
    const { asOf, surveyedOn } = this.#terms;
    const dueDay = lastDay(planned.due);
    const seen = this.#seen.get(centerKey(planned));
    const days = daysBetween(dueDay, asOf);
    const met = seen !== undefined && isMet(seen.verdict);
    const shown: Attainment = met ? (surveyedOn <= dueDay ? 'in-time' : 'compliant') : 'not-compliant';
    return {
      planned,
      dueDay,
      due: days >= 0,
      attainment: seen === undefined ? 'not-surveyed' : shown,
      verdict: seen?.verdict ?? null,
      overdue: met ? 0 : Math.max(0, days),
      left: Math.max(0, -days),
      locations: seen?.locations ?? [],
    };
  }

  #near(one: Omit<Unplanned, 'near'>, centers: readonly CenterProgress[]): PlannedCenter | null {
    const lacking = centers.filter(({ attainment }) => attainment === 'not-surveyed').map(({ planned }) => planned);
    return nearPlanned(one, lacking);
  }
}

function countsOf(centers: readonly CenterProgress[]): Counts {
  const count = (wanted: (center: CenterProgress) => boolean): number => centers.filter(wanted).length;
  const compliant = count(({ verdict }) => verdict === 'compliant');
  const conditional = count(({ verdict }) => verdict === 'conditional');
  return {
    planned: centers.length,
    due: count(({ due }) => due),
    surveyed: count(({ verdict }) => verdict !== null),
    met: compliant + conditional,
    compliant,
    conditional,
    inTime: count(({ attainment }) => attainment === 'in-time'),
    short: count(({ due, verdict }) => due && (verdict === null || !isMet(verdict))),
    overdue: count(({ overdue }) => overdue > 0),
  };
}
