import type { Location } from '../../model/location.ts';
import type { Grid } from '../table/grid.ts';
import type { Places, SheetPlaces } from '../table/sheet-place.ts';
import type { Sheaf } from './sheaf.ts';

/**
 * The places of a sheaf, seen as a table: row 0 is the labels, row n the n-th centre, and column n the n-th item. They lead
 * to the cells in which all this really stands.
 */
export class SheafPlaces implements Places {
  readonly #sheet: SheetPlaces;
  readonly #grid: Grid;
  readonly #sheaf: Sheaf;
  #columns: readonly number[] = [];
  #years: ReadonlyMap<number, number> = new Map();

  constructor(sheet: SheetPlaces, grid: Grid, sheaf: Sheaf) {
    this.#sheet = sheet;
    this.#grid = grid;
    this.#sheaf = sheaf;
  }

  settle(columns: readonly number[], years: ReadonlyMap<number, number>): void {
    this.#columns = columns;
    this.#years = years;
  }

  get isText(): boolean {
    return this.#sheet.isText;
  }

  column(field: number): number {
    return this.#columns[field] ?? 0;
  }

  year(field: number): number | null {
    return this.#years.get(field) ?? null;
  }

  /** Of a centre: the row of its name, or the first of the card. */
  row(row: number): Location {
    const named = this.#sheaf.items.find(({ meaning }) => meaning?.is === 'name')?.values[row - 1];
    return this.#sheet.row(this.#number(named?.index ?? this.#sheaf.top));
  }

  cell(row: number, column: number): Location {
    const item = this.#sheaf.items[column - 1]!;
    const at = row === 0 ? item.label : (item.values[row - 1] ?? item.label);
    return this.#sheet.cell(this.#number(at.index), at.column);
  }

  #number(index: number): number {
    return this.#grid.rows[index]!.number;
  }
}
