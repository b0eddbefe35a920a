import { utf8Bytes } from '#platform/bytes';
import { sayProblem } from '../../messages/index.ts';
import { printable } from '../../messages/printable.ts';
import { labelOf, textIn } from '../../messages/text-in.ts';
import type { CenterResult, Finding, Summary, Verdict } from '../../model/finding.ts';
import { VERDICTS } from '../../model/finding.ts';
import { columnLetters } from '../../model/location.ts';
import { type Problem, unreadFirst } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { escapeXml } from '../../model/xml.ts';
import { heightOf, linesOf } from '../template/style.ts';
import { isOpen } from './marks.ts';
import type { NoteContext } from './note-text.ts';
import { escapeCellText } from './package/xml-edit.ts';
import { type CellLook, COLOURS, type MarkTone, type Styles } from './sheet/styles.ts';

/** What the added sheet tells. */
export interface ResultContent extends NoteContext {
  readonly standard: Standard;
  readonly filters: string;
  readonly results: readonly CenterResult[];
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  /** Cells that are coloured without a note. */
  readonly unnoted: number;
}

const WIDTHS = [5, 13, 6, 15, 24, 13, 14, 7, 7, 9, 76];
const LAST = WIDTHS.length;
const WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
export const HEADER_ROW = 5;
const MOST_PROBLEMS = 200;
/** A cell takes 32,767 characters, a row 409 points. */
const LONGEST = 8000;
const HIGHEST = 400;
const VERDICT_FILLS: Readonly<Record<Verdict, string>> = {
  noncompliant: COLOURS.fail,
  incomplete: COLOURS.missing,
  conditional: COLOURS.explain,
  compliant: 'FFC9E7CB',
};

/** The sheet part: a legend, the verdict of every centre with its findings, and the survey's own problems. */
export function* resultSheet(content: ResultContent, styles: Styles): Generator<Uint8Array> {
  const sheet = new SheetText(styles);
  yield utf8Bytes(head());
  addHead(sheet, content);
  yield sheet.take();
  for (const [index, result] of content.results.entries()) {
    addCenter(sheet, index, result, content);
    if (index % 500 === 499) yield sheet.take();
  }
  addProblems(sheet, content);
  yield sheet.take();
  yield utf8Bytes(sheet.tail(HEADER_ROW + content.results.length));
}

