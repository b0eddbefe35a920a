import type { Center } from '../model/center.ts';
import { nameKey, officeKey } from '../model/center-key.ts';
import type { Location } from '../model/location.ts';
import { type Problem, problem } from '../model/problem.ts';

/** Finds centres that occur twice, in one file or across files. A centre's key is office + level + name. */
export class Duplicates {
  /** By level and office, so that a nation's keys are the names alone, which are in memory anyway. */
  readonly #first = new Map<string, Map<string, Map<string, Location>>>();
  readonly #report: (problem: Problem) => void;

  constructor(report: (problem: Problem) => void) {
    this.#report = report;
  }

  see({ name, level, office, place }: Center): void {
    if (name === '') return;
    const offices = entry(this.#first, level, () => new Map<string, Map<string, Location>>());
    const names = entry(offices, officeKey(office), () => new Map<string, Location>());
    const key = nameKey(name);
    const first = names.get(key);
    if (first) this.#report(problem('duplicate-center', { name, first }, place.center()));
    else names.set(key, place.center());
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
