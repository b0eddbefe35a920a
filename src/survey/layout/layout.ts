import type { Location } from '../../model/location.ts';
import type { Meaning } from '../words/meaning.ts';

/** What a layout says of all centres of a part: it goes before what titles and names of sheets say. */
export interface Given {
  readonly level: string | null;
  readonly office: string | null;
}

/** What one column holds, or one cell of a card. */
export interface Laid {
  readonly meaning: Meaning;
  /** Where the layout says it. */
  readonly location: Location;
}

export interface LaidTable {
  readonly given: Given;
  /** 1-based and inclusive; null for the end of the sheet. */
  readonly first: number;
  readonly last: number | null;
  /** By 1-based column. */
  readonly columns: ReadonlyMap<number, Laid>;
  /** Of its rows, in the layout. */
  readonly location: Location;
}

export interface LaidCell extends Laid {
  /** Both 1-based. */
  readonly row: number;
  readonly column: number;
}

/** One centre by its cells. */
export interface LaidCard {
  readonly given: Given;
  readonly cells: readonly LaidCell[];
}

/** How a sheet is to be read: its tables from top to bottom, or its cards. */
export interface SheetLayout {
  readonly tables: readonly LaidTable[];
  readonly cards: readonly LaidCard[];
}

/** What people say of the sheets of one survey. */
export interface FileLayout {
  /** Null for a sheet that is read as it comes. `named`: by its own name, and by no pattern. */
  of(sheet: string | null): { readonly layout: SheetLayout; readonly named: boolean } | null;
  /** Refuses a layout of this very file that names a sheet which the file does not have. */
  checkSheets(names: readonly (string | null)[]): void;
}
