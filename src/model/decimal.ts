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

/** Stands for what is too near zero for a number, which is still not zero. */
const NEAREST_ZERO = 1e-300;

/**
 * Reads plain decimal notation, such as "-12.50" or "1e3"; the caller has checked the form. Of more than 15 significant
 * digits, the rest is cut off, and a last digit 0 becomes 1 where the rest is more than nothing: so the number stands on
 * its own side of every decimal of up to 14 digits. "99.99999999999999999" does not meet 100, nor is "100.00000000000000001"
 * at most 100. A double's own notation, as programs write 0.1 + 0.7 into a text (0.7999999999999999), is settled like one.
 */
export function parseDecimal(text: string): number {
  const value = text.length <= SIGNIFICANT ? settle(Number(text)) : 0;
  return value === 0 ? parseLong(text) : value;
}

function parseLong(text: string): number {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  if (isLeftOver(Number(text), digits)) return settle(Number(text));
  const power = Number(exponent) - fraction.length + Math.max(0, digits.length - SIGNIFICANT);
  const rest = digits.slice(SIGNIFICANT);
  const kept = digits.slice(0, SIGNIFICANT).replace(/0$/, /[1-9]/.test(rest) ? '1' : '0');
  const value = settle(Number(`${kept || '0'}e${power}`));
  const held = value < NEAREST_ZERO && kept !== '' ? NEAREST_ZERO : value;
  return sign === '-' ? 0 - held : held;
}

/** Is this how a double is written that binary arithmetic left within four of its neighbours of a shorter decimal? */
function isLeftOver(value: number, digits: string): boolean {
  const near = settle(value);
  if (value === near || Math.abs(value - near) > 4 * Number.EPSILON * Math.abs(near)) return false;
  const own = String(value).replace(/e.*/, '').replace(/\D/g, '');
  return own.replace(/^0+/, '') === digits.replace(/(?<!0)0+$/, '');
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
  if (places === 0) return a - b;
  return settle(places > 100 ? a - b : Number((a - b).toFixed(places)));
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
  const [written = '', exponent] = String(value).split('e');
  if (exponent === undefined) return written;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(written) ?? [];
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
