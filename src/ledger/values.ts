/** A day, or a day with a time, as text: 2019-12-31, 2019-12-31 08:30. */
export interface LedgerDate {
  readonly is: 'date';
  readonly text: string;
}

/** A number that is shown with words around it: 还差 20 ㎡. It stays a number that can be sorted. */
export interface Measurement {
  readonly is: 'quantity';
  readonly value: number;
  readonly before: string;
  readonly after: string;
}

/** What stands in one cell of a ledger; null for nothing. */
export type LedgerValue = string | number | boolean | LedgerDate | Measurement | null;

/** A cell of a ledger that was read back, as far as a ledger needs to know readers of sheets. */
export type ReadCell =
  | string
  | number
  | boolean
  | { readonly is: 'error' | 'no-result' | 'date'; readonly text: string }
  | undefined;

/** A formula comes as its stored result; one without a result, and an error, as its text. */
export function fromCell(cell: ReadCell): LedgerValue {
  if (cell === undefined || cell === '') return null;
  if (typeof cell !== 'object') return cell;
  return cell.is === 'date' ? { is: 'date', text: cell.text } : cell.text;
}

/** A value as the text by which two of them are compared: the words around a number are not in its cell. */
export function textOf(value: LedgerValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return value.is === 'date' ? value.text : String(value.value);
}

/** A value as a person sees it. */
export function shown(value: LedgerValue): string {
  if (typeof value === 'object' && value?.is === 'quantity') return `${value.before}${value.value}${value.after}`;
  return textOf(value);
}

export function isBlank(value: LedgerValue): boolean {
  return textOf(value).trim() === '';
}
