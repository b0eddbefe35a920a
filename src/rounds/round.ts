import { type CenterIdentity, centerKey } from '../model/center-key.ts';
import { type CenterResult, type Status, VERDICTS, type Verdict } from '../model/finding.ts';

/** A centre as one round has it. */
export interface RoundCenter extends CenterIdentity {
  readonly verdict: Verdict;
  /** Status of each rule, by its id; a rule that the round does not tell of is not in it. */
  readonly statuses: ReadonlyMap<string, Status>;
}

/** One survey in time: that of a year, a month or a day (2018, 2018-06, 2018-06-30). */
export interface Round {
  readonly label: string;
  readonly file: string;
  /** Id of the standard. */
  readonly standard: string;
  /** Of a report that was narrowed; empty otherwise. */
  readonly filters: string;
  /** Of a report that leaves out what passed: what was fixed cannot be seen in it. */
  readonly partial: boolean;
  /** How many centres could be in what was not read. */
  readonly unread: number;
  /** By key; of a centre that occurs twice the worse. */
  readonly centers: ReadonlyMap<string, RoundCenter>;
}

/** Collects the centres of a round, whatever it was read from. */
export class RoundCenters {
  readonly centers = new Map<string, RoundCenter>();

  add(center: RoundCenter): void {
    const key = centerKey(center);
    const before = this.centers.get(key);
    if (before && VERDICTS.indexOf(before.verdict) <= VERDICTS.indexOf(center.verdict)) return;
    this.centers.set(key, center);
  }

  addResult({ center, verdict, findings }: CenterResult): void {
    const { name, level, office } = center;
    const statuses = new Map(findings.map(({ rule, status }) => [rule.id, status]));
    this.add({ name, level, office, verdict, statuses });
  }
}
