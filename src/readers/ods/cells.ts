import { settle, shift } from '../../model/decimal.ts';
import type { Cell } from '../../model/rows.ts';
import { isoToText } from '../dates.ts';
import type { CellFormat } from '../number-format/cell-format.ts';
import { framed } from '../number-format/shown-number.ts';
import { shownNumber } from './shown-number.ts';

/** What a cell's tag says of it. */
export interface StoredCell {
  /** `office:value-type`. */
  readonly type: string | undefined;
  /** `office:value`, `date-value`, `time-value`, `boolean-value` or `string-value`. */
  readonly value: string | undefined;
  /** `office:currency`, such as CNY. */
  readonly currency: string | undefined;
  readonly formula: string | undefined;
  /** Whether `calcext:value-type` says that the formula has failed. */
  readonly failed: boolean;
}

/** Whether a cell's style can say more of it than its tag does. */
export function isStyled(type: string | undefined): boolean {
  return type === 'float' || type === 'currency';
}

/** What a cell's style makes of a number, in the epoch of its file; it is looked for only where it counts. */
export interface Style {
  readonly format: () => CellFormat;
  readonly date1904: boolean;
}

/** A cell from its tag and the text that it shows, or else the style by which it would. */
export function odsCell({ type, value, currency, formula, failed }: StoredCell, shown: string, style: Style): Cell {
  if (failed) return { is: 'error', text: shown };
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = numberOf(value);
      if (number === undefined) return textOf(shown);
      if (type === 'percentage') return `${shift(number, 2)}%`;
      const text = shown.trim();
      // Some programs write the number itself for its text; others show it by its style.
      const told = text === '' || numberOf(text) === number ? styled(number, style) : shownNumber(number, text);
      return type === 'currency' ? money(told, currency, text !== '') : told;
    }
    case 'boolean':
      return value === undefined ? textOf(shown) : value === 'true' || value === '1';
    case 'date':
      return { is: 'date', text: isoToText(value ?? shown) };
    case 'time':
      return { is: 'date', text: durationText(value) ?? shown };
    case undefined:
      // Every formula that was ever reckoned has a type, the empty text's included.
      return formula !== undefined && shown === '' ? { is: 'no-result', text: plainFormula(formula) } : textOf(shown);
    default:
      return textOf(value ?? shown);
  }
}

function textOf(text: string): Cell {
  return text === '' ? undefined : text;
}

function styled(number: number, style: Style): Cell {
  const { date1904 } = style;
  const format = style.format();
  return format === null ? number : format(number, date1904);
}

/** The sign of the yuan is that of the yen, too. Where a text is shown, yuan without their sign are mere numbers. */
function money(told: Cell, currency: string | undefined, isShown: boolean): Cell {
  if (currency === undefined || (typeof told !== 'number' && typeof told !== 'string')) return told;
  if (currency === 'CNY') return typeof told === 'number' && !isShown ? framed('¥', '')(told, told) : told;
  return typeof told === 'number' || /[¥￥]/.test(told) ? `${currency}${told}` : told;
}

function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || !/^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value)) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? settle(number) : undefined;
}

/** `PT08H30M00S` as `08:30`. */
function durationText(value: string | undefined): string | undefined {
  const found = /^PT(\d{1,4})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(value ?? '');
  if (found === null) return value;
  const [hours, minutes, seconds] = found.slice(1).map((part) => part.padStart(2, '0'));
  return seconds === '00' ? `${hours}:${minutes}` : `${hours}:${minutes}:${seconds}`;
}

/** Without the name of the formula's language before it: `of:=1+2` is `=1+2`. */
function plainFormula(formula: string): string {
  return formula.replace(/^[a-z]+:(?==)/i, '');
}
