import type { RowRun } from '../../model/account.ts';
import type { Center } from '../../model/center.ts';
import { trimmed } from '../../model/fold.ts';
import { problem, type UnreadReason } from '../../model/problem.ts';
import type { MergedRange, Row } from '../../model/rows.ts';
import { cellName, takenFor, titlesRegion } from '../account.ts';
import type { Coverage, SurveyContext } from '../context.ts';
import { blankValues, columnsRead, type Settled, settleColumns, yearsOf } from '../table/columns.ts';
import { fillsOf } from '../table/fills.ts';
import { cellText, Grid, isFilled } from '../table/grid.ts';
import type { Column, Header } from '../table/header.ts';
import { RowPlace, SheetPlaces } from '../table/sheet-place.ts';
import type { SheetSays } from '../table/sheet-says.ts';
import { isAnswer } from '../values/answer-like.ts';
import { holdsAnswers } from '../words/meaning.ts';
import { rowWord } from '../words/row-words.ts';
import { type Title, titleOf } from '../words/titles.ts';
import { Labels } from './labels.ts';
import type { Sheaf } from './sheaf.ts';
import { SheafPlaces } from './sheaf-places.ts';
import { Sheaves } from './sheaves.ts';

/** Cards are held whole; a sheet of more rows is none. */
export const MOST_CARD_ROWS = 5_000;
const SURELY_TABLE = 6;

/** So many columns of answers are on no card. */
export function isSurelyTable(header: Header): boolean {
  return columnsOfAnswers(header) >= SURELY_TABLE;
}

function columnsOfAnswers({ columns }: Header): number {
  return columns.filter(({ meaning }) => holdsAnswers(meaning)).length;
}

/** The centres of a sheet of cards or transposed tables; null where it is none. */
export function cardCenters(
  rows: readonly Row[],
  header: Header | null,
  merges: readonly MergedRange[],
  says: SheetSays,
  context: SurveyContext,
): { readonly centers: readonly Center[]; readonly coverage: Coverage } | null {
  const answers = header === null ? 0 : columnsOfAnswers(header);
  const grid = new Grid(rows, merges);
  const labels = new Labels(grid, context.lexicon);
  if (answers > 0 && !isFullOfLabels(grid, labels)) return null;
  const sheaves = columnsOf(grid, labels).flatMap(
    ({ left, right }) => new Sheaves(grid, labels, context.lexicon, left, right).found,
  );
  const most = sheaves.reduce(
    (count, sheaf) => Math.max(count, isSomebodys(sheaf, grid) ? answered(sheaf.items) : 0),
    0,
  );
  if (most < 2 || most <= answers) return null;
  return new CardReader(grid, says, context).read(sheaves);
}

/** The centres of cards that a layout names. */
export function readSheaves(
  grid: Grid,
  sheaves: readonly Sheaf[],
  says: SheetSays,
  context: SurveyContext,
): { readonly centers: readonly Center[]; readonly coverage: Coverage } {
  return new CardReader(grid, says, context).read(sheaves);
}

function answered(items: Sheaf['items']): number {
  return items.filter(({ meaning }) => holdsAnswers(meaning)).length;
}

/** On cards every second row has labels at least; in a table a remark may name a field. */
function isFullOfLabels(grid: Grid, labels: Labels): boolean {
  const filled = grid.rows.filter(({ cells }) => cells.some(isFilled)).length;
  const labelled = grid.rows.filter((_, index) => labels.in(index).some(({ meaning }) => holdsAnswers(meaning))).length;
  return labelled * 5 >= filled * 2;
}

/** A guide explains the fields, too; there nobody answers. */
function isSomebodys({ items }: Sheaf, grid: Grid): boolean {
  if (items.some(({ meaning }) => meaning?.is === 'name')) return true;
  const answers = items.filter(({ meaning, values: [at] }) => {
    return holdsAnswers(meaning) && at && isAnswer(grid.rows[at.index]!.cells[at.column - 1]);
  });
  return answers.length >= 2;
}

