import type { CenterResult, Verdict } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type Progress, ProgressTally, type ProgressTerms } from '../../src/plan/progress.ts';

/** A centre as a survey might have it, judged. */
export function result(office: string | null, level: string, name: string, verdict: Verdict, row = 4): CenterResult {
  const place = { file: 'survey.xlsx', sheet: 'S', row };
  return {
    center: { name, level, office, values: [], place: { center: () => place, field: () => place, raw: () => null } },
    verdict,
    findings: [],
  };
}

export function progressOf(
  plan: Plan,
  results: readonly CenterResult[],
  asOf: string,
  terms: Partial<ProgressTerms> = {},
): Progress {
  const tally = new ProgressTally(plan, { asOf, surveyedOn: asOf, ...terms });
  for (const one of results) tally.add(one);
  return tally.finish();
}
