import { textIn } from '../../messages/text-in.ts';
import { largest } from '../../model/lists.ts';
import { columnLetters } from '../../model/location.ts';
import type { PlannedCenter } from '../../model/plan.ts';
import type { Level, Standard } from '../../model/standard.ts';
import type { Cell, Workbook, Worksheet } from '../exceljs.ts';
import type { AnswerColumn, Demand } from './columns.ts';
import {
  across,
  BODY,
  BOX,
  CENTERED,
  FONT,
  footer,
  GIVEN_FILL,
  HEADER_FILL,
  heightOf,
  LEFT,
  linesOf,
  STRONG,
  TITLE,
  textWidth,
} from './style.ts';
import { validate } from './validation.ts';
import type { SheetWords } from './words.ts';

const TITLE_ROW = 1;
const FILLER_ROW = 2;
const HEADER_ROW = 3;
export const FIRST_ROW = 4;
/** 序号, 所属街道, 名称. */
const IDENTITY = 3;
const EMPTY_ROWS = 20;
/** Headers are set smaller than the letters by which widths are counted. */
const HEADER_SIZE = 10 / 11;
const NARROWEST_ANSWER = 9;
const WIDEST_NAME = 30;

/** What one level's sheet is made of. */
export interface LevelSheet {
  readonly standard: Standard;
  readonly level: Level;
  readonly columns: readonly AnswerColumn[];
  /** Filled in beforehand; without any there are empty rows. */
  readonly centers: readonly PlannedCenter[];
  readonly words: SheetWords;
}

/** A title, a row for whoever fills the sheet in, the header and the rows of one level. */
export function addLevelSheet(workbook: Workbook, name: string, content: LevelSheet): Worksheet {
  const { standard, level, columns, centers, words } = content;
  const rows = centers.length || EMPTY_ROWS;
  const width = IDENTITY + columns.length + 1;
  const sheet = workbook.addWorksheet(name, {
    views: [
      {
        state: 'frozen',
        xSplit: IDENTITY,
        ySplit: HEADER_ROW,
        topLeftCell: `D${FIRST_ROW}`,
        activeCell: `D${FIRST_ROW}`,
      },
    ],
  });
  addTitle(sheet, words.title(textIn(standard.title, words.lang), textIn(level.label, words.lang)), width);
  addFiller(sheet, words.filler, width);
  addHeader(sheet, content);
  for (let index = 0; index < rows; index++) addRow(sheet, FIRST_ROW + index, index, centers[index], width);
  for (const [index, column] of columns.entries()) {
    const letters = columnLetters(IDENTITY + 1 + index);
    validate(sheet, `${letters}${FIRST_ROW}:${letters}${FIRST_ROW + rows - 1}`, column, words);
  }
  setPage(sheet, `A1:${columnLetters(width)}${FIRST_ROW + rows - 1}`, standard, words);
  return sheet;
}

/** 1-based column of the answer at an index. */
export function answerColumn(index: number): number {
  return IDENTITY + 1 + index;
}

function addTitle(sheet: Worksheet, text: string, width: number): void {
  const cell = across(sheet, TITLE_ROW, width, text);
  cell.font = TITLE;
  cell.alignment = CENTERED;
  sheet.getRow(TITLE_ROW).height = 32;
}

/** The blanks to be filled in stand side by side over the width of the table. */
function addFiller(sheet: Worksheet, texts: readonly string[], width: number): void {
  const starts = texts.map((_, index) => 1 + Math.round((index * width) / texts.length));
  for (const [index, text] of texts.entries()) {
    const first = starts[index] as number;
    const last = (starts[index + 1] ?? width + 1) - 1;
    if (last > first) sheet.mergeCells(FILLER_ROW, first, FILLER_ROW, last);
    const cell = sheet.getCell(FILLER_ROW, first);
    cell.value = text;
    cell.font = BODY;
    cell.alignment = { horizontal: 'left', vertical: 'middle' };
  }
  sheet.getRow(FILLER_ROW).height = 24;
}

