import type { ProblemArgs } from '../../model/problem.ts';
import type { ColumnSpan, MergedRange, Row, Sheet } from '../../model/rows.ts';

/** What the reading thread is given: a whole file, the unpacked parts of a zip, or a decoded text. */
export type Request =
  | { readonly is: 'file'; readonly bytes: Uint8Array }
  | { readonly is: 'parts'; readonly parts: readonly (readonly [name: string, bytes: Uint8Array])[] }
  | { readonly is: 'text'; readonly text: string };

/** A sheet without its rows. */
export interface SheetHead {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly tabular: boolean;
  readonly merges: readonly MergedRange[];
  readonly hiddenColumns: readonly ColumnSpan[];
}

/** Why the reading thread gives nothing. */
type FailureCode = 'workbook-encrypted' | 'workbook-damaged' | 'unsupported-format' | 'not-a-workbook';

export type Failure = {
  [C in FailureCode]: { readonly is: 'failure'; readonly code: C; readonly args: ProblemArgs[C] };
}[FailureCode];

/** What the reading thread says: each sheet and its rows in turn, then the end; or a failure. */
export type Reply =
  | { readonly is: 'sheet'; readonly head: SheetHead }
  | { readonly is: 'rows'; readonly rows: readonly Row[] }
  | { readonly is: 'end' }
  | Failure;
