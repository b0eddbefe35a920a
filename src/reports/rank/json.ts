import type { RankReport } from './context.ts';

/** The ranking for other programs: schema `audit-rank/1`. */
export function rankJson({ offices, standard, plan, filters, unread, notes }: RankReport): string {
  const report = {
    schema: 'audit-rank/1',
    standard,
    plan,
    ...(filters === '' ? {} : { filters }),
    unread,
    ...(notes.length > 0 ? { notes } : {}),
    offices: offices.map(({ name, rank, met, centers, surveyed, verdicts, satisfaction }) => ({
      office: name,
      rank,
      met,
      centers,
      surveyed,
      verdicts,
      satisfaction,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
