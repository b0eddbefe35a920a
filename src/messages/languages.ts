import { en } from './en/index.ts';
import type { Language, Topics } from './topics/index.ts';
import { zh } from './zh/index.ts';

/** The languages of every output: a folder here and its line. The first is spoken where none is asked for. */
export const LANGUAGES = {
  zh,
  en,
} satisfies Readonly<Record<string, Language>>;

export type Lang = keyof typeof LANGUAGES;
export const LANGS = Object.keys(LANGUAGES) as readonly Lang[];

const made = new Map<() => unknown, unknown>();

/** The words on a topic in a language. */
export function wordsOn<T extends keyof Topics>(topic: T, lang: Lang): Topics[T] {
  const make = LANGUAGES[lang][topic];
  if (!made.has(make)) made.set(make, make());
  return made.get(make) as Topics[T];
}
