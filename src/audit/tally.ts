import type { CenterResult, Summary } from '../model/finding.ts';

export function emptySummary(): Summary {
  return { centers: 0, compliant: 0, conditional: 0, incomplete: 0, noncompliant: 0 };
}

export function count(summary: Summary, { verdict }: CenterResult): void {
  summary.centers++;
  summary[verdict]++;
}
