import type { Problem } from '../model/problem.ts';
import type { Lang } from '../model/text.ts';
import { en } from './en.ts';
import { printable } from './printable.ts';
import type { Said, Words } from './words.ts';
import { zh } from './zh.ts';

const CATALOGUE: Readonly<Record<Lang, Words>> = { zh, en };

export function wordsOf(lang: Lang): Words {
  return CATALOGUE[lang];
}

/** A problem in words that are safe to print: whatever of it came from a file is on one line and free of control characters. */
export function sayProblem(problem: Problem, words: Words): Said {
  const say = words.problems[problem.code] as (args: unknown) => Said;
  const { what, hint } = say(problem.args);
  return hint === undefined ? { what: printable(what) } : { what: printable(what), hint: printable(hint) };
}
