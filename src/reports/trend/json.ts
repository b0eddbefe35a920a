import type { TrendReport } from './context.ts';

/** The comparison for other programs: schema `audit-trend/1`. Lists of figures have one a round, in the order of `rounds`. */
export function trendJson({ trend, yearly, filters, notInForce }: TrendReport): string {
  const { rounds, centers, verdicts, categories, offices, steps, transitions } = trend;
  const report = {
    schema: 'audit-trend/1',
    ...(filters === '' ? {} : { filters }),
    ...(notInForce === '' ? {} : { notes: [notInForce] }),
    rounds: rounds.map((round) => ({
      label: round.label,
      year: Number(round.label.slice(0, 4)),
      file: round.file,
      standard: round.standard,
      ...(round.filters === '' ? {} : { filters: round.filters }),
      ...(round.partial ? { withoutPassing: true } : {}),
      surveyed: round.centers.size,
      unread: round.unread,
    })),
    yearly,
    denominator: centers.length,
    verdicts,
    categories,
    offices,
    steps: steps.map(({ round, counts }) => ({ round, ...counts })),
    changes: transitions,
    centers,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
