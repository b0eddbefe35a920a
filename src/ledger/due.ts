import { lastDay } from '../model/calendar.ts';
import type { Plan } from '../model/plan.ts';

/** The stage of a plan by whose end problems are to be put right. */
const RECTIFICATION = 'rectification';

/** The last day of the plan's rectification stage, YYYY-MM-DD; null where the plan has none. */
export function dueOfPlan(plan: Plan): string | null {
  const stage = plan.stages.find(({ id }) => id === RECTIFICATION);
  return stage === undefined ? null : lastDay(stage.end);
}
