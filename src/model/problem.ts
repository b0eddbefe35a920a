import type { Location } from './location.ts';

/**
 * What can be wrong with an input, by code, with the arguments of its message. The words are in `src/messages`.
 * A problem is either told beside the findings, or, thrown as a `Refusal`, the reason why no report could be made.
 */
export interface ProblemArgs {
  // survey: told beside the findings
  'unknown-column': { label: string; nearest: string | null };
  'unknown-key': { label: string; nearest: string | null };
  'duplicate-column': { label: string; field: string; first: string };
  'absent-column': { field: string; label: string; level: string };
  'duplicate-center': { name: string; first: Location };
  'missing-name': Record<string, never>;
  'level-conflict': { name: string; cell: string; sheet: string };
  'merged-value': { range: string };
  'skipped-sheet': { sheet: string; reason: 'hidden' | 'very-hidden' | 'no-header' | 'no-centers' | 'chart' };
  'skipped-row': { text: string; reason: 'text-only' | 'no-name' };
  'hidden-rows': { sheet: string; count: number };
  'hidden-columns': { sheet: string; count: number };
  'wrong-extension': { extension: string; actual: string };
  // survey: no report can be made
  'file-not-found': { path: string; nearest: string | null };
  'file-unreadable': { path: string; reason: string };
  'directory-empty': { path: string };
  'no-centers': Record<string, never>;
  'no-match': { filters: string };
  'file-empty': Record<string, never>;
  'unsupported-format': { actual: string };
  'not-a-workbook': Record<string, never>;
  'workbook-damaged': { detail: string };
  'workbook-encrypted': Record<string, never>;
  'bound-exceeded': { bound: string; limit: string };
  'doctype-refused': { part: string };
  'no-header': { sheets: string };
  'text-encoding': { encodings: string };
  'yaml-syntax': { detail: string };
  'json-syntax': { detail: string };
  'csv-syntax': { detail: string };
  'survey-shape': { found: string };
  'alias-bomb': { limit: string };
  'unknown-level': { text: string; known: string };
  'ambiguous-level': { text: string; between: string };
  'no-level': Record<string, never>;
  // standards
  'unknown-standard': { id: string; known: string; nearest: string | null };
  'standard-invalid': { errors: readonly { location: Location; message: string }[] };
  // command line
  usage: { detail: string };
  'unknown-rule': { id: string; nearest: string | null };
  'unknown-value': { option: string; value: string; known: string; nearest: string | null };
  'output-exists': { path: string };
  'output-failed': { path: string; reason: string };
}

export type ProblemCode = keyof ProblemArgs;

export type Problem = {
  [C in ProblemCode]: {
    readonly code: C;
    readonly args: ProblemArgs[C];
    readonly location: Location | null;
  };
}[ProblemCode];

/** Makes a problem with its arguments checked against its code. */
export function problem<C extends ProblemCode>(
  code: C,
  args: ProblemArgs[C],
  location: Location | null = null,
): Problem {
  return { code, args, location } as Problem;
}

/** Thrown where the command cannot do its work: told in one message, exit code 2. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(cause: Problem) {
    super(cause.code);
    this.problem = cause;
  }
}

/** Shorthand for throwing a `Refusal`. */
export function refuse<C extends ProblemCode>(code: C, args: ProblemArgs[C], location: Location | null = null): never {
  throw new Refusal(problem(code, args, location));
}
