import { FindingWords } from '../messages/findings.ts';
import { wordsOf } from '../messages/index.ts';
import type { Lang } from '../messages/languages.ts';
import type { Standard } from '../model/standard.ts';
import type { ToldStandard } from './outputs.ts';

/** A standard with the words of a language. */
export function toldStandard(standard: Standard, lang: Lang): ToldStandard {
  const words = wordsOf(lang, standard);
  return { standard, words, findingWords: new FindingWords(standard, words) };
}
