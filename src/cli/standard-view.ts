import { FindingWords } from '../messages/findings.ts';
import { wordsOf } from '../messages/index.ts';
import type { StandardView } from '../reports/standard/rules.ts';
import { type Setting, wantsColour, widthOf } from './io.ts';
import { findStandard } from './standards.ts';

/** A standard with all that is needed to print it. */
export async function viewStandard(idOrPath: string, setting: Setting): Promise<StandardView> {
  const standard = await findStandard(idOrPath, setting);
  const words = wordsOf(setting.lang);
  return {
    standard,
    words,
    findingWords: new FindingWords(standard, words),
    width: widthOf(setting.process),
    colour: wantsColour(setting.process),
  };
}
