import { shift } from '../../model/decimal.ts';
import { dealtDigits } from './dealt-digits.ts';
import type { Piece } from './piece.ts';

/** What a number means to who sees it: text with its unit or sign, or a number of another scale. */
export type NumberFormat = (value: number) => number | string;

/** How a section's pieces show a number; null where as it is stored. `percents` of its literals are signs of per cent. */
export function shownBy(pieces: readonly Piece[], percents: number): NumberFormat | null {
  const isNumber = ({ is }: Piece): boolean => is === 'digit' || is === 'whole';
  const first = pieces.findIndex(isNumber);
  const last = pieces.findLastIndex(isNumber);
  if (first < 0) return words(textOf(pieces));
  const core = pieces.slice(first, last + 1);
  const behind = pieces.slice(last + 1);
  const point = literalPoint(core);
  const power = 2 * percents - 3 * scalingCommas(core, behind) - (point ?? 0);
  const frame = framed(textOf(pieces.slice(0, first)), textOf(behind));
  if (point === null) return (value) => `${frame(dealtDigits(shift(value, power), core), value)}`;
  if (power === 0) return frame === unframed ? null : (value) => frame(value, value);
  return (value) => frame(shift(value, power), value);
}

/** Where there is nothing to say there is no number either: `;;;` hides, and a dash is how accounts write 0. */
export function words(text: string): NumberFormat | null {
  if (text === '') return null;
  const zero = /^([¥￥$€£]? *)[-–—]+$/.exec(text);
  if (!zero) return () => text;
  const [, sign = ''] = zero;
  return (value) => (value !== 0 ? text : sign === '' ? 0 : `${sign.trim()}0`);
}

/** Digits, or a number, between words; `value` is the number that they stand for. */
type Frame = (digits: number | string, value: number) => number | string;

const unframed: Frame = (digits) => digits;

/** The words keep the number's own sign and all its digits; where there are none, it stays a number. */
export function framed(before: string, after: string): Frame {
  const start = before.replace(/^\+/, '');
  if (start === '' && after === '') return unframed;
  // The brackets and dashes of sections for zero and below stand for the sign.
  const bare = (text: string): string => text.replaceAll(/[-()（）−–—]/g, '').trim();
  const [low, lowAfter] = [bare(start), bare(after)];
  return (digits, value) => (value > 0 ? between(start, digits, after) : between(low, digits, lowAfter));
}

function between(before: string, digits: number | string, after: string): number | string {
  if (before === '' && after === '') return digits;
  const text = String(digits);
  const [sign, rest] = text.startsWith('-') ? ['-', text.slice(1)] : ['', text];
  // Figures among the words are no part of the number.
  const [gap, tail] = [/[\d.,]$/.test(before) ? ' ' : '', /^[\d.,]/.test(after) ? ' ' : ''];
  return `${sign}${before}${gap}${rest}${tail}${after}`;
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.is === 'text' ? piece.text : ''))
    .join('')
    .trim();

/** Commas behind the last digit, or right before the point, each of which leaves out three digits. */
function scalingCommas(core: readonly Piece[], behind: readonly Piece[]): number {
  let count = 0;
  while (behind[count]?.is === 'comma') count++;
  const point = core.findIndex(({ is }) => is === 'point');
  for (let at = point - 1; core[at]?.is === 'comma'; at--) count++;
  return count;
}

/**
 * `0!.0,` shows 5000 as 0.5: how many digits a point that is mere text is set before. 0 where there is none, null where
 * other text stands among the digits.
 */
function literalPoint(core: readonly Piece[]): number | null {
  const texts = core.flatMap((piece, at) =>
    piece.is === 'text' && !/^[\s,]+$/.test(piece.text) ? [{ at, piece }] : [],
  );
  const [only] = texts;
  if (only === undefined) return 0;
  const isPoint = only.piece.text === '.' && texts.length === 1 && core.every(({ is }) => is !== 'point');
  return isPoint ? core.slice(only.at).filter(({ is }) => is === 'digit').length : null;
}
