import type { Given } from '../layout/layout.ts';

/** What is known of a whole sheet before its rows are read. */
export interface SheetSays {
  readonly file: string;
  readonly sheet: string | null;
  readonly level: string | null;
  readonly office: string | null;
  /** What a layout says of the table. */
  readonly given?: Given;
}
