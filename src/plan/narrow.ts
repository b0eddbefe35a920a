import type { Plan, PlannedCenter } from '../model/plan.ts';

/** A plan with the wanted centres only; offices without any are left out. */
export function narrowed(plan: Plan, wanted: (center: PlannedCenter) => boolean): Plan {
  const offices = plan.offices.map((office) => ({ ...office, centers: office.centers.filter(wanted) }));
  return { ...plan, offices: offices.filter(({ centers }) => centers.length > 0) };
}
