import type { Center } from '../../model/center.ts';
import { normalize, trimmed } from '../../model/fold.ts';
import { problem, type UnreadReason } from '../../model/problem.ts';
import type { MergedRange, Row } from '../../model/rows.ts';
import type { Value } from '../../model/value.ts';
import type { Coverage, SurveyContext } from '../context.ts';
import { isAnswer } from '../values/answer-like.ts';
import { isBareNumber, type Title, titleOf } from '../words/titles.ts';
import type { Unit } from '../words/units.ts';
import { Belonging } from './belonging.ts';
import type { Block } from './blocks.ts';
import { blankValues, type Settled, settleColumns, yearsOf } from './columns.ts';
import { type Fill, fillsOf } from './fills.ts';
import { isFilled } from './grid.ts';
import type { Records } from './records.ts';
import { RowLayout } from './row-layout.ts';
import type { Sorted } from './row-sorter.ts';
import { RowPlace, SheetPlaces } from './sheet-place.ts';
import type { SheetSays } from './sheet-says.ts';
import { TableLog } from './table-log.ts';
import { Totals } from './totals.ts';

/** How a name ends that stands by itself in a row and yet is a centre's. */
const NAME_TAIL =
  /(?:社区|村|街道|街道办事处|办事处|镇|乡|中心|站|小区|苑|园|庄|寨|里|城|院|新村|花园)(?:\([^()]*\))?$/;

const never = (): boolean => false;
/** Rows that are centres, or are what a cut leaves of one. */
const COULD_BE: ReadonlySet<Sorted['is']> = new Set(['center', 'nameless', 'lone', 'banner', 'unnamed']);

/** One table below its header: turns each row into a centre, a counted exception, or what is told as unread. */
export class Table {
  readonly block: Block;
  readonly #context: SurveyContext;
  readonly #settled: Settled;
  readonly #places: SheetPlaces;
  readonly #blank: readonly Value[];
  readonly #totals: Totals;
  readonly #log: TableLog;
  readonly #belonging: Belonging;
  readonly #levels = new Set<string>();
  /** Of a text file alone: a row of a sheet has no end of its own. */
  readonly #records: Records | null;
  #fills: readonly Fill[] = [];
  /** By level: only what its rules ask for is read. */
  readonly #fillsOf = new Map<string, readonly Fill[]>();
  #layout: RowLayout;
  /** Lone cells in the column of names: centres without answers, if more centres follow. */
  #pending: Row[] = [];
  #lastRow = 0;

  constructor(
    block: Block,
    says: SheetSays,
    title: Title,
    merges: readonly MergedRange[],
    coverage: Coverage,
    context: SurveyContext,
    records: Records | null = null,
  ) {
    this.block = block;
    this.#records = records;
    this.#context = context;
    this.#settled = settleColumns(block.header, new SheetPlaces(says.file, says.sheet, []), context);
    this.#places = new SheetPlaces(says.file, says.sheet, this.#settled.fields, yearsOf(this.#settled.sources));
    this.#log = new TableLog(block, this.#places, coverage, context);
    this.#belonging = new Belonging(says, title, this.#places, context);
    this.#blank = blankValues(this.#settled, context.standard);
    this.#totals = new Totals(this.#settled.sources);
    this.measure(block.header.lineUnits);
    this.#layout = new RowLayout(this.block, this.#settled, merges, null, context.lexicon);
    this.#reportMergedValues(merges);
  }

  /** What the titles say that hold at its last row. */
  get title(): Title {
    return this.#belonging.title;
  }

  get levels(): ReadonlySet<string> {
    return this.#levels;
  }

  get fields(): readonly number[] {
    return this.#settled.fields;
  }

  get others(): Settled['others'] {
    return this.#settled.others;
  }

  /** From here on figures without a unit of their own are in these units. */
  measure(lineUnits: readonly Unit[]): void {
    this.#fills = fillsOf(this.#settled, lineUnits, this.#places, this.#context);
    this.#fillsOf.clear();
  }

  /** Takes the merged ranges into account from here on; `last` is the row read before. */
  learn(merges: readonly MergedRange[], last: Row | null): void {
    this.#layout = new RowLayout(this.block, this.#settled, merges, last, this.#context.lexicon);
    this.#reportMergedValues(merges);
  }

