import type { Center } from '../model/center.ts';
import { keyWithinOffice } from '../model/center-key.ts';
import type { Plan, PlannedCenter } from '../model/plan.ts';
import { nearPlanned } from './near.ts';

/** A plan by which the names of a survey are looked up. */
export interface NamesOf {
  readonly plan: Plan;
  /** Whether a person named the plan; else it counts only for surveys most of whose centres it has. */
  readonly named: boolean;
}

/** A centre whose name, at its level, the plan does not have, and the planned one that may be meant. */
export interface UnknownName {
  readonly center: Center;
  readonly near: PlannedCenter | null;
}

/** So many are held one by one. */
const HELD = 1000;

/** Finds the centres of a survey that no plan speaks of: a row that is none may have been read as one. */
export class KnownNames {
  readonly plan: Plan;
  /** How many more there are than `unknown` gives. */
  omitted = 0;
  readonly #named: boolean;
  readonly #planned = new Map<string, PlannedCenter>();
  readonly #seen = new Set<string>();
  readonly #unknown: Center[] = [];
  #known = 0;
  #strange = 0;

  constructor({ plan, named }: NamesOf) {
    this.plan = plan;
    this.#named = named;
    for (const center of plan.offices.flatMap(({ centers }) => centers))
      this.#planned.set(keyWithinOffice(center), center);
  }

  see(center: Center): void {
    // A nation's survey has more strange names than the plan has names: it is not this plan's.
    if (center.name === '' || (!this.#named && this.#strange > this.#planned.size)) return;
    const key = keyWithinOffice(center);
    if (this.#planned.has(key)) {
      this.#known++;
      this.#seen.add(key);
      return;
    }
    this.#strange++;
    if (this.#unknown.length < HELD) this.#unknown.push(center);
    else this.omitted++;
  }

  /** Complete once all centres were seen; none where the plan is not the survey's. */
  unknown(): UnknownName[] {
    if (!this.#named && this.#known < this.#strange) return [];
    const lacking = [...this.#planned].filter(([key]) => !this.#seen.has(key)).map(([, center]) => center);
    return this.#unknown.map((center) => ({ center, near: nearPlanned(center, lacking) }));
  }
}
