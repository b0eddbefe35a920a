import type { CenterResult, Finding } from '../model/finding.ts';
import type { MakeReport } from './report.ts';
import { headOf, REPORT_COLUMNS, rowWords } from './row-words.ts';

/** Without it Excel takes UTF-8 for the local code page. */
export const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would run as a formula; it knows the full-width signs too. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** One finding a row, for a spreadsheet: RFC 4180, UTF-8. */
export const csv: MakeReport = (context) => {
  const row = (result: CenterResult, finding: Finding): string => {
    const words = rowWords(result, finding, context);
    return csvLine(REPORT_COLUMNS.map((column) => inertText(words[column])));
  };
  return {
    begin: () => BYTE_ORDER_MARK + csvLine(REPORT_COLUMNS.map((column) => inertText(headOf(column, context)))),
    center: (result) =>
      result.findings
        .filter(({ status }) => context.findings === 'all' || status !== 'pass')
        .map((finding) => row(result, finding))
        .join(''),
    end: () => '',
  };
};

/** A record of RFC 4180. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\r\n`;
}

/** A text that a spreadsheet takes for a text, whatever it begins with. */
export function inertText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
