import { wordsOn } from '../../messages/languages.ts';
import { textIn } from '../../messages/text-in.ts';
import type { ProgressWords } from '../../messages/topics/progress.ts';
import type { Words } from '../../messages/words.ts';
import { midnight } from '../../model/calendar.ts';
import { type CenterProgress, type Counts, isMet, type Progress } from '../../plan/progress.ts';
import { sayDoubt, sayOutcome, sayStage, sayState } from '../../plan/say.ts';
import { newWorkbook, type Workbook } from '../exceljs.ts';
import { ProgressSheet, type SheetCell } from './sheet.ts';

export interface ProgressBook {
  readonly progress: Progress;
  readonly words: Words;
  readonly standard: { readonly id: string; readonly title: string };
  /** Labels of the standard's levels, by id. */
  readonly levels: ReadonlyMap<string, string>;
  /** Filters in words; empty without any. */
  readonly filters: string;
  readonly files: readonly string[];
  readonly unread: number;
  readonly allowUnread: boolean;
  readonly failed: boolean;
  readonly notes: readonly string[];
}

/** Blocks of a bar that stands for all. */
const FULL = 12;
const SUMMARY = [18, 16, 9, 8, 11, 8, 9, 8, 10, 11, 28];
const CENTERS = [16, 16, 22, 7, 12, 14, 24, 11, 11, 46];
const UNPLANNED = [16, 16, 22, 14, 40, 46];
const STAGES = [24, 10, 10, 96];

/** Progress as a workbook: the summary, every planned centre, what the plan does not have, and the stages. */
export function progressWorkbook(book: ProgressBook): Workbook {
  const say = wordsOn('progress', book.words.lang, book.words.names);
  const workbook = newWorkbook({ by: book.progress.plan.id, on: midnight(book.progress.asOf) });
  addSummary(workbook, book, say);
  addCenters(workbook, book, say);
  if (book.progress.unplanned.length > 0) addUnplanned(workbook, book, say);
  addStages(workbook, book, say);
  return workbook;
}

function addSummary(workbook: Workbook, book: ProgressBook, say: ProgressWords): void {
  const { progress, words, standard, levels, filters, files, notes } = book;
  const { plan, asOf, surveyedOn, total } = progress;
  const { lang } = words;
  const sheet = new ProgressSheet(workbook, { name: say.sheets.summary, title: say.title, widths: SUMMARY });
  const [where = ''] = sayStage(progress, say, lang);
  const lines = [
    `${say.plan(textIn(plan.title, lang), plan.id)}  ${say.standard(standard.title, standard.id)}`,
    `${say.day(asOf, surveyedOn)}  ${files.join(' ')}`,
    ...(filters === '' ? [] : [say.filters(filters)]),
    where,
    sayOutcome(total, book, say, words.report).verdict,
    say.meaning,
  ];
  for (const line of lines) sheet.text(line);
  sheet.heading(say.byLevel);
  const { heads } = say;
  const counted = [heads.planned, heads.due, heads.surveyed, heads.met, heads.conditional, heads.short, heads.overdue];
  sheet.header([heads.level, '', ...counted, heads.share, heads.bar]);
  for (const { level, counts } of progress.levels) sheet.row([levels.get(level) ?? level, '', ...countCells(counts)]);
  sheet.row([say.total, '', ...countCells(total)], 'total');
  sheet.row([say.pilotRow, '', ...countCells(progress.pilots)]);
  sheet.text(say.legend.replaceAll('█', '■').replaceAll('▓', '▣').replaceAll('░', '□'));
  sheet.heading(say.byOffice);
  sheet.header([heads.office, heads.level, ...counted, heads.share, heads.bar]);
  for (const { name, counts, levels: parts } of progress.offices) {
    for (const part of parts) sheet.row([name, levels.get(part.level) ?? part.level, ...countCells(part.counts)]);
    sheet.row([name, say.total, ...countCells(counts)], 'total');
  }
  sheet.row([say.total, '', ...countCells(total)], 'total');
  for (const doubt of progress.doubts) sheet.text(say.headed(say.doubts, sayDoubt(doubt, say)));
  for (const note of notes) sheet.text(note);
  sheet.end();
}

