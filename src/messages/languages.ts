import type { Standard } from '../model/standard.ts';
import { en } from './en/index.ts';
import { type Names, neutralNames, ownNames } from './names.ts';
import type { Language, Topics } from './topics/index.ts';
import { zh } from './zh/index.ts';

/** The languages of every output: a folder here and its line. The first is spoken where none is asked for. */
export const LANGUAGES = {
  zh,
  en,
} satisfies Readonly<Record<string, Language>>;

export type Lang = keyof typeof LANGUAGES;
export const LANGS = Object.keys(LANGUAGES) as readonly Lang[];

/** What is said where no standard is known. */
export const NEUTRAL = Object.fromEntries(LANGS.map((lang) => [lang, neutralNames(LANGUAGES[lang].names)])) as Record<
  Lang,
  Names
>;
const own = new WeakMap<Standard, Partial<Record<Lang, Names>>>();

/** What a standard calls things in a language. */
export function namesOf(standard: Standard, lang: Lang): Names {
  const names = own.get(standard) ?? {};
  own.set(standard, names);
  names[lang] ??= ownNames(standard, LANGUAGES[lang].names, lang);
  return names[lang];
}

const made = new WeakMap<Names, Map<unknown, unknown>>();

/** The words on a topic in a language, in a standard's names; in neutral ones where it depends on none. */
export function wordsOn<T extends keyof Topics>(topic: T, lang: Lang, names: Names = NEUTRAL[lang]): Topics[T] {
  const make = LANGUAGES[lang][topic];
  const words = made.get(names) ?? new Map<unknown, unknown>();
  made.set(names, words);
  if (!words.has(make)) words.set(make, make(names));
  return words.get(make) as Topics[T];
}
