import { type CenterIdentity, CenterOrdinals, centerKey, keyOfDouble } from '../model/center-key.ts';
import { directionOf, type Extent, extentOf, isShort } from '../model/extent.ts';
import type { CenterResult, Finding } from '../model/finding.ts';
import { verdictOf } from './evaluate.ts';

/** A shortfall that was there when the baseline was written. */
export interface BaselineFinding extends Extent {
  readonly rule: string;
}

/** A centre with shortfalls; which centre it is, and nothing of where it stood. */
export interface BaselineCenter extends CenterIdentity {
  /** 1, and 2 and so on where office, level and name occur again. */
  readonly ordinal: number;
  readonly findings: readonly BaselineFinding[];
}

/** Shortfalls by what the baseline has of them: as it was or better, worse, or not there. */
export interface BaselineCounts {
  known: number;
  worse: number;
  new: number;
}

/** Writes down the shortfalls of a survey. */
export class BaselineRecord {
  readonly #ordinals = new CenterOrdinals();
  readonly #centers: { readonly key: string; readonly center: BaselineCenter }[] = [];

  add({ center, findings }: CenterResult): void {
    const key = centerKey(center);
    const ordinal = this.#ordinals.next(center);
    const short = findings.filter(isShort).map((finding) => ({ rule: finding.rule.id, ...extentOf(finding) }));
    if (short.length === 0) return;
    const { office, level, name } = center;
    this.#centers.push({ key: keyOfDouble(key, ordinal), center: { office, level, name, ordinal, findings: short } });
  }

  /** In an order that depends on the centres alone, so that two baselines compare line by line. */
  centers(): BaselineCenter[] {
    return this.#centers.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ center }) => center);
  }
}

/** A survey held against a baseline. */
export class Baseline {
  readonly counts: BaselineCounts = { known: 0, worse: 0, new: 0 };
  readonly #ordinals = new CenterOrdinals();
  readonly #centers: readonly BaselineCenter[];
  readonly #byKey = new Map<string, Map<string, BaselineFinding>>();
  readonly #met = new Set<BaselineFinding>();

  constructor(centers: readonly BaselineCenter[]) {
    this.#centers = centers;
    for (const center of centers) {
      const rules = new Map(center.findings.map((finding) => [finding.rule, finding]));
      this.#byKey.set(keyOfDouble(centerKey(center), center.ordinal), rules);
    }
  }

  /** The result with what is known marked; its verdict stays as it is. */
  mark(result: CenterResult): CenterResult {
    const key = centerKey(result.center);
    const rules = this.#byKey.get(keyOfDouble(key, this.#ordinals.next(result.center)));
    const findings = result.findings.map((finding): Finding => {
      if (!isShort(finding)) return finding;
      const before = rules?.get(finding.rule.id);
      if (before === undefined) {
        this.counts.new++;
        return finding;
      }
      this.#met.add(before);
      if (directionOf(before, extentOf(finding)) === 'worse') {
        this.counts.worse++;
        return finding;
      }
      this.counts.known++;
      return { ...finding, known: true };
    });
    return { ...result, findings };
  }

  /** Shortfalls that no result had: to be asked once all have been marked. */
  gone(): BaselineCenter[] {
    return this.#only((finding) => !this.#met.has(finding));
  }

  /** The baseline without them. */
  rest(): BaselineCenter[] {
    return this.#only((finding) => this.#met.has(finding));
  }

  #only(wanted: (finding: BaselineFinding) => boolean): BaselineCenter[] {
    return this.#centers
      .map((center) => ({ ...center, findings: center.findings.filter(wanted) }))
      .filter(({ findings }) => findings.length > 0);
  }
}

/** The result as the exit code takes it: with what is known counted as settled. */
export function unknownOnly({ center, findings }: CenterResult): CenterResult {
  const left = findings.filter(({ known }) => known !== true);
  return { center, verdict: verdictOf(left), findings: left };
}
