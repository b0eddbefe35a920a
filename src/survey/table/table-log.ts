import type { RegionAccount, RowKind } from '../../model/account.ts';
import { normalize, trimmed } from '../../model/fold.ts';
import { problem, type ToldArgs, type UnreadReason } from '../../model/problem.ts';
import type { Row } from '../../model/rows.ts';
import { cellName, RowLog, takenFor } from '../account.ts';
import type { Coverage, SurveyContext } from '../context.ts';
import type { Block } from './blocks.ts';
import { columnsRead, type Settled } from './columns.ts';
import { cellText, isFilled } from './grid.ts';
import type { SheetPlaces } from './sheet-place.ts';

/** What became of each row of a table: told, counted, and kept for the account. */
export class TableLog {
  readonly #block: Block;
  readonly #places: SheetPlaces;
  readonly #coverage: Coverage;
  readonly #context: SurveyContext;
  readonly #rows = new RowLog();
  #centers = 0;
  #unread = 0;
  /** Rows with answers beside the table, below no words. */
  #headless = 0;

  constructor(block: Block, places: SheetPlaces, coverage: Coverage, context: SurveyContext) {
    this.#block = block;
    this.#places = places;
    this.#coverage = coverage;
    this.#context = context;
    for (const { number, cells } of block.header.rows) this.#rows.add('header', number, '', this.#rightOf(cells));
  }

  center(row: Row): void {
    this.#rows.add('center', row.number, '', this.#rightOf(row.cells));
    this.#lookBeside(row);
    this.#centers++;
    this.#coverage.centers++;
  }

  /** A row that is no centre, and needs no word but in the account. */
  leave(row: Row, kind: RowKind, text: string): void {
    if (kind !== 'unread') this.#coverage.ignored[kind] = (this.#coverage.ignored[kind] ?? 0) + 1;
    this.#rows.add(kind, row.number, trimmed(text), this.#rightOf(row.cells));
  }

  told(row: Row, kind: RowKind, reason: ToldArgs['skipped-row']['reason']): void {
    const text = this.firstText(row);
    this.#context.report(problem('skipped-row', { text, reason }, this.#places.row(row.number)));
    this.leave(row, kind, text);
  }

  /** @param column of the cell that is the reason; 0 for the whole row */
  unread(row: Row, reason: UnreadReason, name: string, column: number): void {
    this.#unread++;
    const where = column > 0 ? this.#places.cell(row.number, column) : this.#places.row(row.number);
    const own = name || this.firstText(row);
    const text = column > 0 ? `${own} ${trimmed(cellText(row.cells[column - 1]))}` : own;
    this.#context.report(problem('unread', { text, of: 'row', reason, centers: 1 }, where));
    this.leave(row, 'unread', own);
  }

  firstText({ cells }: Row): string {
    const { left } = this.#block;
    const first = cells.slice(left - 1, this.#rightOf(cells)).map(cellText);
    return trimmed(first.find((text) => normalize(text) !== '') ?? '');
  }

  /** No row follows. */
  finish(settled: Settled): void {
    if (this.#headless > 0) {
      const args = { text: '', of: 'block', reason: 'no-header', centers: this.#headless } as const;
      this.#context.report(problem('unread', args, this.#places.sheet()));
    }
    this.#coverage.regions.push(this.#account(settled));
  }

  #account(settled: Settled): RegionAccount {
    const { header, left, right } = this.#block;
    const read = columnsRead(settled);
    return {
      is: 'table',
      range: this.#rows.range(left, right),
      columns: header.columns.map(({ number, words, meaning }) => ({
        at: cellName(header.leafRow, number, this.#places.isText),
        words: words.map(trimmed),
        taken: takenFor(meaning, words.at(-1)!, read.has(number), this.#context),
      })),
      rows: this.#rows.runs,
      centers: this.#centers,
      unread: this.#unread + this.#headless,
    };
  }

  #lookBeside({ cells }: Row): void {
    const last = this.#block.header.columns.at(-1)!.number;
    if (cells.length <= last || this.#block.right < cells.length) return;
    let filled = 0;
    for (let index = last; index < cells.length; index++) if (isFilled(cells[index])) filled++;
    if (filled >= 2) this.#headless++;
  }

  #rightOf(cells: Row['cells']): number {
    return Math.min(cells.length, this.#block.right);
  }
}
