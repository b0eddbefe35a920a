import type { RegionAccount, RowRun } from '../../model/account.ts';
import type { Center } from '../../model/center.ts';
import { append } from '../../model/lists.ts';
import { problem } from '../../model/problem.ts';
import type { MergedRange, Row, Sheet } from '../../model/rows.ts';
import { titlesRegion } from '../account.ts';
import type { Coverage, SurveyContext } from '../context.ts';
import type { LaidTables } from '../layout/laid-tables.ts';
import type { LaidTable } from '../layout/layout.ts';
import { isAnswer } from '../values/answer-like.ts';
import { holdsAnswers } from '../words/meaning.ts';
import { type Title, titleOf } from '../words/titles.ts';
import { blocksOf } from './blocks.ts';
import { withChoiceLists } from './choice-lists.ts';
import { cellText, isFilled, unitLine } from './grid.ts';
import type { Header } from './header.ts';
import { HeaderWatch } from './header-watch.ts';
import { findHeader } from './headers.ts';
import { Records } from './records.ts';
import { hasBlanks, type RowStream } from './row-stream.ts';
import { SheetPlaces } from './sheet-place.ts';
import type { SheetSays } from './sheet-says.ts';
import { Table, tellTitle } from './table.ts';

/** A header has at most so many rows; so many are looked at where one begins among the data. */
const AHEAD = 8;

/** The tables of a sheet, below and beside each other. */
export class SheetTables {
  readonly #sheet: Sheet;
  readonly #says: SheetSays;
  readonly #stream: RowStream;
  readonly #context: SurveyContext;
  readonly #coverage: Coverage;
  readonly #places: SheetPlaces;
  /** Null as long as no blank cell made it worth a look. */
  #merges: readonly MergedRange[] | null;
  /** Of the table that is being read, side by side. */
  #tables: Table[] = [];
  readonly #all: Table[] = [];
  /** Of that table, in a text file. */
  #records: Records | null = null;
  #watch!: HeaderWatch;
  /** Below the header of a table that says nothing of any field, or of one without names. */
  #mode: 'table' | 'foreign' | 'nameless' | 'after' = 'table';
  #last = 0;
  #hidden = 0;
  /** Where a person says which rows and columns the tables have: no other table is looked for. */
  readonly #laid: LaidTables | null;

  constructor(
    sheet: Sheet,
    says: SheetSays,
    stream: RowStream,
    merges: readonly MergedRange[] | null,
    context: SurveyContext,
    laid: LaidTables | null = null,
  ) {
    this.#laid = laid;
    this.#sheet = sheet;
    this.#says = says;
    this.#stream = stream;
    this.#merges = merges;
    this.#context = context;
    this.#coverage = { file: says.file, sheet: says.sheet, centers: 0, ignored: {}, regions: [] };
    this.#places = new SheetPlaces(says.file, says.sheet, []);
  }

