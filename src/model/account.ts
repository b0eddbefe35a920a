import type { Text } from './text.ts';

/** Cells from a corner to the other, 1-based and inclusive; in a text file rows are lines and columns field numbers. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a column (a row, in a transposed table; a label, on a card) was taken for. */
export type Taken =
  | { readonly as: 'name' | 'level' | 'office' | 'ignored' }
  /** `qualities` are the words that were understood besides: a year, codes, who says so. */
  | { readonly as: 'field'; readonly field: string; readonly label: Text; readonly unit: string | null }
  | { readonly as: 'combined'; readonly field: string; readonly label: Text }
  /** Each answer names the fields that are there. */
  | { readonly as: 'list'; readonly fields: readonly string[] }
  /** Another thing, by this word. */
  | { readonly as: 'other'; readonly label: Text; readonly word: string }
  /** A field that another column gives: the same again, what was reported, another year. */
  | { readonly as: 'left'; readonly label: Text }
  | { readonly as: 'unknown'; readonly nearest: string | null };

/** One column of a table, or one label of a card. */
export interface ColumnAccount {
  /** The cell of its own words: `D2`, or the field's number in a text file. */
  readonly at: string;
  /** From group to leaf; empty for cells below no words. */
  readonly words: readonly string[];
  readonly taken: Taken;
  /** Of a card, or a transposed table: the cell of each of the region's centres; null where none can stand. */
  readonly values?: readonly ({ readonly row: number; readonly column: number } | null)[];
}

/** What rows are. `center` and `unread` are rows that hold answers; all others are known for what they are. */
export type RowKind =
  | 'center'
  | 'blank'
  | 'header'
  | 'total'
  | 'average'
  | 'rate'
  | 'standard'
  | 'comparison'
  | 'example'
  | 'title'
  | 'unit-line'
  | 'repeated-header'
  | 'continuation'
  | 'note'
  | 'signature'
  | 'unnamed'
  | 'banner'
  | 'other-table'
  | 'unread';

/** Rows below each other that are of one kind. */
export interface RowRun {
  readonly kind: RowKind;
  readonly first: number;
  last: number;
  /** What the first of them says; empty for centres. */
  readonly text: string;
}

/** A part of a sheet. Every filled cell of the sheet lies in exactly one. */
export interface RegionAccount {
  readonly is: 'titles' | 'table' | 'transposed' | 'card' | 'unread';
  readonly range: CellRange;
  readonly columns: readonly ColumnAccount[];
  readonly rows: readonly RowRun[];
  readonly centers: number;
  /** How many centres it could hold that were not read. */
  readonly unread: number;
}
