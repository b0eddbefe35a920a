import type { RegionAccount, RowKind } from '../../model/account.ts';
import type { Center } from '../../model/center.ts';
import { normalize, trimmed } from '../../model/fold.ts';
import { problem, type ToldArgs, type UnreadReason } from '../../model/problem.ts';
import type { MergedRange, Row } from '../../model/rows.ts';
import type { Value } from '../../model/value.ts';
import { cellName, RowLog, takenFor } from '../account.ts';
import type { Coverage, SurveyContext } from '../context.ts';
import type { Given } from '../layout/layout.ts';
import { isAnswer } from '../values/answer-like.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { isBareNumber, type Title, titleOf } from '../words/titles.ts';
import type { Unit } from '../words/units.ts';
import type { Block } from './blocks.ts';
import { blankValues, columnsRead, type Settled, settleColumns, yearsOf } from './columns.ts';
import { DownColumn } from './down.ts';
import { type Fill, fillsOf } from './fills.ts';
import { cellText, isFilled } from './grid.ts';
import { MergedColumn } from './merged-column.ts';
import { RowSorter, type Sorted } from './row-sorter.ts';
import { RowPlace, SheetPlaces } from './sheet-place.ts';
import { Totals } from './totals.ts';

/** What is known of a whole sheet before its rows are read. */
export interface SheetSays {
  readonly file: string;
  readonly sheet: string | null;
  readonly level: string | null;
  readonly office: string | null;
  /** What a layout says of the table. */
  readonly given?: Given;
}

/** How a name ends that stands by itself in a row and yet is a centre's. */
const NAME_TAIL =
  /(?:社区|村|街道|街道办事处|办事处|镇|乡|中心|站|小区|苑|园|庄|寨|里|城|院|新村|花园)(?:\([^()]*\))?$/;

const never = (): boolean => false;

/** One table below its header: turns each row into a centre, a counted exception, or what is told as unread. */
export class Table {
  readonly block: Block;
  readonly #says: SheetSays;
  readonly #context: SurveyContext;
  readonly #coverage: Coverage;
  readonly #settled: Settled;
  readonly #places: SheetPlaces;
  readonly #blank: readonly Value[];
  readonly #totals: Totals;
  readonly #log = new RowLog();
  readonly #levels = new Set<string>();
  readonly #downLevel = new DownColumn();
  readonly #downOffice = new DownColumn();
  /** The last one: offices repeat. */
  #office = { text: '', plain: '' };
  #fills: readonly Fill[] = [];
  /** By level: only what its rules ask for is read. */
  readonly #fillsOf = new Map<string, readonly Fill[]>();
  #layout: Layout;
  #title: Title = {};
  /** Lone cells in the column of names: centres without answers, if more centres follow. */
  #pending: Row[] = [];
  #headless = 0;
  #lastRow = 0;
  #centers = 0;
  #unread = 0;

  constructor(
    block: Block,
    says: SheetSays,
    title: Title,
    merges: readonly MergedRange[],
    coverage: Coverage,
    context: SurveyContext,
  ) {
    this.block = block;
    this.#says = says;
    this.#title = title;
    this.#context = context;
    this.#coverage = coverage;
    this.#settled = settleColumns(block.header, new SheetPlaces(says.file, says.sheet, []), context);
    this.#places = new SheetPlaces(says.file, says.sheet, this.#settled.fields, yearsOf(this.#settled.sources));
    this.#blank = blankValues(this.#settled, context.standard);
    this.#totals = new Totals(this.#settled.sources);
    this.measure(block.header.lineUnits);
    this.#layout = new Layout(this.block, this.#settled, merges, null, context.lexicon);
    this.#reportMergedValues(merges);
    for (const { number, cells } of block.header.rows) this.#log.add('header', number, '', this.#rightOf(cells));
  }

  /** What the titles say that hold at its last row. */
  get title(): Title {
    return this.#title;
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
    this.#layout = new Layout(this.block, this.#settled, merges, last, this.#context.lexicon);
    this.#reportMergedValues(merges);
  }

  /** @param beforeHeader whether the next row is a header: then a cell by itself is its title */
  read(row: Row, beforeHeader: () => boolean, centers: Center[]): void {
    // Readers may leave blank rows out.
    if (row.number > this.#lastRow + 1) this.#forget();
    this.#lastRow = row.number;
    const name = this.#layout.see(row);
    const sorted = this.#layout.sorter.sort(row, name);
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
        this.#forget();
        this.#leave(row, 'blank', '');
        break;
      case 'unnamed':
        this.#told(row, 'unnamed', 'unnamed');
        break;
      case 'repeated-header':
        this.repeat(row);
        break;
      default:
        this.#leave(row, sorted.is, sorted.text);
        if (sorted.is === 'total') {
          this.#totals.closePart();
          this.#forget();
        }
    }
  }

