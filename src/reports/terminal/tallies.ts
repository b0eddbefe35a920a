import { count, emptySummary } from '../../audit/tally.ts';
import { type CenterResult, type Status, type Summary, VERDICTS } from '../../model/finding.ts';
import type { Rule } from '../../model/standard.ts';
import type { ReportContext } from '../report.ts';

/** What is not pass. */
export type StatusCounts = Record<Exclude<Status, 'pass'>, number>;

/** What the report for reading keeps of all centres: sums, and the worst few in full. */
export class Tallies {
  readonly offices = new Map<string | null, Summary>();
  readonly rules = new Map<Rule, StatusCounts>();
  readonly #limit: number;
  readonly #few: number;
  readonly #verbose: boolean;
  #kept: { result: CenterResult; order: number }[] = [];
  #seen = 0;
  #worthy = 0;

  constructor({ limit, few, verbose }: Pick<ReportContext, 'limit' | 'few' | 'verbose'>) {
    this.#limit = limit;
    this.#few = few;
    this.#verbose = verbose;
  }

  add(result: CenterResult): void {
    const { office } = result.center;
    const summary = this.offices.get(office) ?? emptySummary();
    this.offices.set(office, summary);
    count(summary, result);
    for (const { rule, status } of result.findings) {
      if (status === 'pass') continue;
      const counts = this.rules.get(rule) ?? { fail: 0, missing: 0, invalid: 0, waived: 0 };
      this.rules.set(rule, counts);
      counts[status]++;
    }
    if (result.verdict !== 'compliant' || this.#verbose) this.#keep(result);
  }

  #keep(result: CenterResult): void {
    this.#worthy++;
    this.#kept.push({ result, order: this.#seen++ });
    if (this.#kept.length > 2 * this.#limit + 100) this.#kept = this.#worst();
  }

  #worst(): { result: CenterResult; order: number }[] {
    return [...this.#kept]
      .sort((a, b) => severity(a.result) - severity(b.result) || a.order - b.order)
      .slice(0, this.#limit);
  }

  #chosen(): { result: CenterResult; order: number }[] {
    return this.unlisted() > 0 ? this.#worst().slice(0, this.#few) : this.#kept;
  }

  /** The centres to list, grouped by office; all in the survey's order unless only the worst of them fit. */
  listed(): Map<string | null, CenterResult[]> {
    const groups = new Map<string | null, CenterResult[]>();
    for (const { result } of this.#chosen().sort((a, b) => a.order - b.order)) {
      const group = groups.get(result.center.office);
      if (group) group.push(result);
      else groups.set(result.center.office, [result]);
    }
    return groups;
  }

  /** How many centres should be listed and are not. */
  unlisted(): number {
    return this.#worthy > this.#limit ? this.#worthy - this.#few : 0;
  }
}

/** Smaller is worse: the verdict first, then how many findings are not pass. */
function severity({ verdict, findings }: CenterResult): number {
  return VERDICTS.indexOf(verdict) * 1000 - findings.filter(({ status }) => status !== 'pass').length;
}
