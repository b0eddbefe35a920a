/**
 * Exact arithmetic on the decimals of a survey. Every number here is the double nearest to a decimal of at most 15
 * significant digits. Rounding such decimals to doubles keeps their order and never makes two of them equal, so `<` and
 * `===` on the doubles compare the decimals themselves.
 */

const SIGNIFICANT = 15;

/** Rounds away what binary arithmetic left behind: 0.30000000000000004 is 0.3, as every spreadsheet shows it. */
export function settle(value: number): number {
  // Already the double of a decimal with at most six places: nothing to round, and no text to build. + 0 turns -0 into 0.
  if (Math.round(value * 1e6) / 1e6 === value && Math.abs(value) < 1e9) return value + 0;
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(SIGNIFICANT));
}

/** Reads plain decimal notation, such as "-12.50" or "1e3"; the caller has checked the form. */
export function parseDecimal(text: string): number {
  return settle(Number(text));
}

/** value × 10^power without binary error. */
export function shift(value: number, power: number): number {
  if (power === 0) return value;
  const [digits, exponent = '0'] = String(value).split('e');
  return settle(Number(`${digits}e${Number(exponent) + power}`));
}

/** How many decimals a number is written with: 0.25 has 2. */
function decimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const point = digits.indexOf('.');
  return Math.max(0, (point < 0 ? 0 : digits.length - point - 1) - Number(exponent));
}

/** a − b, exact to the longer of the two fractions: 0.3 − 0.1 is 0.2. */
export function subtract(a: number, b: number): number {
  const places = Math.max(decimals(a), decimals(b));
  return places === 0 ? a - b : settle(Number((a - b).toFixed(Math.min(places, 100))));
}

/** value × numerator ÷ denominator, rounded once: 1.5 × 2000 ÷ 3 is 1000. */
export function scale(value: number, numerator: number, denominator: number): number {
  const places = decimals(value);
  return shift(settle((shift(value, places) * numerator) / denominator), -places);
}

/** A decimal as a whole number and how many of its digits stand behind the point. */
function digits(value: number): { whole: bigint; places: number } {
  const [written = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = written.split('.');
  const places = fraction.length - Number(exponent);
  const all = BigInt(whole + fraction);
  return places < 0 ? { whole: all * 10n ** BigInt(-places), places: 0 } : { whole: all, places };
}

/** Is a × b ≥ c × d, to the last digit? Both products may have more digits than a number holds. */
export function productAtLeast(a: number, b: number, c: number, d: number): boolean {
  const [one, two, three, four] = [digits(a), digits(b), digits(c), digits(d)];
  const left = one.places + two.places;
  const right = three.places + four.places;
  const most = Math.max(left, right);
  return one.whole * two.whole * 10n ** BigInt(most - left) >= three.whole * four.whole * 10n ** BigInt(most - right);
}

/** Plain notation for people, never an exponent: 1e21 is 1000000000000000000000. */
export function formatDecimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}
