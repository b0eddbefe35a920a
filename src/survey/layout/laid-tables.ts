import { columnLetters } from '../../model/location.ts';
import type { MergedRange, Row } from '../../model/rows.ts';
import type { SurveyContext } from '../context.ts';
import type { Header } from '../table/header.ts';
import { beginning, laidHeader } from './laid-header.ts';
import type { LaidTable } from './layout.ts';
import { refuseLayout } from './refused.ts';

/** A header and what stands below it, as far as it is looked at. */
const AHEAD = 16;

/** A header, and what its layout says of all the centres below it. */
export interface Begun {
  readonly header: Header;
  readonly table: LaidTable;
}

/** The tables of a sheet as a layout has them, one after the other. */
export class LaidTables {
  readonly #tables: readonly LaidTable[];
  readonly #sheet: string;
  readonly #context: SurveyContext;
  #next = 0;

  /** @param tables from top to bottom */
  constructor(tables: readonly LaidTable[], sheet: string | null, context: SurveyContext) {
    this.#tables = tables;
    this.#sheet = sheet ?? '';
    this.#context = context;
  }

  /** The next table, where its header or its first row is the row at `at`, or `anywhere` behind. */
  begin(rows: readonly Row[], at: number, merges: readonly MergedRange[], anywhere = false): Begun | null {
    const table = this.#tables[this.#next];
    if (!table) return null;
    const part = anywhere ? rows : rows.slice(at, at + AHEAD);
    const found = beginning(table, part, merges, this.#tables[this.#next - 1]?.last ?? 0);
    if (!found || (found.top > 0 && !anywhere)) return null;
    this.#next++;
    const header = laidHeader(table, part, found, merges, this.#context);
    this.#checkColumns(table, part);
    return { header, table };
  }

  /** Whether a row is one of the table that was begun last. */
  covers(row: number): boolean {
    const table = this.#tables[this.#next - 1];
    return table !== undefined && row >= table.first && row <= (table.last ?? Number.POSITIVE_INFINITY);
  }

  /** The sheet ends at this row: no table may lie below it. */
  end(last: number): void {
    const table = this.#tables[this.#next];
    if (table) refuseLayout(table.location, (say) => say.fewRows(table.first, this.#sheet, last));
  }

  /** One column beside the sheet's last may be one that nobody filled in. */
  #checkColumns({ columns }: LaidTable, rows: readonly Row[]): void {
    const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
    for (const [column, { location }] of columns) {
      if (column <= width + 1) continue;
      const [named, last] = [columnLetters(column), columnLetters(Math.max(width, 1))];
      refuseLayout(location, (say) => say.outside(named, this.#sheet, last));
    }
  }
}
