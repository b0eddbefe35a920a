import type { Place } from '../../model/center.ts';
import { columnLetters, type Location, type Region } from '../../model/location.ts';
import type { Cell, Row } from '../../model/rows.ts';
import { fieldRegion } from './field-region.ts';

/** Where what a table or card says stands. */
export interface Places {
  readonly isText: boolean;
  /** Column of a field, 0 for none. */
  column(field: number): number;
  year(field: number): number | null;
  row(row: number): Location;
  cell(row: number, column: number): Location;
}

/** How the places of one sheet are named: cells in a workbook, lines and field numbers in a text file. */
export class SheetPlaces implements Places {
  readonly #file: string;
  readonly #sheet: string | null;
  /** Column of each field of the standard, 0 where the sheet has none. */
  readonly #columns: readonly number[];
  /** By field: the year that its column's words name. */
  readonly #years: ReadonlyMap<number, number>;

  constructor(
    file: string,
    sheet: string | null,
    columns: readonly number[],
    years: ReadonlyMap<number, number> = new Map(),
  ) {
    this.#file = file;
    this.#sheet = sheet;
    this.#columns = columns;
    this.#years = years;
  }

  column(field: number): number {
    return this.#columns[field] ?? 0;
  }

  year(field: number): number | null {
    return this.#years.get(field) ?? null;
  }

  row(row: number): Location {
    return this.#sheet === null ? { file: this.#file, line: row } : { file: this.#file, sheet: this.#sheet, row };
  }

  cell(row: number, column: number): Location {
    if (this.#sheet === null) return { file: this.#file, line: row, column };
    return { file: this.#file, sheet: this.#sheet, cell: `${columnLetters(column)}${row}` };
  }

  get isText(): boolean {
    return this.#sheet === null;
  }

  sheet(): Location {
    return this.#sheet === null ? { file: this.#file } : { file: this.#file, sheet: this.#sheet };
  }
}

/** One row of a sheet as a centre's place. */
export class RowPlace implements Place {
  readonly #places: Places;
  readonly #row: Row;

  constructor(places: Places, row: Row) {
    this.#places = places;
    this.#row = row;
  }

  center(): Location {
    return this.#places.row(this.#row.number);
  }

  field(index: number): Location {
    const column = this.#places.column(index);
    return column === 0 ? this.center() : this.#places.cell(this.#row.number, column);
  }

  year(index: number): number | null {
    return this.#places.year(index);
  }

  raw(index: number): string | null {
    const column = this.#places.column(index);
    return column === 0 ? null : rawText(this.#row.cells[column - 1]);
  }

  region(index: number): Region | null {
    const column = this.#places.column(index);
    return column === 0 || !this.#places.isText ? null : fieldRegion(this.#row, column - 1);
  }
}

function rawText(cell: Cell): string | null {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'object') return cell.text;
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
}
