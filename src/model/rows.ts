import type { Location } from './location.ts';
import type { Problem } from './problem.ts';

/** A cell that holds neither text, number nor truth. `text` is what a person sees, as far as the file tells. */
export interface OddCell {
  readonly is: 'error' | 'no-result' | 'date';
  readonly text: string;
}

/** One cell as stored; undefined and '' are empty. Numbers are the stored doubles, rounded to 15 significant digits. */
export type Cell = string | number | boolean | OddCell | undefined;

/** One row; `cells[0]` is column A. `number` is the sheet's row number, or a text file's line. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly hidden?: boolean;
  /** Of a text file: the indexes of the cells that stand in quotes. */
  readonly quoted?: readonly number[];
  /** Of a text file: a quoted field holds other records, as one does whose quote was closed too late. */
  readonly swallowed?: Swallowed;
  /** Of a text file: its end came before the line's. */
  readonly unended?: true;
}

/** What stands inside the quotes of one field and looks like records. */
export interface Swallowed {
  /** The first of the lines that look so. */
  readonly line: number;
  readonly text: string;
  readonly records: number;
}

/** A merged range, 1-based and inclusive. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Columns side by side, 1-based and inclusive. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** Whether a person sees a sheet; `unlisted`: the workbook holds it, and its list of sheets leaves it out. */
export type Visibility = 'visible' | 'hidden' | 'very-hidden' | 'unlisted';

/** One sheet of located cells: what every reader of tables yields. */
export interface Sheet {
  /** Null for formats without sheets (CSV). */
  readonly name: string | null;
  readonly visibility: Visibility;
  /** False for chart sheets and the like, which hold no cells. */
  readonly tabular: boolean;
  /** All merged ranges. May cost a pass over the sheet, so ask only when needed. */
  merges(): Promise<readonly MergedRange[]>;
  /** The columns that a person does not see, where the format can hide any. */
  hiddenColumns?(): Promise<readonly ColumnSpan[]>;
  /** Rows in the order of the file, in batches; empty rows may be left out. */
  rows(): AsyncIterable<readonly Row[]>;
}

/** A file of sheets. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** What was wrong with the file and yet did not stop the reading. */
  readonly problems: readonly Problem[];
}

/** A key and its value in a YAML or JSON mapping. */
export interface Entry {
  readonly key: string;
  /** Null for nothing; `nested` for a list or mapping where one value belongs (text: its source). */
  readonly value: string | number | boolean | null | { readonly is: 'nested'; readonly text: string };
  /** Of the value, or where it would stand. */
  readonly location: Location;
  readonly keyLocation: Location;
}

/** One centre of a YAML or JSON survey. */
export interface Entries {
  readonly location: Location;
  readonly entries: readonly Entry[];
}

/** A YAML or JSON survey: one centre, a list of centres, or a mapping with the key `centers`. */
export interface EntriesFile {
  /**
   * Its centres in the order of the file, in batches; to be read once. A `Refusal` comes where the reading arrives at
   * what is wrong, which can be after some batches.
   */
  readonly centers: AsyncIterable<readonly Entries[]>;
  /** The keys beside `centers`. Complete only once `centers` has ended. */
  readonly extras: readonly Entry[];
}

/** The bytes of a survey, wherever they come from. */
export interface ByteSource {
  /** As the person named it; stands in every location. */
  readonly file: string;
  readonly size: number;
  /** Bytes from `start` up to and without `end`; fewer only at the end of the source. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** What a survey's bytes turned out to be: mappings of keys, or sheets of cells. */
export type OpenedSurvey =
  | { readonly is: 'entries'; readonly entries: EntriesFile }
  | { readonly is: 'workbook'; readonly workbook: Workbook };
