import type { CenterResult, Finding } from '../model/finding.ts';
import type { MakeReport } from './report.ts';
import { headOf, REPORT_COLUMNS, rowWords } from './row-words.ts';

/** Without it Excel takes UTF-8 for the local code page. */
const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would run as a formula; it knows the full-width signs too. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** One finding a row, for a spreadsheet: RFC 4180, UTF-8. */
export const csv: MakeReport = (context) => {
  const row = (result: CenterResult, finding: Finding): string => {
    const words = rowWords(result, finding, context);
    return line(REPORT_COLUMNS.map((column) => words[column]));
  };
  return {
    begin: () => BYTE_ORDER_MARK + line(REPORT_COLUMNS.map((column) => headOf(column, context))),
    center: (result) =>
      result.findings
        .filter(({ status }) => context.findings === 'all' || status !== 'pass')
        .map((finding) => row(result, finding))
        .join(''),
    end: () => '',
  };
};

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