  /** @param beforeHeader whether the next row is a header: then a cell by itself is its title */
  read(row: Row, beforeHeader: () => boolean, centers: Center[]): void {
    // Readers may leave blank rows out.
    if (row.number > this.#lastRow + 1) this.#belonging.forget();
    this.#lastRow = row.number;
    const name = this.#layout.see(row);
    const sorted = this.#layout.sorter.sort(row, name);
    const torn = this.#records && COULD_BE.has(sorted.is) ? this.#records.torn(row) : null;
    if (torn !== null) {
      this.#unreadRow(row, torn);
      return;
    }
    switch (sorted.is) {
      case 'center':
        this.#named(row, name, centers);
        break;
      case 'nameless':
        this.#nameless(row, centers);
        break;
      case 'lone':
      case 'banner':
        if (sorted.is === 'lone' && name !== '' && this.#isList) this.#center(row, name, centers);
        else this.#lone(row, sorted, name, beforeHeader);
        break;
      case 'blank':
        this.#belonging.forget();
        this.#log.leave(row, 'blank', '');
        break;
      case 'unnamed':
        this.#log.told(row, 'unnamed', 'unnamed');
        break;
      case 'repeated-header':
        this.repeat(row);
        break;
      default:
        this.#log.leave(row, sorted.is, sorted.text);
        if (sorted.is === 'total') {
          this.#totals.closePart();
          this.#belonging.forget();
        }
    }
  }

  /** Its own header said again. */
  repeat(row: Row): void {
    this.#belonging.forget();
    this.#log.leave(row, 'repeated-header', '');
  }

  /** A row that is no row of this table's: another table's, or a line such as 单位：千元. */
  skip(row: Row, kind: 'other-table' | 'unit-line'): void {
    this.#log.leave(row, kind, this.#log.firstText(row));
  }

  /** A row that the layout of the table does not name: told for what it is, or unread where it could be a centre. */
  outside(row: Row): void {
    const name = this.#layout.see(row);
    const sorted = this.#layout.sorter.sort(row, name);
    this.#belonging.forget();
    if (sorted.is === 'lone') {
      this.#belonging.join(titleOf(sorted.text, this.#context.lexicon.levels));
      this.#log.leave(row, 'title', sorted.text);
    } else if (sorted.is !== 'center' && sorted.is !== 'nameless') {
      this.#log.leave(row, sorted.is, 'text' in sorted ? sorted.text : '');
    } else if (row.cells.filter((cell) => isFilled(cell) && isAnswer(cell)).length < 2) this.skip(row, 'other-table');
    else if (this.#totals.isTotal(row, never)) this.#log.told(row, 'total', 'figures');
    else this.#unreadRow(row, 'layout');
  }

  /** A row that the reader of the sheet could not read under this header. */
  leaveUnread(row: Row, reason: UnreadReason): void {
    this.#unreadRow(row, reason);
  }

  /** No row follows. */
  finish(centers: Center[]): void {
    this.#flush(centers, false);
    this.#belonging.tellFilled();
    this.#log.finish(this.#settled);
  }

  #fillsFor(level: string): readonly Fill[] {
    let fills = this.#fillsOf.get(level);
    if (!fills) {
      const needed = this.#context.needed.get(level);
      fills = this.#fills.filter(({ fields }) => fields.some((field) => needed?.has(field)));
      this.#fillsOf.set(level, fills);
    }
    return fills;
  }

  #named(row: Row, name: string, centers: Center[]): void {
    if (this.#totals.isTotal(row, () => NAME_TAIL.test(normalize(name)))) {
      this.#totals.closePart();
      this.#unreadRow(row, 'figures');
      return;
    }
    if (this.#isLabel(name) && !this.#hasFigure(row)) {
      this.#unreadRow(row, 'labels');
      return;
    }
    this.#flush(centers, true);
    if (this.#center(row, name, centers)) this.#totals.add();
  }

  #nameless(row: Row, centers: Center[]): void {
    if (this.#totals.isTotal(row, never)) {
      this.#totals.closePart();
      this.#log.told(row, 'total', 'figures');
      return;
    }
    // A number, an office or a level before the answers: a centre whose name was forgotten.
    if (!this.#isLocated(row)) {
      this.#unreadRow(row, 'no-name');
      return;
    }
    this.#flush(centers, true);
    this.#context.report(problem('missing-name', {}, this.#places.row(row.number)));
    if (this.#center(row, '', centers)) this.#totals.add();
  }

  /** One of several lists of names, without answers. */
  get #isList(): boolean {
    return this.block.header.columns.some(({ begins }) => begins);
  }

  #isLocated({ cells }: Row): boolean {
    const { level, office } = this.#settled;
    const serial = this.block.header.columns.find(({ meaning }) => meaning?.is === 'ignored')?.number ?? 0;
    const first = this.#settled.names[0]!.number;
    return [level, office, serial < first ? serial : 0].some((column) => column > 0 && isFilled(cells[column - 1]));
  }

