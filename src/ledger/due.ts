import type { Plan } from '../model/plan.ts';

/** The stage of a plan by whose end problems are to be put right. */
const RECTIFICATION = 'rectification';

/** The last day of the plan's rectification stage, YYYY-MM-DD; null where the plan has none. */
export function dueOfPlan(plan: Plan): string | null {
  const stage = plan.stages.find(({ id }) => id === RECTIFICATION);
  if (stage === undefined) return null;
  const [year = 0, month = 0] = stage.end.split('-').map(Number);
  return `${stage.end}-${daysIn(year, month)}`;
}

/** A day as people write it (2019-12-31, 2019.12.31, 2019/12/31, 2019年12月31日) as YYYY-MM-DD; null for what is no day. */
export function readDay(text: string): string | null {
  const found = /^\s*(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?\s*$/.exec(text.normalize('NFKC'));
  if (found === null) return null;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  if (year < 1901 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
