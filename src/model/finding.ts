import type { Center } from './center.ts';
import type { Grade, Requirement, Rule } from './standard.ts';
import type { Value } from './value.ts';
import type { Waiver } from './waiver.ts';

export const STATUSES = ['pass', 'fail', 'missing', 'invalid', 'waived'] as const;
export type Status = (typeof STATUSES)[number];

/** From worst to best. */
export const VERDICTS = ['noncompliant', 'incomplete', 'conditional', 'compliant'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What stands in the place of a grade where each of them is known to be missed. */
export const GRADELESS = 'none';
/** Null where it cannot be told: no grade is reached, and one could be, by what is missing or cannot be read. */
export type Graded = Grade | typeof GRADELESS | null;

/** One field of a finding. */
export interface Part {
  /** Index into `Standard.fields`. */
  readonly field: number;
  readonly value: Value;
  /** The least or greatest value that would pass; null for yes-no. */
  readonly required: number | null;
  /** How much is short (or too much), in the field's unit; null where nothing can be subtracted. */
  readonly gap: number | null;
  readonly status: Status;
}

/** One rule on one centre. Its words come from the message catalogue. */
export interface Finding {
  readonly rule: Rule;
  readonly requirement: Requirement;
  readonly status: Status;
  /** The field that decided the status. */
  readonly part: Part;
  /** Every field, where the rule has more than one (functions.stage). */
  readonly parts: readonly Part[] | null;
  /** The best grade whose conditions all hold, for a rule of grades. */
  readonly grade?: Graded;
  /** The grade does not stand by itself: the centre has another required rule that it does not pass. */
  readonly gated?: true;
  /** Of a `waived` finding: what covers it, and what its status is without that. */
  readonly waiver?: Waiver;
  readonly underlying?: Status;
  /** The baseline has it, and it is no worse than there. */
  readonly known?: true;
}

export interface CenterResult {
  readonly center: Center;
  readonly verdict: Verdict;
  /** One finding for each selected rule that the centre's level is asked and whose condition holds, in the standard's order. */
  readonly findings: readonly Finding[];
}

/** How many centres have a grade of a rule. */
export interface GradeCount {
  readonly rule: Rule;
  readonly grade: Graded;
  centers: number;
  /** Those of them whose grade does not stand by itself. */
  gated: number;
}

/** How many centres, and how many of each verdict: the four add up to `centers`. */
export interface VerdictCounts {
  centers: number;
  compliant: number;
  conditional: number;
  incomplete: number;
  noncompliant: number;
}

/** What an audit comes to. */
export interface Summary extends VerdictCounts {
  /** How many centres could be in what was not read: none of them is among `centers`. */
  unread: number;
  /** Of a standard that has rules of grades: by rule, from the highest grade. */
  grades?: readonly GradeCount[];
}
