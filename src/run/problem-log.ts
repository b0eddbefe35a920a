import type { Problem } from '../model/problem.ts';

/** A nation's survey can have one fault in every row: beyond so many of a kind, the rest are counted. */
const KEPT_OF_A_KIND = 1000;

/** The problems of a survey, told beside the findings. */
export class ProblemLog {
  readonly kept: Problem[] = [];
  /** How many of each code are not kept. */
  readonly omitted = new Map<string, number>();
  readonly #counts = new Map<string, number>();

  add(problem: Problem): void {
    const count = (this.#counts.get(problem.code) ?? 0) + 1;
    this.#counts.set(problem.code, count);
    if (count <= KEPT_OF_A_KIND) this.kept.push(problem);
    else this.omitted.set(problem.code, count - KEPT_OF_A_KIND);
  }

  /** So many more of a kind, of which nothing else is known. */
  omit(code: Problem['code'], count: number): void {
    if (count === 0) return;
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
    this.omitted.set(code, (this.omitted.get(code) ?? 0) + count);
  }
}
