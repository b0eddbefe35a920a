import { LANGS, type Lang, wordsOn } from '../messages/languages.ts';
import type { Center } from '../model/center.ts';
import { normalize } from '../model/fold.ts';
import type { Location } from '../model/location.ts';
import { problem, refuse, type SkippedSheet } from '../model/problem.ts';
import type { Row, Sheet } from '../model/rows.ts';
import type { SurveyContext } from './context.ts';
import { laidCenters } from './layout/laid-centers.ts';
import { type ReadSheet, sheetCenters } from './sheet-centers.ts';
import { isFilled } from './table/grid.ts';
import type { Header } from './table/header.ts';
import type { SheetSays } from './table/sheet-says.ts';
import { isAnswer } from './values/answer-like.ts';
import { titleOf } from './words/titles.ts';

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
  return own === normalize(guide) || own.replace(/(?<!\d)\d+$/, '') === normalize(sheet);
}

/** The centres of all visible sheets. Hidden sheets and sheets without a header are told; no sheet with a header is refused. */
export async function* sheetsCenters(
  sheets: readonly Sheet[],
  file: string,
  context: SurveyContext,
): AsyncGenerator<Center[]> {
  const headless: string[] = [];
  let read = 0;
  let before: Header | null = null;
  context.layouts?.(file)?.checkSheets(sheets.map(({ name }) => name));
  for (const sheet of sheets) {
    const name = sheet.name ?? '';
    const where = sheet.name === null ? { file } : { file, sheet: name };
    const says = saysOf(sheet.name, file, context);
    const skipped = whySkipped(sheet);
    if (skipped !== null) {
      context.report(problem('skipped-sheet', { sheet: name, reason: skipped }, where));
      if (skipped !== 'chart') await tellHidden(sheet, says, where, context);
      continue;
    }
    const found = await readSheet(sheet, says, before, context);
    if ('centers' in found) {
      read++;
      before = found.header;
      yield* found.centers;
      continue;
    }
    if (name !== '') headless.push(name);
    if (isGuide(name)) continue;
    context.report(problem('skipped-sheet', { sheet: name, reason: 'no-header' }, where));
    const centers = couldHold(found, before);
    if (centers > 0)
      context.report(problem('unread', { text: name, of: 'sheet', reason: 'no-header', centers }, where));
  }
  if (read === 0) refuse('no-header', { sheets: headless }, { file });
}

/** As its layout says; a pattern means neither a guide nor a hidden sheet, which may be of another form. */
async function readSheet(
  sheet: Sheet,
  says: SheetSays,
  before: Header | null,
  context: SurveyContext,
): Promise<ReadSheet | readonly Row[]> {
  const guide = isGuide(sheet.name ?? '');
  const laid = context.layouts?.(says.file)?.of(sheet.name) ?? null;
  const isPatterns = !guide && sheet.visibility === 'visible';
  if (laid && (laid.named || isPatterns)) return laidCenters(sheet, says, laid.layout, context);
  return sheetCenters(sheet, says, guide, before, context);
}

/** A hidden sheet is nobody's answer, and a survey in it may be what a person forgot. */
async function tellHidden(sheet: Sheet, says: SheetSays, where: Location, context: SurveyContext): Promise<void> {
  const silent: SurveyContext = { ...context, report: () => {}, cover: () => {} };
  const found = await readSheet(sheet, says, null, silent);
  if (!('centers' in found)) return;
  const reason = sheet.visibility === 'unlisted' ? 'unlisted' : 'hidden';
  let centers = 0;
  for await (const batch of found.centers) centers += batch.length;
  if (centers > 0) context.report(problem('unread', { text: says.sheet ?? '', of: 'sheet', reason, centers }, where));
}

/**
 * How many centres rows under no header could hold. Without a word that is understood nothing is an answer; rows with 有,
 * √ and figures, or as wide as those of the table before, look like a survey all the same.
 */
function couldHold(rows: readonly Row[], before: Header | null): number {
  return rows.filter(({ cells }) => {
    const texts = cells.filter((cell) => typeof cell === 'string' && isFilled(cell) && !isAnswer(cell));
    const answers = cells.filter((cell) => isFilled(cell) && isAnswer(cell));
    const words = answers.filter((cell) => typeof cell === 'string' && !/\d/.test(cell));
    if (texts.length === 0 || answers.length < 2) return false;
    return (
      words.length >= 2 ||
      (before !== null && answers.length + texts.length >= before.columns.length / 2 && answers.length >= 4)
    );
  }).length;
}

/** What the names of a sheet and of its file say of all its centres; the sheet's goes before the file's. */
function saysOf(sheet: string | null, file: string, { lexicon }: SurveyContext): SheetSays {
  const stem = file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const [own, of] = [sheet === null ? null : titleOf(sheet, lexicon.levels), titleOf(stem, lexicon.levels)];
  return { file, sheet, level: own?.level ?? of?.level ?? null, office: own?.office ?? of?.office ?? null };
}

function whySkipped({ visibility, tabular }: Sheet): SkippedSheet | null {
  if (visibility !== 'visible') return visibility;
  return tabular ? null : 'chart';
}
