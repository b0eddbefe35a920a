import type { ProblemArgs, ProblemCode, ToldCode } from '../../model/problem.ts';

/** What happened, and what to do about it. */
export interface Said {
  readonly what: string;
  readonly hint?: string;
}

export type ProblemWords = { readonly [C in ProblemCode]: (args: ProblemArgs[C]) => Said };

export type ProblemTitles = Readonly<Record<ToldCode, string>>;