function addHeader(sheet: Worksheet, { standard, level, columns, centers, words }: LevelSheet): void {
  const { office, name } = standard.identity;
  const offices = centers.map((center) => center.office);
  const names = centers.map((center) => center.name);
  const headers: [string, number][] = [
    [words.number, 5],
    [textIn(office.label, words.lang), widest(offices, 11)],
    [textIn(name.label, words.lang), widest(names, 14)],
    ...columns.map(({ header }): [string, number] => [header, answerWidth(header)]),
    [words.remarks, 14],
  ];
  for (const [index, [text, width]] of headers.entries()) {
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    cell.value = text;
    cell.font = { ...STRONG, size: 10 };
    cell.alignment = CENTERED;
    cell.border = BOX;
    cell.fill = HEADER_FILL;
    sheet.getColumn(index + 1).width = width;
  }
  for (const [index, { demands }] of columns.entries()) {
    addNote(sheet.getCell(HEADER_ROW, answerColumn(index)), demands, textIn(level.label, words.lang), words);
  }
  sheet.getRow(HEADER_ROW).height = heightOf(
    largest(
      headers.map(([text, width]) => linesOf(text, width)),
      3,
    ),
  );
}

function widest(texts: readonly string[], least: number): number {
  return texts.reduce((width, text) => Math.max(width, Math.min(WIDEST_NAME, textWidth(text) + 2)), least);
}

/** Wide enough for the unit in its brackets, and for English words, which are not broken as Chinese text is. */
function answerWidth(header: string): number {
  const [label = '', unit = ''] = header.split('\n');
  const words = label.match(/[!-~]+/g) ?? [];
  const longest = largest(
    words.map((word) => word.length),
    textWidth(unit),
  );
  return Math.max(NARROWEST_ANSWER, Math.ceil(longest * HEADER_SIZE) + 1);
}

function addNote(cell: Cell, demands: readonly Demand[], level: string, words: SheetWords): void {
  const lines = demands.flatMap(({ threshold, requirement }) => demandLines(threshold, requirement, words));
  cell.note = {
    texts: [
      { font: { name: FONT, size: 9, bold: true }, text: `${level}\n` },
      { font: { name: FONT, size: 9 }, text: lines.join('\n') },
    ],
  };
}

function demandLines(
  threshold: string,
  { obligation, clause, note }: Demand['requirement'],
  words: SheetWords,
): string[] {
  const binding = obligation === 'required' ? '' : words.binding(words[obligation]);
  return [
    words.demand(threshold) + binding,
    words.clause(clause.number, clause.text),
    ...(note === undefined ? [] : [words.reading(textIn(note, words.lang))]),
  ];
}

function addRow(
  sheet: Worksheet,
  number: number,
  index: number,
  center: PlannedCenter | undefined,
  width: number,
): void {
  sheet.getRow(number).height = 21;
  for (let column = 1; column <= width; column++) {
    const cell = sheet.getCell(number, column);
    cell.font = BODY;
    cell.border = BOX;
    const isText = column === 2 || column === IDENTITY || column === width;
    cell.alignment = isText ? LEFT : { horizontal: 'center', vertical: 'middle' };
    // Text stays text when somebody edits it, whatever it begins with.
    if (isText) cell.numFmt = '@';
    if (center && column <= IDENTITY) cell.fill = GIVEN_FILL;
  }
  if (!center) return;
  sheet.getCell(number, 1).value = index + 1;
  sheet.getCell(number, 2).value = center.office;
  sheet.getCell(number, IDENTITY).value = center.name;
}

function setPage(sheet: Worksheet, area: string, standard: Standard, words: SheetWords): void {
  sheet.pageSetup = {
    paperSize: 9, // A4
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printArea: area,
    printTitlesRow: `${TITLE_ROW}:${HEADER_ROW}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = footer(standard, words.pages);
}
