import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDecimal,
  parseDecimal,
  productAtLeast,
  scale,
  settle,
  shift,
  subtract,
} from '../../src/model/decimal.ts';

/** An exact rational: n / d with d > 0. */
interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const ratio = (n: bigint, d = 1n): Rational => (d < 0n ? { n: -n, d: -d } : { n, d });
const power = (exponent: number): Rational =>
  exponent >= 0 ? ratio(10n ** BigInt(exponent)) : ratio(1n, 10n ** BigInt(-exponent));
const times = (a: Rational, b: Rational): Rational => ratio(a.n * b.n, a.d * b.d);
const minus = (a: Rational, b: Rational): Rational => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
const below = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;

/** The double nearest to a rational's fifteen significant digits, by long division alone. */
function toDouble({ n, d }: Rational): number {
  if (n === 0n) return 0;
  const size = n < 0n ? -n : n;
  let exponent = String(size).length - String(d).length - 14;
  let scaled = times(ratio(size, d), power(-exponent));
  let digits = rounded(scaled);
  if (digits < 10n ** 14n) {
    exponent--;
    scaled = times(ratio(size, d), power(-exponent));
    digits = rounded(scaled);
  }
  return Number(`${n < 0n ? '-' : ''}${digits}e${exponent}`);
}

const rounded = ({ n, d }: Rational): bigint => (2n * n + d) / (2n * d);

interface Decimal {
  readonly text: string;
  readonly exact: Rational;
}

/** Decimals of a survey: up to `digits` significant digits, point or none. */
function decimals(digits: number, places: number): fc.Arbitrary<Decimal> {
  return fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** BigInt(digits) - 1n }), fc.integer({ min: 0, max: places }))
    .map(([n, fraction]) => {
      const padded = String(n).padStart(fraction + 1, '0');
      const text = fraction === 0 ? padded : `${padded.slice(0, -fraction)}.${padded.slice(-fraction)}`;
      return { text, exact: times(ratio(n), power(-fraction)) };
    });
}

describe('decimals against exact rationals', () => {
  it('are read as the double nearest to them', () => {
    fc.assert(
      fc.property(decimals(15, 12), ({ text, exact }) => {
        expect(parseDecimal(text)).toBe(toDouble(exact));
      }),
    );
  });

  it('keep their order as doubles', () => {
    fc.assert(
      fc.property(decimals(15, 12), decimals(15, 12), (a, b) => {
        expect(parseDecimal(a.text) < parseDecimal(b.text)).toBe(below(a.exact, b.exact));
      }),
    );
  });

  it('are told from their nearest neighbours', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 10n ** 14n, max: 10n ** 15n - 2n }),
        fc.integer({ min: 0, max: 14 }),
        (n, places) => {
          expect(parseDecimal(`${n}e-${places}`) < parseDecimal(`${n + 1n}e-${places}`)).toBe(true);
        },
      ),
    );
  });

  it('are subtracted exactly', () => {
    fc.assert(
      fc.property(decimals(9, 6), decimals(9, 6), (a, b) => {
        expect(subtract(parseDecimal(a.text), parseDecimal(b.text)) + 0).toBe(toDouble(minus(a.exact, b.exact)));
      }),
    );
  });

  it('are shifted exactly', () => {
    fc.assert(
      fc.property(decimals(15, 9), fc.integer({ min: -9, max: 9 }), (a, by) => {
        expect(shift(parseDecimal(a.text), by)).toBe(toDouble(times(a.exact, power(by))));
      }),
    );
  });

  it('are scaled with one rounding', () => {
    fc.assert(
      fc.property(
        decimals(10, 6),
        fc.constantFrom([2000, 3], [3, 2000], [1, 3], [7, 1]),
        (a, [numerator = 1, denominator = 1]) => {
          const exact = times(a.exact, ratio(BigInt(numerator), BigInt(denominator)));
          expect(scale(parseDecimal(a.text), numerator, denominator)).toBe(toDouble(exact));
        },
      ),
    );
  });

  it('are compared as products, with no digit lost', () => {
    fc.assert(
      fc.property(decimals(15, 12), decimals(15, 12), decimals(15, 12), decimals(15, 12), (a, b, c, d) => {
        const [one, two, three, four] = [a, b, c, d].map(({ text }) => parseDecimal(text)) as [
          number,
          number,
          number,
          number,
        ];
        const isBelow = below(times(a.exact, b.exact), times(c.exact, d.exact));
        expect(productAtLeast(one, two, three, four)).toBe(!isBelow);
        expect(productAtLeast(one, two, two, one)).toBe(true);
      }),
    );
  });

  it.each<[number, number, number, number, boolean]>([
    [1e30, 1, 1e15, 1e15, true],
    [1e15, 1e15, 1e30, 1, true],
    [1e15, 1e15, 1.000000000001e30, 1, false],
    [1e-30, 1e15, 1e-15, 1, true],
    [9.99999999999999e-16, 1, 1e-30, 1e15, false],
    [Number.MAX_VALUE, 1, Number.MAX_VALUE, 1, true],
    [-1e22, 1, 1e-150, -1e150, false],
  ])('however large or small: %d × %d ≥ %d × %d is %s', (a, b, c, d, expected) => {
    expect(productAtLeast(a, b, c, d)).toBe(expected);
  });

  it('are settled once and for all', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        const once = settle(value);
        expect(settle(once)).toBe(once);
        if (value !== 0) expect(Math.abs(once - value) / Math.abs(value)).toBeLessThan(1e-14);
      }),
    );
  });

  it('are printed without an exponent, as the same number', () => {
    fc.assert(
      fc.property(decimals(15, 12), ({ text }) => {
        const value = parseDecimal(text);
        expect(formatDecimal(value)).toMatch(/^\d+(\.\d+)?$/);
        expect(Number(formatDecimal(value))).toBe(value);
      }),
    );
  });
});