  #lone(row: Row, { is, text }: Extract<Sorted, { text: string }>, name: string, beforeHeader: () => boolean): void {
    const { levels } = this.#context.lexicon;
    const title = titleOf(text, levels);
    const counted = /[（(]/.test(text);
    const mayBeCenter = is === 'lone' && name !== '' && title?.office !== undefined && !counted;
    if (title && !(mayBeCenter && this.#belonging.levelAbove() === 'township')) {
      this.#belonging.forget();
      this.#belonging.join(title);
      this.#log.leave(row, 'title', text);
    } else if (isBareNumber(text) || beforeHeader()) {
      this.#belonging.forget();
      this.#log.leave(row, 'title', text);
      tellTitle(text, this.#places.row(row.number), this.#context);
    } else if (is === 'banner') this.#log.told(row, 'banner', 'banner');
    else if (name === '') this.#log.told(row, 'unnamed', 'unnamed');
    else this.#pending.push(row);
  }

  /** Names by themselves are centres where centres follow; at the end, only if they look like names. */
  #flush(centers: Center[], followed: boolean): void {
    const rows = this.#pending;
    if (rows.length === 0) return;
    this.#pending = [];
    for (const row of rows) {
      const name = this.#layout.nameOf(row);
      if (followed || NAME_TAIL.test(normalize(name))) this.#center(row, name, centers);
      else this.#log.told(row, 'note', 'unnamed');
    }
  }

  /** Whether it was read. */
  #center(row: Row, name: string, centers: Center[]): boolean {
    const found = this.#belonging.level(row, name, this.#layout);
    if ('unread' in found) {
      this.#unreadRow(row, found.unread);
      return false;
    }
    const level = found.id;
    this.#levels.add(level);
    const values = this.#blank.slice();
    for (const { read } of this.#fillsFor(level)) read(row, values);
    const office = this.#belonging.office(row, this.#layout);
    centers.push({ name, level, office, values, place: new RowPlace(this.#places, row) });
    this.#log.center(row);
    return true;
  }

  #unreadRow(row: Row, reason: UnreadReason): void {
    const column = reason.endsWith('-level') && reason !== 'no-level' ? this.#layout.level.number : 0;
    this.#log.unread(row, reason, this.#layout.nameOf(row), column);
  }

  /** A label where a name belongs: another table, or a card, begins here. */
  #isLabel(name: string): boolean {
    return this.#context.lexicon.isLabel(name);
  }

  #hasFigure({ cells }: Row): boolean {
    return cells.some((cell) => typeof cell === 'number');
  }

  #reportMergedValues(merges: readonly MergedRange[]): void {
    const { header } = this.block;
    const answers = header.columns.filter(({ meaning }) => meaning?.is === 'field' || meaning?.is === 'combined');
    for (const { top, left, bottom, right } of merges) {
      if (bottom === top || bottom <= header.bottom || left !== right) continue;
      if (!answers.some(({ number }) => number === left)) continue;
      const where = this.#places.cell(Math.max(top, header.bottom + 1), left);
      this.#context.report(problem('merged-value', { rows: bottom - top + 1 }, where));
    }
  }
}

/** A title that speaks of a plan, or of what is asked for, is told: its figures may be no state of things. */
export function tellTitle(
  title: string,
  where: ReturnType<SheetPlaces['row']>,
  { lexicon, report }: SurveyContext,
): void {
  const word = lexicon.otherIn(title);
  if (word !== null) report(problem('other-title', { title: trimmed(title), word }, where));
}
