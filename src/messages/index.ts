import type { Problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { type Lang, NEUTRAL, namesOf, wordsOn } from './languages.ts';
import { printable } from './printable.ts';
import type { Said, Words } from './words.ts';

const LONGEST_SENTENCE = 1000;

/** In the names of the standard, or in neutral ones where it is not known yet. */
export function wordsOf(lang: Lang, standard?: Standard): Words {
  const names = standard === undefined ? NEUTRAL[lang] : namesOf(standard, lang);
  return { ...wordsOn('core', lang, names), lang, names };
}

/** A problem in words that are safe to print: whatever of it came from a file is on one line and free of control characters. */
export function sayProblem(problem: Problem, words: Words): Said {
  const say = words.problems[problem.code] as (args: unknown) => Said;
  // A long argument is cut by itself, so that the sentence around it stays whole.
  const args = Object.entries(problem.args).map(([key, arg]) => [key, typeof arg === 'string' ? printable(arg) : arg]);
  const { what, hint } = say(Object.fromEntries(args));
  const safe = (text: string): string => printable(text, LONGEST_SENTENCE);
  return hint === undefined ? { what: safe(what) } : { what: safe(what), hint: safe(hint) };
}
