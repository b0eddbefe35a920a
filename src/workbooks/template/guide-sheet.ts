import { textIn } from '../../messages/text-in.ts';
import { largest } from '../../model/lists.ts';
import type { Plan } from '../../model/plan.ts';
import type { Standard } from '../../model/standard.ts';
import type { Workbook, Worksheet } from '../exceljs.ts';
import type { AnswerColumn } from './columns.ts';
import { across, BODY, BOX, CENTERED, footer, HEADER_FILL, heightOf, LEFT, linesOf, STRONG, TITLE } from './style.ts';
import type { SheetWords } from './words.ts';

const WIDTHS = [24, 22, 30, 50];
const WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);

export interface GuideLevel {
  readonly sheet: string;
  readonly label: string;
  readonly columns: readonly AnswerColumn[];
  /** How many centres are filled in. */
  readonly centers: number;
}

export interface Guide {
  readonly standard: Standard;
  readonly plan: Plan | null;
  readonly levels: readonly GuideLevel[];
  readonly words: SheetWords;
}

/**
 * The first sheet: what the workbook is for, how it is filled in, how the standard is read, and what every column is
 * compared with. It names no level and no 名称 in a cell of its own, so that nobody takes it for a survey.
 */
export function addGuideSheet(workbook: Workbook, guide: Guide): void {
  const { standard, levels, words } = guide;
  const { lang } = words;
  const sheet = workbook.addWorksheet(words.guide);
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const writer = new Writer(sheet, words);
  writer.title(words.guide);
  for (const text of purpose(guide)) writer.paragraph(text);
  writer.heading(words.sheetList);
  for (const level of levels) writer.paragraph(words.sheetLine(level.sheet, level.centers));
  writer.heading(words.howTo);
  words.rules.forEach((text, index) => {
    writer.paragraph(`${index + 1}. ${text}`);
  });
  if (standard.readings.length > 0) writer.heading(words.readings);
  standard.readings.forEach((text, index) => {
    writer.paragraph(`${index + 1}. ${textIn(text, lang)}`);
  });
  for (const level of levels) writer.table(level);
  writer.heading(words.contact);
  writer.paragraph(words.contactLine);
  setPage(sheet, standard, words);
}

function purpose({ standard, plan, levels, words }: Guide): string[] {
  const about = words.purpose(textIn(standard.title, words.lang), standard.reference, standard.id);
  const centers = levels.reduce((sum, level) => sum + level.centers, 0);
  return plan === null ? [about] : [about, words.planned(textIn(plan.title, words.lang), centers)];
}

/** Writes one row after another. */
class Writer {
  readonly #sheet: Worksheet;
  readonly #words: SheetWords;
  #row = 0;

  constructor(sheet: Worksheet, words: SheetWords) {
    this.#sheet = sheet;
    this.#words = words;
  }

  title(text: string): void {
    const cell = across(this.#sheet, ++this.#row, WIDTHS.length, text);
    cell.font = TITLE;
    cell.alignment = CENTERED;
    this.#sheet.getRow(this.#row).height = 34;
  }

  heading(text: string): void {
    const cell = across(this.#sheet, ++this.#row, WIDTHS.length, text);
    cell.font = { ...STRONG, size: 12 };
    cell.alignment = { vertical: 'bottom' };
    this.#sheet.getRow(this.#row).height = 28;
  }

  paragraph(text: string): void {
    const cell = across(this.#sheet, ++this.#row, WIDTHS.length, text);
    cell.font = BODY;
    cell.alignment = LEFT;
    this.#sheet.getRow(this.#row).height = heightOf(linesOf(text, WIDTH));
  }

  /** Every column of a level, with what it is compared with. */
  table({ label, columns }: GuideLevel): void {
    this.heading(this.#words.demands(label));
    this.#cells(this.#words.table, true);
    for (const column of columns) this.#cells(this.#line(column), false);
  }

  #line({ field, header, demands }: AnswerColumn): string[] {
    const words = this.#words;
    const clauses = demands.map(({ requirement: { clause } }) => words.clause(clause.number, clause.text));
    const binding = (obligation: 'required' | 'principle' | 'encouraged'): string =>
      obligation === 'required' ? '' : words.binding(words[obligation]);
    return [
      words.header.inLine(header),
      words.thresholds(demands.map(({ threshold, requirement }) => threshold + binding(requirement.obligation))),
      field.hint ? textIn(field.hint, words.lang) : '',
      [...new Set(clauses)].join('\n'),
    ];
  }

  #cells(texts: readonly string[], isHeader: boolean): void {
    this.#row++;
    for (const [index, text] of texts.entries()) {
      const cell = this.#sheet.getCell(this.#row, index + 1);
      cell.value = text;
      cell.font = isHeader ? STRONG : BODY;
      cell.alignment = isHeader || index === 1 ? CENTERED : LEFT;
      cell.border = BOX;
      if (isHeader) cell.fill = HEADER_FILL;
    }
    const lines = texts.map((text, index) => linesOf(text, WIDTHS[index] as number));
    this.#sheet.getRow(this.#row).height = heightOf(largest(lines));
  }
}

function setPage(sheet: Worksheet, standard: Standard, words: SheetWords): void {
  sheet.pageSetup = {
    paperSize: 9, // A4
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = footer(standard, words.pages);
}
