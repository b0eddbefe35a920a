import { wordsOn } from '../../messages/languages.ts';
import { textIn } from '../../messages/text-in.ts';
import type { Block } from '../page/page.ts';
import type { ReadReport, SheetAccount } from './context.ts';
import { problemBlocks } from './problems.ts';
import { type KnownColumns, regionBlocks } from './regions.ts';
import { valueBlocks } from './values.ts';

/** The account for reading: each sheet as it was taken apart, the values, and what was not read. */
export function readPage(report: ReadReport): Block[] {
  const { standard, words, filters, centers, unread } = report;
  const say = wordsOn('read', words.lang, words.names);
  const known: KnownColumns = new Map();
  return [
    { is: 'title', text: say.title },
    text(words.report.standard(textIn(standard.title, words.lang), standard.id, standard.reference)),
    ...(filters === '' ? [] : [text(words.report.filters(filters))]),
    { is: 'text', text: say.total(centers.length, unread), tone: unread === 0 ? 'good' : 'bad' },
    ...report.sheets.flatMap((sheet) => sheetBlocks(sheet, known, report)),
    ...valueBlocks(report),
    ...problemBlocks(report),
    { is: 'heading', text: words.report.total },
    unread === 0
      ? { is: 'text', text: say.allRead, tone: 'good' }
      : { is: 'text', text: say.someUnread(unread), tone: 'bad' },
  ];
}

function sheetBlocks(sheet: SheetAccount, known: KnownColumns, report: ReadReport): Block[] {
  const say = wordsOn('read', report.words.lang, report.words.names);
  const heading: Block = { is: 'heading', text: say.place(sheet.file, sheet.sheet) };
  if (sheet.skipped !== undefined) return [heading, { is: 'text', text: say.skipped[sheet.skipped], tone: 'warn' }];
  if (sheet.regions.length === 0) return [heading, text(say.noRegions(sheet.centers))];
  return [heading, ...regionBlocks(sheet, known, report)];
}

const text = (line: string): Block => ({ is: 'text', text: line });
