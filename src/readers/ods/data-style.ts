import { scale } from '../../model/decimal.ts';
import { largest } from '../../model/lists.ts';
import { type CellFormat, dateFormat } from '../number-format/cell-format.ts';
import type { Piece } from '../number-format/piece.ts';
import { type Condition, conditionOf } from '../number-format/section.ts';
import { shownBy } from '../number-format/shown-number.ts';

/** What a style is of: numbers, or per cent, whose sign moves the point, or days and times, which are no numbers. */
export type DataStyleKind = 'number' | 'percentage' | 'date';

/** Where digits stand, and texts among them: so many digits before the point, or, below zero, behind it. */
export interface Places {
  readonly whole: number;
  readonly decimals: number;
  readonly texts: readonly { readonly position: number; readonly text: string }[];
}

/** Beyond this a double has no digits of its own, and a file can ask for any number of them. */
const MOST_PLACES = 32;
const UNTOLD_CURRENCY = '¤';

/** A style of numbers in the making, then what it makes of a number; as `CellFormat` does of the code of a format. */
export class DataStyle {
  readonly #kind: DataStyleKind;
  readonly #pieces: Piece[] = [];
  readonly #maps: { readonly holds: Condition; readonly style: string }[] = [];
  #percents = 0;
  #factor = 1;
  #forText = false;

  constructor(kind: DataStyleKind) {
    this.#kind = kind;
  }

  addText(text: string): void {
    // In a style of numbers the sign is mere text, and only one of several is the sign.
    if (this.#kind === 'percentage' && text.includes('%')) this.#percents = 1;
    if (text !== '') this.#pieces.push({ is: 'text', text });
  }

  /** The sign of the yuan is that of the yen, too; without a sign it is that of the country. */
  addCurrency(sign: string, country: string): void {
    const own = sign.trim() === '' ? (country === 'CN' ? '¥' : UNTOLD_CURRENCY) : sign;
    this.addText(country === 'JP' && /^[¥￥]$/.test(own.trim()) ? `JP${own.trim()}` : own);
  }

  addDigits({ whole, decimals, texts }: Places): void {
    const at = (position: number): number => Math.max(-MOST_PLACES, Math.min(position, MOST_PLACES));
    // A text has a digit before it, or it would stand before the number.
    const before = Math.min(
      largest(
        texts.map(({ position }) => at(position) + 1),
        Math.max(1, whole),
      ),
      MOST_PLACES + 1,
    );
    const digits: Piece[] = Array.from({ length: before }, () => ({ is: 'digit' }));
    const behind: Piece[] = Array.from({ length: Math.min(decimals, MOST_PLACES) }, () => ({ is: 'digit' }));
    const all: Piece[] = behind.length === 0 ? digits : [...digits, { is: 'point' }, ...behind];
    const among = texts.map(({ position, text }) => ({ text, index: before - at(position) + (position < 0 ? 1 : 0) }));
    for (let index = 0; index <= all.length; index++) {
      for (const one of among) if (one.index === index) this.#pieces.push({ is: 'text', text: one.text });
      const piece = all[index];
      if (piece !== undefined) this.#pieces.push(piece);
    }
  }

  /** A number whose digits are laid out in another way, as a fraction or with an exponent. */
  addWhole(): void {
    this.#pieces.push({ is: 'whole' });
  }

  /** What numbers are divided by before they are shown. */
  set factor(factor: number) {
    if (factor > 0) this.#factor = factor;
  }

  /** It is for texts or truths, and a number keeps what it is. */
  setForText(): void {
    this.#forText = true;
  }

  /** Another style stands in for this one where a condition such as `value()>=0` is met; the first that is counts. */
  addMap(condition: string, style: string): void {
    const [, relation = ''] = /^\s*value\(\)(.*)$/.exec(condition) ?? [];
    const holds = conditionOf(relation.trim().replace(/^!=/, '<>'));
    if (holds !== null) this.#maps.push({ holds, style });
  }

  /** Null where it shows a number as it is stored. `named` finds the styles that stand in for it. */
  format(named: (style: string) => DataStyle | undefined): CellFormat {
    const own = this.#ownFormat();
    const maps = this.#maps.flatMap(({ holds, style }) => {
      const found = named(style);
      return found === undefined ? [] : [{ holds, format: found.#ownFormat() }];
    });
    if (maps.every(({ format }) => format === null) && own === null) return null;
    return (value, date1904) => {
      const map = maps.find(({ holds }) => holds(value));
      const format = map === undefined ? own : map.format;
      return format === null ? value : format(value, date1904);
    };
  }

  #ownFormat(): CellFormat {
    if (this.#forText) return null;
    if (this.#kind === 'date') return dateFormat;
    const show = shownBy(this.#pieces, this.#percents);
    const factor = this.#factor;
    if (factor === 1) return show;
    return (value) => {
      const scaled = scale(value, 1, factor);
      if (!Number.isFinite(scaled)) return value;
      return show === null ? scaled : show(scaled);
    };
  }
}
