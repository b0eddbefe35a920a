import { monthsBetween } from '../model/calendar.ts';
import type { Plan, Stage } from '../model/plan.ts';

/** Where a day stands among the stages of a plan. */
export type StageAt =
  | { readonly is: 'in'; readonly stages: readonly Stage[] }
  | { readonly is: 'before'; readonly next: Stage }
  | { readonly is: 'between'; readonly last: Stage; readonly next: Stage }
  | { readonly is: 'after'; readonly last: Stage };

/** A stage lasts whole months, so a day is in each stage that has its month: two of them, where stages share one. */
export function stageAt({ stages }: Plan, day: string): StageAt {
  const month = day.slice(0, 7);
  const inside = stages.filter(({ start, end }) => start <= month && month <= end);
  if (inside.length > 0) return { is: 'in', stages: inside };
  const past = stages.filter(({ end }) => end < month);
  const future = stages.filter(({ start }) => start > month);
  const last = past.reduce<Stage | null>((latest, stage) => (latest && latest.end >= stage.end ? latest : stage), null);
  const next = future.reduce<Stage | null>(
    (soonest, it) => (soonest && soonest.start <= it.start ? soonest : it),
    null,
  );
  if (last === null) return { is: 'before', next: next! };
  return next === null ? { is: 'after', last } : { is: 'between', last, next };
}

/** First and last month of all stages. */
export function spanOf({ stages }: Plan): { readonly start: string; readonly end: string; readonly months: number } {
  const start = stages.map((stage) => stage.start).sort()[0]!;
  const end = stages
    .map((stage) => stage.end)
    .sort()
    .at(-1)!;
  return { start, end, months: monthsBetween(start, end) + 1 };
}
