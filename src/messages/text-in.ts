import type { Text } from '../model/text.ts';
import type { Lang } from './languages.ts';

/** A text of a standard or a plan in a language; in English where its author gave none in that language. */
export function textIn(text: Text, lang: Lang): string {
  const given: Readonly<Partial<Record<Lang, string>>> = text;
  return given[lang] ?? text.en;
}
