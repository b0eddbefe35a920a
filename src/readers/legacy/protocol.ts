import type { ProblemArgs } from '../../model/problem.ts';
import type { ColumnSpan, MergedRange, Row, Sheet } from '../../model/rows.ts';

/** What is to be read apart: a whole file, the unpacked parts of a zip, or a decoded text. */
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

/** Why nothing is read. */
type FailureCode = 'workbook-encrypted' | 'workbook-damaged' | 'unsupported-format' | 'not-a-workbook';

export type Failure = {
  [C in FailureCode]: { readonly is: 'failure'; readonly code: C; readonly args: ProblemArgs[C] };
}[FailureCode];

/** What is told of a workbook: each sheet and its rows in turn, or the zip that was encrypted; or a failure. */
export type Reply =
  | { readonly is: 'sheet'; readonly head: SheetHead }
  | { readonly is: 'rows'; readonly rows: readonly Row[] }
  | { readonly is: 'package'; readonly bytes: Uint8Array }
  | Failure;
