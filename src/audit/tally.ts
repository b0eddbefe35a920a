import type { CenterResult, Summary, VerdictCounts } from '../model/finding.ts';

export function emptyCounts(): VerdictCounts {
  return { centers: 0, compliant: 0, conditional: 0, incomplete: 0, noncompliant: 0 };
}

export function emptySummary(): Summary {
  return { ...emptyCounts(), unread: 0 };
}

export function count(counts: VerdictCounts, { verdict }: CenterResult): void {
  counts.centers++;
  counts[verdict]++;
}
