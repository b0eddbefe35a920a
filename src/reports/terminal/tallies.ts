import { count, emptyCounts } from '../../audit/tally.ts';
import { ByOffice } from '../../model/by-office.ts';
import { type CenterResult, type Status, VERDICTS, type VerdictCounts } from '../../model/finding.ts';
import type { Rule } from '../../model/standard.ts';
import type { ReportContext } from '../report.ts';

/** What is not pass. */
export type StatusCounts = Record<Exclude<Status, 'pass'>, number>;

interface Kept {
  readonly result: CenterResult;
  readonly severity: number;
  readonly order: number;
}

const worstFirst = (a: Kept, b: Kept): number => a.severity - b.severity || a.order - b.order;

/** What the report for reading keeps of all centres: sums, and the worst few in full. */
export class Tallies {
  readonly offices = new ByOffice<VerdictCounts>();
  readonly rules = new Map<Rule, StatusCounts>();
  /** Centres that comply, and have nothing to tell. */
  quiet = 0;
  /** Findings that are waived, and the centres that have them. */
  readonly waived = { findings: 0, centers: 0 };
  readonly #limit: number;
  readonly #few: number;
  readonly #verbose: boolean;
  readonly #kept: Kept[] = [];
  #worthy = 0;

  constructor({ limit, few, verbose }: Pick<ReportContext, 'limit' | 'few' | 'verbose'>) {
    this.#limit = limit;
    this.#few = few;
    this.#verbose = verbose;
  }

  add(result: CenterResult): void {
    count(this.offices.of(result.center.office, emptyCounts), result);
    let waived = 0;
    for (const { rule, status } of result.findings) {
      if (status === 'pass') continue;
      if (status === 'waived') waived++;
      const counts = this.rules.get(rule) ?? { fail: 0, missing: 0, invalid: 0, waived: 0 };
      this.rules.set(rule, counts);
      counts[status]++;
    }
    if (waived > 0) {
      this.waived.findings += waived;
      this.waived.centers++;
    }
    // An exception that nobody sees is forgotten: a centre that owes its verdict to one is listed.
    if (result.verdict !== 'compliant' || waived > 0 || this.#verbose) this.#keep(result);
    else this.quiet++;
  }

  /** All as long as they can be listed; then only the worst few, so that a nation's centres are not held. */
  #keep(result: CenterResult): void {
    const severity = severityOf(result);
    const overfull = ++this.#worthy > this.#limit;
    if (!overfull) {
      this.#kept.push({ result, severity, order: this.#worthy });
      return;
    }
    if (this.#worthy === this.#limit + 1) this.#kept.sort(worstFirst).splice(this.#few);
    const last = this.#kept.at(-1);
    if (this.#kept.length >= this.#few && (!last || severity >= last.severity)) return;
    this.#kept.push({ result, severity, order: this.#worthy });
    this.#kept.sort(worstFirst).splice(this.#few);
  }

  /** The centres to list, grouped by office; all in the survey's order unless only the worst of them fit. */
  listed(): ByOffice<CenterResult[]> {
    const groups = new ByOffice<CenterResult[]>();
    for (const { result } of this.#kept.toSorted((a, b) => a.order - b.order)) {
      groups.of(result.center.office, () => []).push(result);
    }
    return groups;
  }

  /** How many centres should be listed and are not. */
  unlisted(): number {
    return this.#worthy - this.#kept.length;
  }
}

/** Smaller is worse: the verdict first, then how many findings are not pass. */
function severityOf({ verdict, findings }: CenterResult): number {
  let wanting = 0;
  for (const { status } of findings) if (status !== 'pass') wanting++;
  return VERDICTS.indexOf(verdict) * 1000 - wanting;
}
