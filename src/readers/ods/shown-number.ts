import { shift } from '../../model/decimal.ts';
import { framed, words } from '../number-format/shown-number.ts';

const FIGURE = /^(\D*?)[-+]?((?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:E[-+]?\d+)?)(\D*)$/i;
const FRACTION = /^(\D*?)[-+]?(?:\d+ +)?\d+ *\/ *\d+(\D*)$/;
/** Figures of East Asian languages, as `[DBNum1]` shows them. */
const NUMERAL = /^[-负点〇零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+$/;
const MOST_SCALED = 12;
/** A number shows no longer text than this; with it the patterns come to an end soon. */
const LONGEST = 80;

/**
 * A number by the text that its cell shows, which OpenDocument stores beside it: with the words around the figures, and
 * moved by as many powers of ten as the figures are. It keeps every stored digit, where the text is rounded.
 */
export function shownNumber(stored: number, shown: string): number | string {
  const text = shown.trim();
  if (text === String(stored) || text.length > LONGEST || NUMERAL.test(text)) return stored;
  if (!/\d/.test(text)) return words(text)?.(stored) ?? stored;
  const [, start = '', figure, end = ''] = FIGURE.exec(text) ?? [];
  if (figure !== undefined) {
    const power = scaleOf(Math.abs(stored), figure, end.startsWith('%'));
    return power === null ? `≈${text}` : framed(start.trim(), end.trim())(shift(stored, power), stored);
  }
  const fraction = FRACTION.exec(text);
  if (fraction === null) return text;
  const [, before = '', after = ''] = fraction;
  return framed(before.trim(), after.trim())(stored, stored);
}

/** The power of ten that leads from a number to its rounded figures; null where they are rounded to nothing. */
function scaleOf(stored: number, figure: string, percent: boolean): number | null {
  const written = figure.replaceAll(',', '');
  const shown = Number(written);
  const places = /e/i.test(written) ? 0 : (written.split('.')[1]?.length ?? 0);
  const fits = (power: number): boolean =>
    Math.abs(shift(stored, power) - shown) <= 0.500001 * 10 ** -places || /e/i.test(written);
  if (percent) return fits(0) && !fits(2) ? 0 : 2;
  if (fits(0)) return 0;
  if (shown === 0) return null;
  const power = Math.round(Math.log10(shown / stored));
  return power < 0 && power >= -MOST_SCALED && fits(power) ? power : 0;
}
