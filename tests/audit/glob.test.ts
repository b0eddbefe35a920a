import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesGlob } from '../../src/audit/glob.ts';

describe('a pattern of names', () => {
  it.each([
    ['*', '四月天社区', true],
    ['*', '', true],
    ['*社区', '四月天社区', true],
    ['*社区', '西史赵村', false],
    ['丰乐*', '丰乐花苑社区', true],
    ['丰乐?社区', '丰乐社区', false],
    ['丰乐??社区', '丰乐花苑社区', true],
    ['?', '𠮷', true],
    ['丰乐社区', '丰乐社区', true],
    ['丰乐', '丰乐社区', false],
    ['', '', true],
    ['', 'a', false],
    ['a.c', 'abc', false],
    ['*(*)*', 'a(b)c', true],
  ])('%j and %j: %s', (pattern, text, matches) => {
    expect(matchesGlob(pattern, text)).toBe(matches);
  });

  it('agrees with the regular expression that it stands for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    fc.assert(
      fc.property(word, text, (pattern, name) => {
        const source = pattern.replace(/\*/g, '.*').replace(/\?/g, '.');
        expect(matchesGlob(pattern, name)).toBe(new RegExp(`^${source}$`).test(name));
      }),
      { numRuns: 2000 },
    );
  });

  it('comes to an end where a regular expression would not', () => {
    expect(matchesGlob(`${'*a'.repeat(50)}b`, 'a'.repeat(2000))).toBe(false);
  });
});
