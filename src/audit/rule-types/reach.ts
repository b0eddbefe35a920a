/** The least and the greatest of some numbers. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** How much a test tells apart: nothing where every plausible value passes or none does. */
export type Reach = 'always' | 'sometimes' | 'never';

/** Of a test that all numbers from one to another pass. */
export function reachOf(passing: Bounds, plausible: Bounds): Reach {
  if (passing.min > plausible.max || passing.max < plausible.min) return 'never';
  return passing.min <= plausible.min && passing.max >= plausible.max ? 'always' : 'sometimes';
}