/** Cards beside each other begin with a label of names each. */
function columnsOf(grid: Grid, labels: Labels): { left: number; right: number }[] {
  const starts = new Set([1]);
  for (let index = 0; index < grid.rows.length; index++) {
    const names = labels.in(index).filter(({ meaning }) => meaning.is === 'name');
    for (const { column } of names.slice(1)) starts.add(column);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((left, at) => ({ left, right: (sorted[at + 1] ?? grid.width + 1) - 1 }));
}

class CardReader {
  readonly #grid: Grid;
  readonly #says: SheetSays;
  readonly #context: SurveyContext;
  readonly #places: SheetPlaces;
  readonly #coverage: Coverage;
  readonly #centers: Center[] = [];
  /** By columns: the lines that say a level or an office. */
  readonly #titles = new Map<string, readonly { readonly index: number; readonly title: Title }[]>();

  constructor(grid: Grid, says: SheetSays, context: SurveyContext) {
    this.#grid = grid;
    this.#says = says;
    this.#context = context;
    this.#places = new SheetPlaces(says.file, says.sheet, []);
    this.#coverage = { file: says.file, sheet: says.sheet, centers: 0, ignored: {}, regions: [] };
  }

  read(sheaves: readonly Sheaf[]): { centers: readonly Center[]; coverage: Coverage } {
    for (const sheaf of sheaves) this.#sheaf(sheaf, this.#titleAbove(sheaf));
    this.#rest(sheaves);
    return { centers: this.#centers, coverage: this.#coverage };
  }

  /** What the lines above say: 丰庆路街道, 社区级. Sheaves of the same columns have the same lines, each to its own top. */
  #titleAbove({ top, left, right }: Sheaf): Title {
    const key = `${left} ${right}`;
    const said = this.#titles.get(key) ?? this.#titlesIn(left, right);
    this.#titles.set(key, said);
    const all: Title = {};
    for (const { index, title } of said) if (index < top) Object.assign(all, title);
    return all;
  }

  #titlesIn(left: number, right: number): { index: number; title: Title }[] {
    return [...this.#grid.rows.keys()].flatMap((index) => {
      const texts = this.#texts(index, left, right);
      const title = texts.length === 1 ? titleOf(texts[0]!, this.#context.lexicon.levels) : null;
      return title === null ? [] : [{ index, title }];
    });
  }

  #texts(index: number, left: number, right: number): string[] {
    const { cells } = this.#grid.rows[index]!;
    return cells
      .slice(left - 1, right)
      .filter(isFilled)
      .map((cell) => trimmed(cellText(cell)));
  }

  #sheaf(sheaf: Sheaf, title: Title): void {
    const columns = sheaf.items.map(({ words, meaning }, at): Column => ({ number: at + 1, words, meaning }));
    const header: Header = {
      top: 0,
      leafRow: 0,
      bottom: 0,
      columns,
      lineUnits: this.#grid.unitsAbove(sheaf.top),
      rows: [],
    };
    const places = new SheafPlaces(this.#places, this.#grid, sheaf);
    if (!columns.some(({ meaning }) => meaning?.is === 'name')) {
      this.#nameless(sheaf);
      return;
    }
    const settled = settleColumns(header, places, this.#context);
    places.settle(settled.fields, yearsOf(settled.sources));
    const fills = fillsOf(settled, header.lineUnits, places, this.#context);
    const given = saidIn(sheaf);
    const read: number[] = [];
    let unread = 0;
    for (let at = 1; at <= sheaf.count; at++) {
      const row = this.#row(sheaf, at);
      const reason = this.#center(row, places, settled, fills, { ...title, ...given }, sheaf.is === 'transposed');
      if (reason === null) read.push(at);
      else if (reason !== 'known') {
        unread++;
        const text = this.#nameOf(row, settled);
        this.#context.report(problem('unread', { text, of: 'block', reason, centers: 1 }, places.row(at)));
      }
    }
    this.#account(sheaf, settled, read, unread);
  }

  /** A centre's cells as a row of a table. */
  #row({ items }: Sheaf, at: number): Row {
    const cells = items.map(({ values }) => {
      const value = values[at - 1];
      return value ? this.#grid.rows[value.index]!.cells[value.column - 1] : undefined;
    });
    return { number: at, cells };
  }

  #nameOf({ cells }: Row, { names }: Settled): string {
    return trimmed(cellText(cells[names[0]!.number - 1]));
  }

  /** Null for one that was read, `known` for a column that is no centre's, else why it was not. */
  #center(
    row: Row,
    places: SheafPlaces,
    settled: Settled,
    fills: ReturnType<typeof fillsOf>,
    title: Title,
    sheafIsTable: boolean,
  ): UnreadReason | 'known' | null {
    const { standard, lexicon, needed } = this.#context;
    const name = this.#nameOf(row, settled);
    const isAnswered = settled.sources.some(({ columns }) =>
      columns.some(({ number }) => isFilled(row.cells[number - 1])),
    );
    const word = rowWord(name);
    if (word) return isAnswered && word === 'placeholder' ? 'no-name' : 'known';
    if (name === '') return isAnswered ? 'no-name' : 'known';
    if (sheafIsTable && isAnswered && !this.#isAnswering(row, settled)) {
      const where = places.cell(row.number, settled.names[0]!.number);
      this.#context.report(problem('unknown-column', { label: name, nearest: null }, where));
      return 'known';
    }
    const text = trimmed(cellText(row.cells[settled.level - 1]));
    const found = text === '' ? null : lexicon.levels.of(text);
    if (text !== '' && !found) return 'unknown-level';
    if (found && !('id' in found)) return 'ambiguous-level';
    const level = found && 'id' in found ? found.id : (title.level ?? this.#says.level);
    if (level === null) return 'no-level';
    const values = blankValues(settled, standard);
    for (const { fields, read } of fills) if (fields.some((field) => needed.get(level)?.has(field))) read(row, values);
    const office = trimmed(cellText(row.cells[settled.office - 1])) || (title.office ?? this.#says.office ?? '');
    this.#centers.push({
      name,
      level,
      office: office === '' ? null : office,
      values,
      place: new RowPlace(places, row),
    });
    this.#coverage.centers++;
    return null;
  }

  /** 填写提示 and 佐证材料 head columns of words beside the centres': no cell of them answers anything. */
  #isAnswering({ cells }: Row, { sources }: Settled): boolean {
    const filled = sources.flatMap(({ columns }) => columns.map(({ number }) => cells[number - 1])).filter(isFilled);
    return filled.some((cell) => isAnswer(cell) || /^[\d.]/.test(cellText(cell)));
  }

  /** Answers, and nobody whose they are. */
  #nameless(sheaf: Sheaf): void {
    const { items, top } = sheaf;
    if (!isSomebodys(sheaf, this.#grid)) return;
    const text = items[0]!.words.join(' / ');
    const where = this.#places.row(this.#grid.rows[top]!.number);
    this.#context.report(problem('unread', { text, of: 'block', reason: 'no-names', centers: 1 }, where));
    this.#account(sheaf, null, [], 1);
  }

  #account(sheaf: Sheaf, settled: Settled | null, centers: readonly number[], unread: number): void {
    const { is, items } = sheaf;
    const { top, bottom, left, right } = sheaf.own ?? sheaf;
    const number = (index: number): number => this.#grid.rows[index]!.number;
    const read = settled === null ? new Set<number>() : columnsRead(settled);
    this.#coverage.regions.push({
      is: settled === null ? 'unread' : is,
      range: { top: number(top), left, bottom: number(bottom), right },
      columns: items.map(({ words, meaning, label, values }, at) => ({
        at: cellName(number(label.index), label.column, this.#places.isText),
        values: centers.map((center) => {
          const value = values[center - 1];
          return value ? { row: number(value.index), column: value.column } : null;
        }),
        words,
        taken: takenFor(meaning, words.at(-1)!, read.has(at + 1), this.#context),
      })),
      rows: [],
      centers: centers.length,
      unread,
    });
  }

  /** Lines above, between and below the cards: titles, notes and signatures; figures among them are told. */
  #rest(sheaves: readonly Sheaf[]): void {
    const inside = this.#grid.rows.map(() => false);
    for (const { top, bottom } of sheaves) inside.fill(true, top, bottom + 1);
    let runs: RowRun[] = [];
    const close = (): void => {
      if (runs.length > 0) this.#coverage.regions.push(titlesRegion(runs, this.#grid.width));
      runs = [];
    };
    for (const [index, { number }] of this.#grid.rows.entries()) {
      const texts = this.#texts(index, 1, this.#grid.width);
      if (inside[index]) close();
      else if (texts.length > 0) runs.push({ kind: 'title', first: number, last: number, text: texts.join(' ') });
    }
    close();
  }
}

/** What the layout of a card says goes before the lines above it. */
function saidIn({ given }: Sheaf): Title {
  return {
    ...(given && given.level !== null && { level: given.level }),
    ...(given && given.office !== null && { office: given.office }),
  };
}
