import type { Center } from '../model/center.ts';
import type { Location } from '../model/location.ts';
import { type Problem, problem } from '../model/problem.ts';
import { normalize } from './text.ts';

/** Finds centres that occur twice, in one file or across files. A centre's key is office + level + name. */
export class Duplicates {
  readonly #first = new Map<string, Location>();
  readonly #report: (problem: Problem) => void;

  constructor(report: (problem: Problem) => void) {
    this.#report = report;
  }

  see({ name, level, office, place }: Center): void {
    if (name === '') return;
    const key = `${normalize(office ?? '')}\u0000${level}\u0000${normalize(name)}`;
    const first = this.#first.get(key);
    if (first) this.#report(problem('duplicate-center', { name, first }, place.center()));
    else this.#first.set(key, place.center());
  }
}
