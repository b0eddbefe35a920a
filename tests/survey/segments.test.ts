import { describe, expect, it } from 'vitest';
import { type Role, Vocabulary } from '../../src/survey/words/segments.ts';

const vocabulary = new Vocabulary();
const WORDS: Record<string, Role> = {
  戏台长: { field: 0 },
  图书室: { field: 1 },
  图书阅览室: { field: 2 },
  室: { is: 'topic' },
  现有: { is: 'neutral' },
  计划: { is: 'other' },
  面积: { field: 3, measure: true },
};
for (const [word, role] of Object.entries(WORDS)) vocabulary.teach(word, role);

const cut = (...words: string[]): string =>
  vocabulary
    .segments(words)
    .map(({ text, role, word }) => `${word}:${text}${role === null ? '?' : ''}`)
    .join(' ');

describe('a header is cut', () => {
  it.each([
    [['图书室'], '0:图书室'],
    [['现有图书室'], '0:现有 0:图书室'],
    [['*1.图书室(计划)'], '0:图书室 0:计划'],
    [['(一)图书室'], '0:图书室'],
    [['图书室藏书'], '0:图书室 0:藏书?'],
    [['藏书图书室册'], '0:藏书? 0:图书室 0:册?'],
    [['图书室(藏-书)'], '0:图书室 0:藏? 0:书?'],
    [['戏台', '长'], '1:戏台长'],
    [['戏台(m)', '长'], '0:m 1:戏台长'],
    [['现', '有室'], '0:现? 1:有? 1:室'],
    [['图书', '室'], '1:图书室'],
    [['面积', '计划'], '0:面积 1:计划'],
    [['图书室2017年'], '0:图书室 0:2017年'],
    [['图书室(2015-2017年)'], '0:图书室 0:2015-2017年'],
    [['面积m2'], '0:面积 0:m2'],
    [['m2室'], '0:m2? 0:室'],
    [['图书室(1=有,2=无)'], '0:图书室 0:1=有,2=无'],
  ])('%j: %s', (words, expected) => {
    expect(cut(...words)).toBe(expected);
  });
});

describe('a vocabulary', () => {
  it('keeps what a word meant before, unless it is replaced', () => {
    const own = new Vocabulary();
    own.teach('面积', { measure: true });
    own.teach('面积', { field: 1 });
    expect(own.role('面积')).toEqual({ measure: true, field: 1 });
    own.replace('面积', { field: 2 });
    expect(own.role('面积')).toEqual({ field: 2 });
    own.teach('', { field: 1 });
    expect(own.role('')).toBeUndefined();
  });

  it('tells whether a text is made of certain words alone', () => {
    const isTopic = ({ is }: Role): boolean => is === 'topic' || is === 'neutral';
    expect(vocabulary.consistsOf('现有/室', isTopic)).toBe(true);
    expect(vocabulary.consistsOf('现有图书室', isTopic)).toBe(false);
    expect(vocabulary.consistsOf('现有册', isTopic)).toBe(false);
  });
});