  async *read(zone: readonly Row[], header: Header, table?: LaidTable): AsyncGenerator<Center[]> {
    const above = zone.filter(({ number }) => number < header.top);
    const sorted = this.#sortedAbove(above, header);
    const title = this.#titles(above.filter((row) => !sorted.includes(row)));
    this.#begin(
      header,
      title,
      zone.filter(({ number }) => number > header.bottom),
      table,
    );
    this.#stream.skip(zone.filter(({ number }) => number <= header.bottom).length);
    let last: Row | null = null;
    try {
      const before: Center[] = [];
      for (const row of sorted) {
        if (this.#laid) this.#tables[0]!.outside(row);
        else for (const table of this.#tables) table.read(row, () => false, before);
      }
      if (before.length > 0) yield before;
      for (;;) {
        const rows = await this.#stream.ahead(AHEAD + 1);
        if (!this.#merges && hasBlanks(rows)) {
          this.#merges = await this.#sheet.merges();
          for (const table of this.#tables) table.learn(this.#merges, last);
        }
        // Where a header begins, the rows below it are looked at.
        const end = this.#stream.ended ? rows.length : rows.length - AHEAD;
        const centers: Center[] = [];
        for (let at = 0; at < end; ) {
          const count = this.#row(rows, at, centers);
          this.#last = rows[at]!.number;
          at += count;
        }
        last = rows[end - 1] ?? last;
        this.#stream.skip(end);
        if (this.#stream.ended) for (const table of this.#tables) table.finish(centers);
        if (centers.length > 0) yield centers;
        if (this.#stream.ended) break;
      }
    } finally {
      await this.#stream.close();
    }
    this.#laid?.end(this.#last);
    await this.#close();
  }

  /** Reads one row, or the rows of a header that begins there; gives how many. */
  #row(rows: readonly Row[], at: number, centers: Center[]): number {
    const row = rows[at]!;
    if (row.hidden) this.#hidden++;
    const units = unitLine(row);
    if (units) {
      for (const table of this.#tables) {
        table.measure(units);
        table.skip(row, 'unit-line');
      }
      return 1;
    }
    const begun = this.#laid?.begin(rows, at, this.#merges ?? []);
    if (begun) {
      const { title } = this.#tables[0]!;
      for (const table of this.#tables) table.finish(centers);
      this.#begin(begun.header, title, [], begun.table);
      if (begun.header.rows.length > 0) return begun.header.rows.length;
    }
    if (this.#laid && !this.#laid.covers(row.number)) {
      this.#tables[0]!.outside(row);
      return 1;
    }
    const found = this.#watch.header(row);
    if (found === 'other' || found === 'foreign') return this.#header(found, rows, at, centers);
    if (found === 'own') this.#mode = 'table';
    if (this.#mode !== 'table') this.#outside(row);
    else {
      const beforeHeader = (): boolean => {
        const next = rows[at + 1];
        return next !== undefined && this.#watch.header(next) !== null;
      };
      for (const table of this.#tables) {
        if (found === 'own') table.repeat(row);
        else table.read(row, beforeHeader, centers);
      }
    }
    return 1;
  }

  /** Another header: another table from here on, or none that could be read. */
  #header(found: 'other' | 'foreign', rows: readonly Row[], at: number, centers: Center[]): number {
    const zone = rows.slice(at, at + AHEAD);
    const blank = zone.findIndex(({ cells }) => !cells.some(isFilled));
    const whole = blank < 0 ? zone : zone.slice(0, blank);
    const header =
      found === 'other' && !this.#laid
        ? findHeader(whole, this.#merges ?? [], this.#context.lexicon, this.#says.level)
        : null;
    if (header?.top === rows[at]!.number) {
      const title = this.#tables[0]!.title;
      for (const table of this.#tables) table.finish(centers);
      this.#begin(header, title, rows.slice(at + header.rows.length));
      return header.rows.length;
    }
    if (found === 'foreign') {
      this.#mode = 'foreign';
      this.#tables[0]!.skip(rows[at]!, 'other-table');
    } else {
      this.#mode = 'nameless';
      this.#tables[0]!.repeat(rows[at]!);
    }
    return 1;
  }

  /** A row below a header that is not this table's. Behind a blank one nobody knows under which header it stands. */
  #outside(row: Row): void {
    const [table] = this.#tables;
    if (!row.cells.some(isFilled) || row.number > this.#last + 1) this.#mode = 'after';
    const answers = row.cells.filter((cell) => isFilled(cell) && isAnswer(cell)).length;
    if (this.#mode === 'nameless' && answers > 0) table!.leaveUnread(row, 'no-names');
    else if (this.#mode === 'after' && answers >= 2) table!.leaveUnread(row, 'no-header');
    else table!.skip(row, 'other-table');
  }

  #begin(found: Header, title: Title, sample: readonly Row[], laid?: LaidTable): void {
    const { standard, lexicon } = this.#context;
    const header = laid ? found : { ...found, columns: withChoiceLists(found.columns, sample, standard, lexicon) };
    const says = laid ? { ...this.#says, given: laid.given } : this.#says;
    this.#mode = 'table';
    this.#watch = new HeaderWatch(this.#context.lexicon, header);
    this.#tellShort();
    this.#records = says.sheet === null ? new Records(header) : null;
    this.#tables = blocksOf(header).map(
      (block) => new Table(block, says, title, this.#merges ?? [], this.#coverage, this.#context, this.#records),
    );
    append(this.#all, this.#tables);
  }

  /** Of the table that ends, once for all its rows. */
  #tellShort(): void {
    const { first = 0, rows = 0 } = this.#records?.short ?? {};
    if (rows > 0) this.#context.report(problem('short-records', { rows }, this.#places.row(first)));
  }

  /** Centres above the header, where a person has sorted it in among them. */
  #sortedAbove(above: readonly Row[], { columns }: Header): Row[] {
    const name = columns.find(({ meaning }) => meaning?.is === 'name')!.number;
    const answers = columns.filter(({ meaning }) => holdsAnswers(meaning));
    return above.filter(({ cells }) => {
      const filled = answers.filter(({ number }) => isFilled(cells[number - 1]) && isAnswer(cells[number - 1]));
      return isFilled(cells[name - 1]) && filled.length >= 2;
    });
  }

  /** What the lines above a table say of it. */
  #titles(rows: readonly Row[]): Title {
    let title: Title = {};
    for (const row of rows) {
      const texts = row.cells.map(cellText).filter((text) => text !== '');
      if (texts.length === 1) {
        title = { ...title, ...titleOf(texts[0]!, this.#context.lexicon.levels) };
        tellTitle(texts[0]!, this.#places.row(row.number), this.#context);
      }
    }
    if (rows.length > 0) this.#coverage.regions.push(linesRegion(rows));
    return title;
  }

  async #close(): Promise<void> {
    const { report, cover } = this.#context;
    this.#tellShort();
    await this.#reportHidden();
    this.#reportAbsentColumns();
    if (this.#coverage.centers === 0) {
      const sheet = this.#says.sheet ?? '';
      report(problem('skipped-sheet', { sheet, reason: 'no-centers' }, this.#places.sheet()));
    }
    cover(this.#coverage);
  }

  async #reportHidden(): Promise<void> {
    const { report } = this.#context;
    const spans = (await this.#sheet.hiddenColumns?.()) ?? [];
    const columns = new Set(this.#all.flatMap(({ block }) => block.header.columns.map(({ number }) => number)));
    const hidden = [...columns].filter((number) => spans.some(({ first, last }) => first <= number && number <= last));
    const sheet = this.#says.sheet ?? '';
    if (this.#hidden > 0) report(problem('hidden-rows', { sheet, count: this.#hidden }, this.#places.sheet()));
    if (hidden.length > 0) report(problem('hidden-columns', { sheet, count: hidden.length }, this.#places.sheet()));
  }

  /** Of each field that some table lacks, the levels of that table which need it. */
  #reportAbsentColumns(): void {
    const { standard, needed, report } = this.#context;
    for (const [index, field] of standard.fields.entries()) {
      const lacking = this.#all.filter(({ fields, others }) => fields[index] === 0 && !others.has(index));
      const levels = standard.levels
        .filter(({ id }) => needed.get(id)?.has(index) && lacking.some((table) => table.levels.has(id)))
        .map(({ label }) => label);
      if (levels.length === 0) continue;
      report(problem('absent-column', { field: field.id, label: field.label, levels }, this.#places.sheet()));
    }
  }
}

function linesRegion(rows: readonly Row[]): RegionAccount {
  const right = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 1);
  const runs = rows.map(({ number, cells }): RowRun => {
    const texts = cells.map(cellText).filter((text) => text !== '');
    return { kind: cells.some(isFilled) ? 'title' : 'blank', first: number, last: number, text: texts.join(' ') };
  });
  return titlesRegion(runs, right);
}
