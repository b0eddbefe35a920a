import type { Text } from './text.ts';

/** A stage of the work, from the first day of one month to the last day of another. Months are YYYY-MM. */
export interface Stage {
  readonly id: string;
  readonly title: Text;
  readonly start: string;
  readonly end: string;
  /** What the stage demands, as printed. */
  readonly text: string;
}

/** A centre to be built. */
export interface PlannedCenter {
  readonly name: string;
  /** A `Level.id` of the plan's standard. */
  readonly level: string;
  readonly office: string;
  /** The month, YYYY-MM, by whose end the centre is due. */
  readonly due: string;
  /** Marked 试点. */
  readonly pilot: boolean;
}

/** How many centres of one level a plan declares. */
export interface DeclaredCount {
  readonly level: string;
  readonly count: number;
}

/** One row block of the task list. Its centres are as many of each level as it declares. */
export interface PlannedOffice {
  readonly name: string;
  readonly declared: readonly DeclaredCount[];
  /** In the order of the task list, level by level. */
  readonly centers: readonly PlannedCenter[];
}

/** A task list with its stages, as plain data (it survives JSON). */
export interface Plan {
  readonly id: string;
  /** Id of the standard whose levels the plan speaks of. */
  readonly standard: string;
  readonly title: Text;
  readonly document: string;
  readonly section: string;
  /** The order that the plan carries out, such as 郑政办〔2016〕72号. */
  readonly reference: string;
  readonly stages: readonly Stage[];
  /** The totals that the plan prints; they agree with the offices. */
  readonly declared: readonly DeclaredCount[];
  readonly offices: readonly PlannedOffice[];
}
