import type { Row } from '../../model/rows.ts';
import type { Meaning } from '../words/lexicon.ts';
import type { Unit } from '../words/units.ts';

/** One column of a table: its words from top to bottom, and what they mean (null: not understood). */
export interface Column {
  /** 1-based. */
  readonly number: number;
  readonly words: readonly string[];
  readonly meaning: Meaning | null;
  /** Of a column of names that is headed by a level (社区): that level. */
  readonly level?: string;
  /** The first column of one of several lists of names under one header. */
  readonly begins?: true;
  /** Says how many names the list has. */
  readonly counts?: true;
  /** A layout says what the sheet's columns are, and leaves this one out. */
  readonly unnamed?: true;
}

/** Where a sheet's header stands. Data begins below `bottom`. */
export interface Header {
  readonly top: number;
  /** The last row of the words themselves: where a column's own header cell stands. */
  readonly leafRow: number;
  /** The last header row, with rows of units and column numbers. */
  readonly bottom: number;
  readonly columns: readonly Column[];
  /** From a line such as 单位：万元 above the table. */
  readonly lineUnits: readonly Unit[];
  readonly rows: readonly Row[];
}
