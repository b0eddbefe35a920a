import type { Status, Verdict } from '../../src/model/finding.ts';
import { type Round, RoundCenters } from '../../src/rounds/round.ts';
import { type Trend, trendOf } from '../../src/rounds/trend.ts';

/** A centre of one round: office, name, verdict, and the statuses of some rules. */
export type Row = readonly [
  office: string | null,
  name: string,
  verdict: Verdict,
  statuses: Readonly<Record<string, Status>>,
];

export function round(label: string, rows: readonly Row[], more: Partial<Round> = {}): Round {
  const collected = new RoundCenters();
  for (const [office, name, verdict, statuses] of rows) {
    collected.add({ office, name, verdict, level: 'community', statuses: new Map(Object.entries(statuses)) });
  }
  return {
    label,
    file: `${label}.xlsx`,
    standard: 'liuhu-2016',
    filters: '',
    partial: false,
    unread: 0,
    centers: collected.centers,
    ...more,
  };
}

export function compared(...rounds: readonly Round[]): Trend {
  return trendOf(rounds, ['area', 'funding'], (rule) => rule.replace(/\..*$/, ''));
}
