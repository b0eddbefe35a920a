import { Baseline, type BaselineCounts, unknownOnly } from '../audit/baseline.ts';
import { count, emptyCounts } from '../audit/tally.ts';
import { Waivers } from '../audit/waivers.ts';
import type { CenterResult, VerdictCounts } from '../model/finding.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { baselineText, readBaseline } from './baseline-text.ts';
import type { NamedText } from './named-bytes.ts';
import { readWaivers } from './waivers-text.ts';

/** Files that change what a finding counts for. */
export interface AdjustmentFiles {
  /** A list of waivers, in YAML. */
  readonly waivers?: NamedText;
  /** What `audit baseline` wrote. */
  readonly baseline?: NamedText;
}

/** What waivers and a baseline make of an audit's results. */
export class Adjustment {
  /** The verdicts that the exit code looks at: without what the baseline knows. Complete once all results are adjusted. */
  readonly counted: VerdictCounts = emptyCounts();
  readonly #standard: string;
  readonly #waivers: Waivers | null;
  readonly #baseline: Baseline | null;
  readonly #file: string;

  private constructor(standard: Standard, waivers: Waivers | null, baseline: Baseline | null, file: string) {
    this.#standard = standard.id;
    this.#waivers = waivers;
    this.#baseline = baseline;
    this.#file = file;
  }

  /** Refuses waivers and a baseline that are not written as such. */
  static async read({ waivers, baseline }: AdjustmentFiles, standard: Standard, now: Date): Promise<Adjustment> {
    return new Adjustment(
      standard,
      waivers === undefined ? null : new Waivers(await readWaivers(waivers, standard), { standard, now }),
      baseline === undefined ? null : new Baseline(readBaseline(baseline, standard.id)),
      baseline?.file ?? '',
    );
  }

  /** Absent where the audit has no baseline. */
  get known(): BaselineCounts | undefined {
    return this.#baseline?.counts;
  }

  adjust(result: CenterResult): CenterResult {
    const waived = this.#waivers?.apply(result) ?? result;
    const marked = this.#baseline?.mark(waived) ?? waived;
    count(this.counted, this.#baseline === null ? marked : unknownOnly(marked));
    return marked;
  }

  /**
   * What is wrong with waivers and baseline, once all results are adjusted.
   * @param whole whether these were all centres and rules: else nobody knows what is not used any more
   */
  *problems(whole: boolean): Generator<Problem> {
    if (this.#waivers !== null) {
      yield* this.#waivers.flaws();
      if (whole) yield* this.#waivers.leftOver();
    }
    if (!whole || this.#baseline === null) return;
    for (const { name, findings } of this.#baseline.gone()) {
      yield problem('baseline-gone', { name, rules: findings.map(({ rule }) => rule) }, { file: this.#file });
    }
  }

  /** The text of the baseline without what no longer occurs; null where all still does. */
  pruned(): string | null {
    if (this.#baseline === null || this.#baseline.gone().length === 0) return null;
    return baselineText(this.#standard, this.#baseline.rest());
  }
}
