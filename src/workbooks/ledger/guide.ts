import { FACTS, PEOPLE } from '../../ledger/columns.ts';
import { LANGS, type Lang, namesOf, wordsOn } from '../../messages/languages.ts';
import { textIn } from '../../messages/text-in.ts';
import type { BookWords } from '../../messages/topics/ledger-book.ts';
import type { Standard } from '../../model/standard.ts';
import type { Book } from '../book.ts';
import { Page, type PageOptions } from './page.ts';

/** A file that a ledger was made from. */
export interface HashedFile {
  readonly file: string;
  readonly sha256: string;
}

/** What has to be known to make the same ledger again. */
export interface Provenance {
  readonly standard: Standard;
  readonly sources: readonly HashedFile[];
  /** Ledgers of the round before. */
  readonly old: readonly HashedFile[];
  /** The filters in words; empty without any. */
  readonly filters: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly version: string;
}

const WIDTHS = [18, 26, 70];

/** The sheet on how the ledger is read, and what it was made from. */
export function writeGuide(
  book: Book,
  origin: Provenance,
  lang: Lang,
  { guide }: BookWords,
  page: Omit<PageOptions, 'widths' | 'orientation' | 'onePage'>,
): void {
  const { standard, sources, old, filters, date, version } = origin;
  const sheet = new Page(book, { ...page, widths: WIDTHS, orientation: 'portrait', onePage: false });
  sheet.heading(guide.reading);
  for (const [index, text] of guide.rules.entries()) sheet.paragraph(`${index + 1}. ${text}`);
  sheet.heading(guide.rounds);
  for (const [index, text] of guide.again.entries()) sheet.paragraph(`${index + 1}. ${text}`);
  sheet.heading(guide.made);
  sheet.paragraph(`${guide.standard}: ${textIn(standard.title, lang)} (${standard.id}, ${standard.reference})`);
  sheet.paragraph(`${guide.scope}: ${filters === '' ? guide.everything : filters}`);
  sheet.paragraph(`${guide.date}: ${date}    ${guide.version}: ${version}`);
  for (const { file, sha256 } of sources) sheet.cells([guide.files, file, `${guide.sha} ${sha256}`]);
  for (const { file, sha256 } of old) sheet.cells([guide.oldFiles, file, `${guide.sha} ${sha256}`]);
  sheet.heading(guide.columns);
  sheet.paragraph(guide.statuses);
  const { columns } = wordsOn('ledger', lang, namesOf(standard, lang));
  const other = LANGS.find((one) => one !== lang) ?? lang;
  const { columns: beside } = wordsOn('ledger', other, namesOf(standard, other));
  for (const fact of FACTS) sheet.cells([columns[fact], beside[fact], guide.facts[fact]]);
  for (const id of PEOPLE) sheet.cells([columns[id], beside[id], guide.peoples]);
  sheet.end();
}
