import { COMPLIANT } from './run.ts';

const item = (yaml: string): string => yaml.trimEnd().replace(/^/gm, '  ').replace(/^ {2}/, '- ');

/** Two communities: one short of its areas, one with an answer that cannot be read and one that is not there. */
export const SURVEY = [
  COMPLIANT.replace('安泰社区', '四月天社区')
    .replace('building_area: 100', 'building_area: 80')
    .replace('plaza_area: 1000', 'plaza_area: 900'),
  COMPLIANT.replace('full_time_staff: 1', 'full_time_staff: 约3').replace('training_days: 5', 'training_days:'),
]
  .map((one) => `${item(one)}\n`)
  .join('');

/** A community that falls short of one principle only. */
export const CONDITIONAL = COMPLIANT.replace('plaza_area: 1000', 'plaza_area: 900');

/** A waiver that makes it compliant until the end of 2026. */
export const WAIVER = `- center: 安泰社区
  rule: area.plaza
  reason: 用地受限，已租用相邻学校操场
  approver: 张某某
  document: 金文〔2026〕3号
  expires: 2026-12-31
`;

/** `SOURCE_DATE_EPOCH` of an instant. */
export function at(instant: string): Record<string, string> {
  return { SOURCE_DATE_EPOCH: String(Date.parse(instant) / 1000) };
}