function head(): string {
  const columns = WIDTHS.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${HEADER_ROW}" topLeftCell="A${HEADER_ROW + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${HEADER_ROW + 1}" sqref="A${HEADER_ROW + 1}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`;
}

function addHead(sheet: SheetText, content: ResultContent): void {
  const { standard, words, annotateWords: say, summary, problems, filters, unnoted } = content;
  const { lang } = words;
  sheet.row(32, [[1, LAST, say.title, { bold: true, size: 16, horizontal: 'center' }]]);
  const lines = [
    say.standard(textIn(standard.title, lang), standard.reference, standard.id),
    filters === '' ? '' : words.report.filters(filters),
  ].filter((line) => line !== '');
  sheet.row(20 * lines.length, [[1, LAST, lines.join('\n'), {}]]);
  const swatch = (from: number, to: number, tone: MarkTone): Part => [
    from,
    to,
    say.tones[tone],
    { fill: COLOURS[tone], horizontal: 'center', boxed: true },
  ];
  sheet.row(32, [
    [1, 1, say.legend, { bold: true }],
    swatch(2, 3, 'fail'),
    swatch(4, 4, 'missing'),
    swatch(5, 5, 'invalid'),
    swatch(6, 7, 'explain'),
    [8, LAST, say.legendHint, {}],
  ]);
  const counts = VERDICTS.map((verdict) => `${words.shortVerdicts[verdict]} ${summary[verdict]}`);
  const told = [
    say.counts(words.report.centers, summary.centers, counts),
    summary.unread === 0 ? '' : words.report.unreadMeans(summary.unread),
    problems.length === 0 ? '' : say.problemsBelow(problems.length),
    unnoted === 0 ? '' : say.unnoted(unnoted),
  ];
  sheet.row(22, [[1, LAST, say.beside(told.filter((text) => text !== '')), { bold: true }]]);
  const header: CellLook = { bold: true, horizontal: 'center', boxed: true, fill: 'FFDDEBF7' };
  sheet.row(
    24,
    say.columns.map((text, index) => [index + 1, index + 1, text, header]),
  );
}

function addCenter(
  sheet: SheetText,
  index: number,
  { center, verdict, findings }: CenterResult,
  content: ResultContent,
): void {
  const { words, levels } = content;
  const at = center.place.center();
  const open = findings.filter(isOpen);
  const count = (status: string): number => open.filter((finding) => finding.status === status).length;
  const told = findingLines(open, center.place, content);
  const name = printable(center.name) || words.report.noName;
  const level = labelOf(levels, center.level, words.lang);
  const middle: CellLook = { boxed: true, horizontal: 'center' };
  const left: CellLook = { boxed: true, text: true };
  const lines = Math.max(linesOf(told, WIDTHS[LAST - 1]! * 1.08), linesOf(name, WIDTHS[4]!));
  const cells: (readonly [string | number, CellLook])[] = [
    [index + 1, middle],
    [at.sheet ?? '', left],
    [at.row ?? '', middle],
    [printable(center.office ?? ''), left],
    [name, { ...left, link: at.sheet !== undefined }],
    [level, middle],
    [words.verdicts[verdict], { ...middle, fill: VERDICT_FILLS[verdict] }],
    [count('fail'), middle],
    [count('missing'), middle],
    [count('invalid'), middle],
    [told, left],
  ];
  const row = sheet.row(
    Math.min(HIGHEST, Math.max(20, heightOf(lines) - lines)),
    cells.map(([value, look], column) => [column + 1, column + 1, value, look]),
  );
  if (at.sheet !== undefined && at.row !== undefined) sheet.link(`E${row}`, at.sheet, at.row);
}

function findingLines(
  open: readonly Finding[],
  place: CenterResult['center']['place'],
  content: ResultContent,
): string {
  const { findingWords, annotateWords, words, standard } = content;
  const lines: string[] = [];
  const absent = new Set<string>();
  for (const finding of open) {
    const { value, field } = finding.part;
    const { cell } = place.field(field);
    if (typeof value === 'object' && value.is === 'absent')
      absent.add(textIn(standard.fields[field]!.label, words.lang));
    else
      lines.push(
        cell === undefined ? findingWords.message(finding) : annotateWords.located(findingWords.message(finding), cell),
      );
  }
  if (absent.size > 0) lines.push(annotateWords.absent(words.list([...absent])));
  return lines.join('\n').slice(0, LONGEST);
}

function addProblems(sheet: SheetText, { problems, words, annotateWords: say }: ResultContent): void {
  if (problems.length === 0) return;
  sheet.row(30, [[1, LAST, say.problems(problems.length), { bold: true }]]);
  for (const problem of unreadFirst(problems).slice(0, MOST_PROBLEMS)) {
    const { what, hint } = sayProblem(problem, words);
    const where = problem.location === null ? '' : printable(words.location(problem.location));
    const text = say.problem([where, what, hint ?? ''].filter((part) => part !== ''));
    sheet.row(heightOf(linesOf(text, WIDTH)), [[1, LAST, text, { text: true }]]);
  }
  const more = problems.length - MOST_PROBLEMS;
  if (more > 0) sheet.row(20, [[1, LAST, say.moreProblems(more), {}]]);
}

/** From which column to which, what, and how it looks. */
type Part = readonly [from: number, to: number, value: string | number, look: CellLook];

/** A sheet's rows as text; every word of it is text or a number, never a formula. */
class SheetText {
  readonly #styles: Styles;
  readonly #formats = new Map<string, number>();
  readonly #merges: string[] = [];
  readonly #links: string[] = [];
  #xml: string[] = [];
  #row = 0;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** Adds a row; returns its number. */
  row(height: number, parts: readonly Part[]): number {
    const row = ++this.#row;
    const cells = parts.flatMap(([from, to, value, look]) => {
      const style = this.#format(look);
      if (to > from) this.#merges.push(`${columnLetters(from)}${row}:${columnLetters(to)}${row}`);
      const rest = Array.from(
        { length: to - from },
        (_, index) => `<c r="${columnLetters(from + 1 + index)}${row}" s="${style}"/>`,
      );
      return [cellXml(`${columnLetters(from)}${row}`, style, value), ...rest];
    });
    this.#xml.push(`<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`);
    return row;
  }

  link(cell: string, sheet: string, row: number): void {
    const target = `'${sheet.replaceAll("'", "''")}'!A${row}`;
    this.#links.push(`<hyperlink ref="${cell}" location="${escapeXml(target)}"/>`);
  }

  take(): Uint8Array {
    const xml = this.#xml.join('');
    this.#xml = [];
    return utf8Bytes(xml);
  }

  tail(lastCenter: number): string {
    const merges = `<mergeCells count="${this.#merges.length}">${this.#merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    const links = this.#links.length === 0 ? '' : `<hyperlinks>${this.#links.join('')}</hyperlinks>`;
    return `</sheetData><autoFilter ref="A${HEADER_ROW}:${columnLetters(LAST)}${lastCenter}"/>${merges}${links}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
  }

  #format(look: CellLook): number {
    const key = JSON.stringify(look);
    const known = this.#formats.get(key) ?? this.#styles.look(look);
    this.#formats.set(key, known);
    return known;
  }
}

function cellXml(reference: string, style: number, value: string | number): string {
  if (typeof value === 'number') return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
  if (value === '') return `<c r="${reference}" s="${style}"/>`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value)}</t></is></c>`;
}
