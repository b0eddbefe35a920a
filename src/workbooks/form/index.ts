import type { CenterResult } from '../../model/finding.ts';
import { xmlText } from '../../model/xml.ts';
import { Book } from '../book.ts';
import type { OutStream, Worksheet } from '../exceljs.ts';
import type { FormContext } from './lines.ts';
import { centerPage, scaleFor } from './page.ts';
import { addPage, setPage } from './sheet.ts';

export type { FormContext } from './lines.ts';

/** The forms of one office: a sheet of its own. */
export interface FormGroup {
  readonly name: string;
  readonly results: readonly CenterResult[];
}

/** Programs take 1,026 page breaks a sheet; and the library compares each merged cell with all others. */
const MOST_CENTERS = 200;
/** A book with more pages or sheets takes minutes to write, and most programs do not open it. */
export const MOST_PAGES = 10_000;
export const MOST_SHEETS = 255;
/** Neither the clock nor the machine's user is in the file: the same survey gives the same forms. */
const MADE = new Date('2016-01-01T00:00:00Z');

/**
 * The acceptance forms as a workbook: a sheet a group, a page of A4 a centre. Written sheet by sheet, so that what is
 * done does not stay in memory. Rejects where `out` cannot be written.
 * @param wrote told how many more centres are written
 */
export async function writeForms(
  groups: readonly FormGroup[],
  context: FormContext,
  out: OutStream,
  wrote: (centers: number) => void = () => undefined,
): Promise<void> {
  const { standard, formWords } = context;
  const book = new Book(out, MADE, standard.id);
  const names = new Set<string>();
  for (const { name, results } of groups.flatMap(inSheets)) {
    const sheet = book.addSheet(sheetName(name, names), { views: [{ showGridLines: false }] });
    setMeasure(sheet);
    const scale = scaleFor(results, context);
    setPage(sheet, scale, standard, formWords.pages);
    let row = 1;
    for (const [index, result] of results.entries()) {
      row = addPage(sheet, row, centerPage(result, context, scale));
      if (index < results.length - 1) sheet.getRow(row - 1).addPageBreak();
      sheet.getRow(row - 1).commit();
      wrote(1);
    }
    sheet.commit();
  }
  await book.finish();
}

/**
 * Columns are measured in digits of the workbook's first font. Programs without the library's Calibri replace it by a
 * wider one, and the form would not fit on its page; a font of Arial's widths is everywhere.
 */
function setMeasure({ workbook }: Worksheet): void {
  const { styles } = workbook as unknown as { styles: { model: { fonts: string[] } } };
  styles.model.fonts[0] = '<font><sz val="11"/><name val="Arial"/><family val="2"/></font>';
}

/** How many sheets so many centres of an office take. */
export function sheetsFor(centers: number): number {
  return Math.ceil(centers / MOST_CENTERS);
}

/** A group in as many sheets as it needs. */
function inSheets({ name, results }: FormGroup): FormGroup[] {
  const sheets: FormGroup[] = [];
  for (let at = 0; at < results.length; at += MOST_CENTERS) {
    sheets.push({ name, results: results.slice(at, at + MOST_CENTERS) });
  }
  return sheets;
}

const LONGEST_NAME = 31;

/** A name that a sheet may have and none has yet. */
function sheetName(wanted: string, taken: Set<string>): string {
  const allowed =
    xmlText(wanted)
      .replace(/[\\/*?:[\]\u0000-\u001f]/g, ' ')
      .replace(/^'+|(?<!')'+$/g, '')
      .trim() || '-';
  let name = [...allowed].slice(0, LONGEST_NAME).join('').slice(0, LONGEST_NAME);
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    name = `${allowed.slice(0, LONGEST_NAME - String(number).length - 1)} ${number}`;
  }
  taken.add(name.toLowerCase());
  return name;
}
