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

/** Two offices with eight centres, of which two are pilots. */
export const PLAN: Plan = {
  id: 'sample',
  standard: 'zhengzhou-2016',
  title: { zh: '样例计划', en: 'Sample plan' },
  document: '样例方案',
  section: '附件2',
  reference: '文号',
  declared: [
    { level: 'township', count: 2 },
    { level: 'community', count: 4 },
    { level: 'village', count: 2 },
  ],
  stages: [
    { id: 'deployment', title: { zh: '部署', en: 'Deploy' }, start: '2017-03', end: '2017-04', text: '制定方案。' },
    { id: 'pilot', title: { zh: '试点', en: 'Pilot' }, start: '2017-04', end: '2017-06', text: '完成试点。' },
    { id: 'construction', title: { zh: '建设', en: 'Build' }, start: '2017-07', end: '2019-06', text: '全面建设。' },
    { id: 'rectification', title: { zh: '整改', en: 'Rectify' }, start: '2019-10', end: '2019-12', text: '整改完善。' },
  ],
  offices: [
    {
      name: '甲街道',
      declared: [{ level: 'township', count: 1 }],
      centers: [
        { name: '甲街道', level: 'township', office: '甲街道', due: '2017-12', pilot: false },
        { name: '燕庄花园社区', level: 'community', office: '甲街道', due: '2017-12', pilot: false },
        { name: '东社区', level: 'community', office: '甲街道', due: '2017-06', pilot: true },
        { name: '燕庄村', level: 'village', office: '甲街道', due: '2017-06', pilot: true },
      ],
    },
    {
      name: '乙街道',
      declared: [{ level: 'township', count: 1 }],
      centers: [
        { name: '乙街道', level: 'township', office: '乙街道', due: '2017-12', pilot: false },
        { name: '丰乐社区', level: 'community', office: '乙街道', due: '2017-12', pilot: false },
        { name: '国泰花园', level: 'community', office: '乙街道', due: '2017-12', pilot: false },
        { name: '石村', level: 'village', office: '乙街道', due: '2018-02', pilot: false },
      ],
    },
  ],
};
