import { LANGS, type Lang, wordsOn } from '../../messages/languages.ts';
import type { Center } from '../../model/center.ts';
import { normalize } from '../../model/fold.ts';
import { problem, refuse, type ToldArgs } from '../../model/problem.ts';
import type { Sheet } from '../../model/rows.ts';
import type { SurveyContext } from '../context.ts';
import { titleOf } from '../words/titles.ts';
import { sheetCenters } from './sheet-centers.ts';
import type { SheetSays } from './table.ts';

/** Sheets that nobody expects to hold centres; a survey among them is still read. */
const GUIDE = /^(?:填[写表报]说明|说明|使用说明|封面|目录)$/;

function isGuide(name: string): boolean {
  return GUIDE.test(normalize(name)) || LANGS.some((lang) => isOurs(name, lang));
}

/** The sheets that stand beside the answers in workbooks of this program's making. */
function isOurs(name: string, lang: Lang): boolean {
  const own = normalize(name);
  const { guide } = wordsOn('template', lang);
  const { sheet } = wordsOn('annotate', lang);
  return own === normalize(guide) || own.replace(/\d+$/, '') === normalize(sheet);
}

/** The centres of all visible sheets. Hidden sheets and sheets without a header are told; no sheet with a header is refused. */
export async function* sheetsCenters(
  sheets: readonly Sheet[],
  file: string,
  context: SurveyContext,
): AsyncGenerator<Center[]> {
  const headless: string[] = [];
  let read = 0;
  for (const sheet of sheets) {
    const skipped = whySkipped(sheet);
    const name = sheet.name ?? '';
    const centers = skipped === null ? await sheetCenters(sheet, saysOf(sheet.name, file, context), context) : null;
    if (centers !== null) {
      read++;
      yield* centers;
    } else if (skipped !== null || !isGuide(name)) {
      const where = sheet.name === null ? { file } : { file, sheet: name };
      context.report(problem('skipped-sheet', { sheet: name, reason: skipped ?? 'no-header' }, where));
    }
    if (centers === null && skipped === null && name !== '') headless.push(name);
  }
  if (read === 0) refuse('no-header', { sheets: headless }, { file });
}

/** What the names of a sheet and of its file say of all its centres; the sheet's goes before the file's. */
function saysOf(sheet: string | null, file: string, { lexicon }: SurveyContext): SheetSays {
  const stem = file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const [own, of] = [sheet === null ? null : titleOf(sheet, lexicon.levels), titleOf(stem, lexicon.levels)];
  return { file, sheet, level: own?.level ?? of?.level ?? null, office: own?.office ?? of?.office ?? null };
}

function whySkipped({ visibility, tabular }: Sheet): ToldArgs['skipped-sheet']['reason'] | null {
  if (visibility !== 'visible') return visibility;
  return tabular ? null : 'chart';
}
