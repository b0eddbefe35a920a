import { type Lang, namesOf, wordsOn } from '../../messages/languages.ts';
import type { TemplateWords } from '../../messages/topics/template.ts';
import type { Standard } from '../../model/standard.ts';

/** Words of the survey workbook, and which language that is. */
export interface SheetWords extends TemplateWords {
  readonly lang: Lang;
}

export function sheetWords(standard: Standard, lang: Lang): SheetWords {
  return { ...wordsOn('template', lang, namesOf(standard, lang)), lang };
}
