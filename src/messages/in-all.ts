import type { Text } from '../model/text.ts';
import { LANGS, type Lang, wordsOn } from './languages.ts';
import type { Topics } from './topics/index.ts';

/** A sentence in every language, for a refusal that is raised where nobody knows which will be read. */
export function inAll<T extends keyof Topics>(topic: T, say: (words: Topics[T], lang: Lang) => string): Text {
  const said = LANGS.map((lang) => [lang, say(wordsOn(topic, lang), lang)]);
  // The registry of languages is what gives a text its keys.
  return Object.fromEntries(said) as Text;
}