describe('decimals of more digits than a number holds', () => {
  /** A threshold of up to 14 digits, and what is written so many digits behind it, above or below. */
  const near = fc
    .tuple(
      fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 1, max: 60 }),
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
    )
    // What is as near as binary arithmetic leaves it, in no more digits than a double has, is taken for that.
    .filter(([n, , more, off]) => String(n * 10n ** BigInt(more) + off).replace(/0+$/, '').length > 18)
    .map(([n, places, more, off]) => {
      const all = n * 10n ** BigInt(more) + off;
      const size = String(all < 0n ? -all : all).padStart(places + more + 1, '0');
      const text = `${all < 0n ? '-' : ''}${size.slice(0, -(places + more))}.${size.slice(-(places + more))}`;
      const exact = times(ratio(all), power(-places - more));
      return { text, exact, threshold: parseDecimal(`${n}e-${places}`), bound: times(ratio(n), power(-places)) };
    });

  it('stand on their own side of every threshold', () => {
    fc.assert(
      fc.property(near, ({ text, exact, threshold, bound }) => {
        const value = parseDecimal(text);
        expect([value < threshold, value > threshold]).toEqual([below(exact, bound), below(bound, exact)]);
        expect(Number(value.toPrecision(15)) === value).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('do so after a change of unit', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: -6, max: 6 }), ({ text, exact, threshold, bound }, by) => {
        const [value, least] = [shift(parseDecimal(text), by), shift(threshold, by)];
        expect([value < least, value > least]).toEqual([below(exact, bound), below(bound, exact)]);
      }),
    );
  });

  it('do so after a change that rounds: a threshold of whole ㎡, written in 亩', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 40 }), (area, more) => {
        const text = (n: bigint) =>
          String(n)
            .padStart(more + 6, '0')
            .replace(new RegExp(`(?=.{${more + 4}}$)`), '.');
        fc.pre(String(area * 15).length + more > 18);
        const exact = BigInt(area) * 15n * 10n ** BigInt(more);
        const scaled = [exact - 1n, exact, exact + 1n].map((n) => scale(parseDecimal(text(n)), 2000, 3));
        expect(scaled.map((value) => Math.sign(value - area))).toEqual([-1, 0, 1]);
      }),
    );
  });

  it.each([
    ['99.99999999999999999', 99.9999999999999],
    ['100.00000000000000001', 100.000000000001],
    ['-100.00000000000000001', -100.000000000001],
    ['100.00000000000000000', 100],
    ['99.9999999999999999', 99.9999999999999],
    ['100.0000000000001', 100.000000000001],
    ['0.7999999999999999', 0.8],
    ['0.30000000000000004', 0.3],
    ['0.300000000000000040', 0.3],
    ['0.30000000000000005', 0.300000000000001],
    ['0.00000000000000000001', 1e-20],
    ['1e-400', 1e-300],
    [`0.${'0'.repeat(400)}1`, 1e-300],
    ['0.000000000000000000', 0],
    ['-0', 0],
    ['1.00000000000000000001', 1.00000000000001],
    ['12345678901234567890', 12345678901234500000],
    ['1e400', Number.POSITIVE_INFINITY],
  ])('%s is held as %d', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });
});

describe('what binary arithmetic leaves behind', () => {
  it.each([
    [0.1 + 0.2, 0.3],
    [0.1 + 0.7, 0.8],
    [1.1 * 3, 3.3],
    [4.35 * 100, 435],
    [0.7 + 0.1 + 0.2, 1],
    [299.6, 299.6],
    [0.29999, 0.29999],
    [2 ** 53, 2 ** 53],
    [0, 0],
  ])('%d is settled to %d', (value, expected) => {
    expect(settle(value)).toBe(Number(expected.toPrecision(15)));
    if (expected < 1e15) expect(settle(value)).toBe(expected);
  });

  it.each([
    [0.3, 0.1, 0.2],
    [300, 299.6, 0.4],
    [0.3, 0.29999, 0.00001],
    [0.8, 0.7, 0.1],
    [1000, 999.999999, 0.000001],
    [5, 7, -2],
    [0, 1e-300, -1e-300],
  ])('%d − %d is %d', (a, b, difference) => {
    expect(subtract(a, b)).toBe(difference);
  });

  it.each([
    [1.005, 2, 100.5],
    [20000, -4, 2],
    [2999.99, -4, 0.299999],
    [0.3, 4, 3000],
    [1e21, 1, 1e22],
  ])('%d × 10^%d is %d', (value, by, expected) => {
    expect(shift(value, by)).toBe(expected);
  });

  it.each([
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-1.25e-7, '-0.000000125'],
    [1.5e-30, `0.${'0'.repeat(29)}15`],
    [1.5e22, '15000000000000000000000'],
    [0.00001, '0.00001'],
    [123456789.125, '123456789.125'],
  ])('%d is printed as %s', (value, text) => {
    expect(formatDecimal(value)).toBe(text);
  });
});
