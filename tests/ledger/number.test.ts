import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Digest, ProblemNumbers, readNumber } from '../../src/ledger/number.ts';

const sha: Digest = (text) => createHash('sha256').update(text).digest();
const center = (name: string, level = 'community', office: string | null = '丰庆路街道') => ({ name, level, office });

describe('the number of a problem', () => {
  it('is what it has been ever since: ledgers in use depend on it', () => {
    const numbers = new ProblemNumbers(['area.building', 'area.plaza'], sha);
    const code = numbers.center(center('四月天社区'));
    expect(numbers.number(code, 'area.building')).toBe('ZG-VSHPJM73-4BB');
    expect(numbers.number(code, 'area.plaza')).toBe('ZG-VSHPJM73-4RW');
  });

  it('depends on nothing but the centre and the rule', () => {
    const one = new ProblemNumbers(['a', 'b'], sha);
    const other = new ProblemNumbers(['c', 'b', 'a'], sha);
    other.center(center('甲'));
    const [first, second] = [one.center(center('乙')), other.center(center(' 乙　', 'community', '丰庆路 街道'))];
    expect(one.number(first, 'a')).toBe(other.number(second, 'a'));
    expect(
      new Set([center('乙'), center('乙', 'village'), center('乙', 'community', null)].map((one) => other.center(one)))
        .size,
    ).toBe(3);
  });

  it('tells centres apart that stand in a survey twice, by their order', () => {
    const numbers = new ProblemNumbers(['a'], sha);
    const codes = [1, 2, 3].map(() => numbers.center(center('甲')));
    expect(new Set(codes).size).toBe(3);
    const again = new ProblemNumbers(['a'], sha);
    expect([1, 2, 3].map(() => again.center(center('甲')))).toEqual(codes);
  });

  it('grows where two would be the same', () => {
    // The first ten letters are always the same.
    const digest = (text: string): Uint8Array => {
      const bytes = new Uint8Array(32);
      createHash('sha256').update(text).digest().copy(bytes, 7);
      return bytes;
    };
    const numbers = new ProblemNumbers(['a', 'b'], digest);
    const codes = ['甲', '乙', '丙'].map((name) => numbers.center(center(name)));
    expect(new Set(codes).size).toBe(3);
    const made = codes.flatMap((code) => ['a', 'b'].map((rule) => numbers.number(code, rule)));
    expect(new Set(made).size).toBe(6);
    for (const number of made) expect(readNumber(number)).toBe(number);
    expect(new ProblemNumbers(['b', 'a'], digest).ruleOf(made[0]!)).toBe('a');
  });

  it('tells which centre and rule it speaks of', () => {
    const numbers = new ProblemNumbers(['a', 'b'], sha);
    const number = numbers.number(numbers.center(center('甲')), 'b');
    expect(numbers.knowsCenter(number)).toBe(true);
    expect(numbers.ruleOf(number)).toBe('b');
    expect(new ProblemNumbers(['a'], sha).ruleOf(number)).toBeUndefined();
    expect(new ProblemNumbers(['a'], sha).knowsCenter(number)).toBe(false);
  });
});

describe('a number that a person typed', () => {
  it.each([
    ['ZG-VSHPJM73-4BB', 'ZG-VSHPJM73-4BB'],
    [' zg-vshpjm73-4bb ', 'ZG-VSHPJM73-4BB'],
    ['ＺＧ－ＶＳＨＰＪＭ７３－４ＢＢ', 'ZG-VSHPJM73-4BB'],
    ['ZG–OILPJM73—4BB', 'ZG-011PJM73-4BB'],
    ['ZG-VSHPJM7-4BB', null],
    ['ZG-VSHPJM73', null],
    ['序号', null],
    ['1', null],
    ['ZG-VSHPJM73-4BB、ZG-VSHPJM73-4RW', null],
  ])('%s is %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});
