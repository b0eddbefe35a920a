import type { Cell } from '../../../model/rows.ts';
import { damaged, type Origin } from '../../../ooxml/limits.ts';
import { decodeEscapes } from '../../../ooxml/xml/text.ts';
import { isoToText } from '../../dates.ts';
import type { SharedStrings } from './strings.ts';
import type { CellFormats } from './styles.ts';

/** What a sheet's cells need of the workbook around them. */
export interface CellContext {
  readonly origin: Origin;
  readonly strings: SharedStrings | null;
  readonly formats: CellFormats;
  readonly date1904: boolean;
}

/** The kinds of cells, by the attribute `t`. */
export const NUMBER = 0;
export const SHARED = 1;
export const TEXT_RESULT = 2;
export const INLINE = 3;
export const BOOLEAN = 4;
export const ERROR = 5;
export const ISO_DATE = 6;

const KINDS = new Map([
  ['n', NUMBER],
  ['s', SHARED],
  ['str', TEXT_RESULT],
  ['inlineStr', INLINE],
  ['b', BOOLEAN],
  ['e', ERROR],
  ['d', ISO_DATE],
]);

/** The kind that `t` names. Throws a `Refusal`, `workbook-damaged`, for a kind that the format does not know. */
export function cellKind(type: string | undefined, origin: Origin): number {
  return type === undefined ? NUMBER : (KINDS.get(type) ?? damaged(origin, 'unexpected content'));
}

/** A cell from the text of its `<v>`, or of its `<is>`. */
export function cellOf(kind: number, style: number, text: string, context: CellContext): Cell {
  switch (kind) {
    case NUMBER:
      return textToNumber(text, style, context);
    case SHARED:
      return text === '' ? undefined : sharedText(indexOf(text.trim()), context);
    case BOOLEAN:
      return textToBoolean(text.trim());
    case ERROR:
      return { is: 'error', text: text.trim() };
    case ISO_DATE:
      return text === '' ? undefined : { is: 'date', text: isoToText(text) };
    default:
      return decodeEscapes(text);
  }
}

/** A shared string; one that the table does not have shows as an error. */
export function sharedText(index: number, { strings, origin }: CellContext): Cell {
  if (strings === null) return damaged(origin, 'bad reference');
  return strings.get(index) ?? { is: 'error', text: '#REF!' };
}

function indexOf(text: string): number {
  return /^[0-9]{1,9}$/.test(text) ? Number(text) : -1;
}

/** A number, or what its style makes of it: a date, or text with its unit. */
export function numberCell(value: number, style: number, { formats, date1904 }: CellContext): Cell {
  if (!formats.special[style]) return value;
  return formats.formats[style]!(value, date1904);
}

/** What stands in a cell for numbers and is none stays text. */
export function textToNumber(text: string, style: number, context: CellContext): Cell {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed)) return text;
  const value = Number(trimmed);
  if (!Number.isFinite(value)) return text;
  return numberCell(trimmed.length <= 15 ? 0 + value : roundTo15(value), style, context);
}

/** Rounded to the 15 significant digits that spreadsheet programs show: 0.30000000000000004 is 0.3. */
function roundTo15(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value + 0 : Number(value.toPrecision(15));
}

function textToBoolean(text: string): Cell {
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  return text === '' ? undefined : text;
}
