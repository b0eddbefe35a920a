import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/messages/printable.ts';

describe('printable text', () => {
  it.each([
    ['四月天社区', '四月天社区'],
    ['a\nb\r\nc\td', 'a b  c d'],
    ['\u001b[31mred', '␛[31mred'],
    ['a\u0000b', 'a␀b'],
    ['a\u202eb', 'a\ufffdb'],
    ['a\u2028b', 'a b'],
    ['::error file=a::x', '：:error file=a：:x'],
    ['a ##[error]x', 'a ＃#[error]x'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('is cut at 200 characters, or where it is told', () => {
    expect(printable('长'.repeat(200))).toBe('长'.repeat(200));
    expect(printable('长'.repeat(201))).toBe(`${'长'.repeat(200)}…`);
    expect(printable('长'.repeat(201), 300)).toBe('长'.repeat(201));
  });

  it('holds no control characters, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const shown = printable(text);
        expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(shown.length).toBeLessThanOrEqual(201);
        expect(printable(shown.slice(0, 200))).toBe(shown.slice(0, 200));
      }),
      { numRuns: 2000 },
    );
  });
});
