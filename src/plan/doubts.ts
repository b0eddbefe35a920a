import { monthsBetween } from '../model/calendar.ts';
import type { Plan, PlannedCenter } from '../model/plan.ts';

/** What in a plan contradicts itself and yet can be worked with. Counts that do not agree are refused when it is loaded. */
export type Doubt =
  | { readonly is: 'due-outside-stages'; readonly month: string; readonly centers: readonly PlannedCenter[] }
  | { readonly is: 'pilots-after-stage'; readonly end: string; readonly centers: readonly PlannedCenter[] }
  | { readonly is: 'gap'; readonly after: string; readonly before: string };

const PILOT_STAGE = 'pilot';

export function doubtsOf(plan: Plan): Doubt[] {
  return [...outside(plan), ...latePilots(plan), ...gaps(plan)];
}

function outside({ stages, offices }: Plan): Doubt[] {
  const months = new Map<string, PlannedCenter[]>();
  for (const center of offices.flatMap(({ centers }) => centers)) {
    if (stages.some(({ start, end }) => start <= center.due && center.due <= end)) continue;
    const known = months.get(center.due);
    if (known) known.push(center);
    else months.set(center.due, [center]);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, centers]) => ({ is: 'due-outside-stages', month, centers }));
}

function latePilots({ stages, offices }: Plan): Doubt[] {
  const stage = stages.find(({ id }) => id === PILOT_STAGE);
  if (stage === undefined) return [];
  const centers = offices.flatMap((office) => office.centers).filter(({ pilot, due }) => pilot && due > stage.end);
  return centers.length === 0 ? [] : [{ is: 'pilots-after-stage', end: stage.end, centers }];
}

/** Months between the first stage and the last that belong to none. */
function gaps({ stages }: Plan): Doubt[] {
  const found: Doubt[] = [];
  let end: string | null = null;
  for (const stage of [...stages].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    if (end !== null && monthsBetween(end, stage.start) > 1) found.push({ is: 'gap', after: end, before: stage.start });
    if (end === null || stage.end > end) end = stage.end;
  }
  return found;
}
