import { type Lang, wordsOn } from '../../messages/languages.ts';
import type { TemplateWords } from '../../messages/topics/template.ts';

/** Words of the survey workbook, and which language that is. */
export interface SheetWords extends TemplateWords {
  readonly lang: Lang;
}

export function sheetWords(lang: Lang): SheetWords {
  return { ...wordsOn('template', lang), lang };
}