  /** Its own header said again. */
  repeat(row: Row): void {
    this.#forget();
    this.#leave(row, 'repeated-header', '');
  }

  /** A row that is no row of this table's: another table's, or a line such as 单位：千元. */
  skip(row: Row, kind: 'other-table' | 'unit-line'): void {
    this.#leave(row, kind, this.#firstText(row));
  }

  /** A row that the layout of the table does not name: told for what it is, or unread where it could be a centre. */
  outside(row: Row): void {
    const name = this.#layout.see(row);
    const sorted = this.#layout.sorter.sort(row, name);
    this.#forget();
    if (sorted.is === 'lone') {
      this.#title = { ...this.#title, ...titleOf(sorted.text, this.#context.lexicon.levels) };
      this.#leave(row, 'title', sorted.text);
    } else if (sorted.is !== 'center' && sorted.is !== 'nameless') {
      this.#leave(row, sorted.is, 'text' in sorted ? sorted.text : '');
    } else if (row.cells.filter((cell) => isFilled(cell) && isAnswer(cell)).length < 2) this.skip(row, 'other-table');
    else if (this.#totals.isTotal(row, never)) this.#told(row, 'total', 'figures');
    else this.#unreadRow(row, 'layout');
  }

  /** A row that the reader of the sheet could not read under this header. */
  leaveUnread(row: Row, reason: UnreadReason): void {
    this.#unreadRow(row, reason);
  }

  /** No row follows. */
  finish(centers: Center[]): void {
    this.#flush(centers, false);
    for (const [what, down] of [
      ['level', this.#downLevel],
      ['office', this.#downOffice],
    ] as const) {
      if (down.filled > 0)
        this.#context.report(problem('filled-down', { what, cells: down.filled }, this.#places.sheet()));
    }
    if (this.#headless > 0) {
      const args = { text: '', of: 'block', reason: 'no-header', centers: this.#headless } as const;
      this.#context.report(problem('unread', args, this.#places.sheet()));
    }
    this.#coverage.regions.push(this.#account());
  }

  #account(): RegionAccount {
    const { header, left, right } = this.block;
    const read = columnsRead(this.#settled);
    return {
      is: 'table',
      range: this.#log.range(left, right),
      columns: header.columns.map(({ number, words, meaning }) => ({
        at: cellName(header.leafRow, number, this.#places.isText),
        words: words.map(trimmed),
        taken: takenFor(meaning, words.at(-1)!, read.has(number), this.#context),
      })),
      rows: this.#log.runs,
      centers: this.#centers,
      unread: this.#unread + this.#headless,
    };
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
      this.#told(row, 'total', 'figures');
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
    if (title && !(mayBeCenter && this.#levelAbove() === 'township')) {
      this.#forget();
      this.#title = { ...this.#title, ...title };
      this.#leave(row, 'title', text);
    } else if (isBareNumber(text) || beforeHeader()) {
      this.#forget();
      this.#leave(row, 'title', text);
      tellTitle(text, this.#places.row(row.number), this.#context);
    } else if (is === 'banner') this.#told(row, 'banner', 'banner');
    else if (name === '') this.#told(row, 'unnamed', 'unnamed');
    else this.#pending.push(row);
  }

  #levelAbove(): string | null {
    return this.#says.given?.level ?? this.#title.level ?? this.#says.level;
  }

  /** Names by themselves are centres where centres follow; at the end, only if they look like names. */
  #flush(centers: Center[], followed: boolean): void {
    const rows = this.#pending;
    if (rows.length === 0) return;
    this.#pending = [];
    for (const row of rows) {
      const name = this.#layout.nameOf(row);
      if (followed || NAME_TAIL.test(normalize(name))) this.#center(row, name, centers);
      else this.#told(row, 'note', 'unnamed');
    }
  }

  #forget(): void {
    this.#downLevel.forget();
    this.#downOffice.forget();
  }

  /** Whether it was read. */
  #center(row: Row, name: string, centers: Center[]): boolean {
    const level = this.#level(row, name);
    if (level === null) return false;
    const place = new RowPlace(this.#places, row);
    this.#levels.add(level);
    const values = this.#blank.slice();
    for (const { read } of this.#fillsFor(level)) read(row, values);
    const { text } = this.#downOffice.text(
      row,
      this.#layout.office,
      this.#says.given?.office ?? this.#title.office ?? '',
    );
    if (this.#office.text !== text) this.#office = { text, plain: plainOffice(text) };
    const office = this.#office.plain || (this.#says.office ?? '');
    centers.push({ name, level, office: office === '' ? null : office, values, place });
    this.#log.add('center', row.number, '', this.#rightOf(row.cells));
    this.#lookBeside(row);
    this.#centers++;
    this.#coverage.centers++;
    return true;
  }

  /** Answers beside the table, below no words. */
  #lookBeside({ cells }: Row): void {
    const last = this.block.header.columns.at(-1)!.number;
    if (cells.length <= last || this.block.right < cells.length) return;
    let filled = 0;
    for (let index = last; index < cells.length; index++) if (isFilled(cells[index])) filled++;
    if (filled >= 2) this.#headless++;
  }

  /** The level of a centre; null, and told, where it cannot be told. */
  #level(row: Row, name: string): string | null {
    const { levels } = this.#context.lexicon;
    const above = this.#layout.levelOfName(row) ?? this.#levelAbove();
    const { text, own } = this.#downLevel.text(row, this.#layout.level, above ?? '');
    const found = text === '' ? null : text === above && !own ? { id: text } : levels.of(text);
    if (found && 'id' in found) {
      const said = this.#says.given?.level ?? this.#says.level;
      if (own && said !== null && said !== found.id) this.#conflict(row, name, text);
      return found.id;
    }
    if (found) return this.#unleveled(row, 'ambiguous-level');
    if (own && !/^[-—–/\s]*$/.test(text)) return this.#unleveled(row, 'unknown-level');
    return above ?? this.#unleveled(row, 'no-level');
  }

  #conflict(row: Row, name: string, cell: string): void {
    const where = this.#places.cell(row.number, this.#layout.level.number);
    this.#context.report(problem('level-conflict', { name, cell, sheet: this.#says.sheet ?? '' }, where));
  }

  #unleveled(row: Row, reason: UnreadReason): null {
    this.#unreadRow(row, reason);
    return null;
  }

  #unreadRow(row: Row, reason: UnreadReason): void {
    this.#unread++;
    const column = reason.endsWith('-level') && reason !== 'no-level' ? this.#layout.level.number : 0;
    const where = column > 0 ? this.#places.cell(row.number, column) : this.#places.row(row.number);
    const name = this.#layout.nameOf(row) || this.#firstText(row);
    const text = column > 0 ? `${name} ${trimmed(cellText(row.cells[column - 1]))}` : name;
    this.#context.report(problem('unread', { text, of: 'row', reason, centers: 1 }, where));
    this.#leave(row, 'unread', name);
  }

  #told(row: Row, kind: RowKind, reason: ToldArgs['skipped-row']['reason']): void {
    const text = this.#firstText(row);
    this.#context.report(problem('skipped-row', { text, reason }, this.#places.row(row.number)));
    this.#leave(row, kind, text);
  }