function countCells(counts: Counts): SheetCell[] {
  const { planned, due, surveyed, met, conditional, short, overdue } = counts;
  const share: SheetCell = planned === 0 ? '' : { share: met / planned };
  return [planned, due, surveyed, met, conditional, alarm(short), alarm(overdue), share, bar(counts)];
}

function alarm(count: number): SheetCell {
  return count === 0 ? 0 : { value: count, tone: 'bad' };
}

/** Letters stand in for a chart, which the library cannot write: every program and printer shows them. */
function bar({ planned, surveyed, met, compliant }: Counts): string {
  const ends = [compliant, met, surveyed, planned].map((end) =>
    planned === 0 ? 0 : Math.round((end / planned) * FULL),
  );
  return [...'■▣□·'].map((mark, at) => mark.repeat(ends[at]! - (ends[at - 1] ?? 0))).join('');
}

function addCenters(workbook: Workbook, { progress, words, levels }: ProgressBook, say: ProgressWords): void {
  const { heads } = say;
  const sheet = new ProgressSheet(workbook, { name: say.sheets.centers, title: say.sheets.centers, widths: CENTERS });
  sheet.header(
    [
      heads.office,
      heads.level,
      heads.name,
      heads.pilot,
      heads.dueMonth,
      heads.verdict,
      heads.state,
      heads.overdueDays,
      heads.daysLeft,
      heads.place,
    ],
    'filtered',
  );
  for (const center of progress.centers) {
    const { planned, dueDay, verdict, overdue, left, locations } = center;
    sheet.row([
      planned.office,
      levels.get(planned.level) ?? planned.level,
      planned.name,
      planned.pilot ? say.yes : '',
      dueDay,
      verdict === null ? say.noVerdict : words.shortVerdicts[verdict],
      { value: sayState(center, say), tone: toneOf(center) },
      overdue === 0 ? '' : overdue,
      left === 0 ? '' : left,
      locations.map((at) => [at.file, words.location(at)].join(' ').trim()).join('\n'),
    ]);
  }
  sheet.end();
}

function toneOf({ verdict, due }: CenterProgress): 'good' | 'fair' | 'bad' | 'warn' {
  if (verdict !== null && isMet(verdict)) return verdict === 'compliant' ? 'good' : 'fair';
  return due ? 'bad' : 'warn';
}

function addUnplanned(workbook: Workbook, { progress, words, levels }: ProgressBook, say: ProgressWords): void {
  const { heads } = say;
  const sheet = new ProgressSheet(workbook, {
    name: say.sheets.unplanned,
    title: say.unplanned(progress.unplanned.length + progress.unplannedOmitted),
    widths: UNPLANNED,
  });
  sheet.text(say.unplannedNote);
  sheet.header([heads.office, heads.level, heads.name, heads.verdict, heads.near, heads.place], 'filtered');
  for (const { office, level, name, verdict, location, near } of progress.unplanned) {
    sheet.row([
      office ?? say.noOffice,
      levels.get(level) ?? level,
      name === '' ? say.noName : name,
      words.shortVerdicts[verdict],
      near === null ? say.notPlanned : `${near.office} ${near.name}`,
      [location.file, words.location(location)].join(' ').trim(),
    ]);
  }
  if (progress.unplannedOmitted > 0) sheet.text(say.unplannedOmitted(progress.unplannedOmitted));
  sheet.end();
}

function addStages(workbook: Workbook, { progress, words }: ProgressBook, say: ProgressWords): void {
  const { plan, stage } = progress;
  const sheet = new ProgressSheet(workbook, { name: say.sheets.stages, title: say.sheets.stages, widths: STAGES });
  sheet.text(sayStage(progress, say, words.lang)[0] ?? '');
  sheet.header([say.stage, say.from, say.to, say.demand]);
  for (const [index, one] of plan.stages.entries()) {
    const now = stage.is === 'in' && stage.stages.includes(one);
    sheet.row([`${index + 1} ${textIn(one.title, words.lang)}`, one.start, one.end, one.text], now ? 'total' : 'row');
  }
  sheet.end();
}