  #leave(row: Row, kind: RowKind, text: string): void {
    if (kind !== 'unread') this.#coverage.ignored[kind] = (this.#coverage.ignored[kind] ?? 0) + 1;
    this.#log.add(kind, row.number, trimmed(text), this.#rightOf(row.cells));
  }

  #firstText({ cells }: Row): string {
    const { left, right } = this.block;
    const first = cells.slice(left - 1, Math.min(cells.length, right)).map(cellText);
    return trimmed(first.find((text) => normalize(text) !== '') ?? '');
  }

  #rightOf(cells: Row['cells']): number {
    return Math.min(cells.length, this.block.right);
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

/** 丰庆路街道 of 丰庆路街道（5个社区） and of 填报单位：丰庆路街道. */
function plainOffice(text: string): string {
  return trimmed(
    text
      .replace(/^(?:填报|填表)?单位[:：]/, '')
      .replace(/[\s(（,，]*(?:合计|共|共计|小计)?\s*\d+\s*(?:个|家|处)[^\n]*$/, ''),
  );
}

/** How the rows of a table are told apart, as far as its merged ranges are known. */
class Layout {
  readonly sorter: RowSorter;
  readonly level: MergedColumn;
  readonly office: MergedColumn;
  readonly #names: readonly { readonly column: MergedColumn; readonly level: string | undefined }[];
  #row = 0;
  #name = '';

  constructor(
    { header, left, right }: Block,
    settled: Settled,
    merges: readonly MergedRange[],
    last: Row | null,
    lexicon: Lexicon,
  ) {
    this.sorter = new RowSorter(header, settled, merges, left - 1, right, lexicon);
    this.#names = settled.names.map(({ number, level }) => ({ column: new MergedColumn(number, merges, last), level }));
    this.level = new MergedColumn(settled.level, merges, last);
    this.office = new MergedColumn(settled.office, merges, last);
  }

  /** Every row has to be seen: a merged cell's text stands in its first. */
  see(row: Row): string {
    this.level.text(row);
    this.office.text(row);
    return this.nameOf(row);
  }

  nameOf(row: Row): string {
    if (this.#row !== row.number) {
      this.#row = row.number;
      this.#name = '';
      for (const { column } of this.#names) this.#name ||= trimmed(column.text(row));
    }
    return this.#name;
  }

  /** Where columns of names are headed by levels: that of the one which holds the name. */
  levelOfName(row: Row): string | null {
    for (const { column, level } of this.#names) {
      if (level !== undefined && normalize(cellText(row.cells[column.number - 1])) !== '') return level;
    }
    return null;
  }
}
