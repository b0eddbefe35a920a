import { describe, expect, test } from 'vitest';
import { isTrueOf, steps, updated } from './console.ts';

const PRINTED = ['report', '', 'A  fail', '  why', 'B  pass', 'sum 2'];

describe('a document about what a command prints', () => {
  test.each([
    ['whole', PRINTED],
    ['shortened', ['report', '…', 'B  pass', 'sum 2']],
    ['with several pieces', ['…', 'A  fail', '…', 'sum 2']],
    ['with its end left out', ['report', '…']],
  ])('is true of it: %s', (_, document) => {
    expect(isTrueOf(document, PRINTED)).toBe(true);
  });

  test.each([
    ['a line that is not there', ['report', '…', 'C  pass', '…', 'sum 2']],
    ['another order', ['report', '…', 'B  pass', '…', 'A  fail', '…']],
    ['nothing left out where it says so', [...PRINTED.slice(0, 5), '…', 'sum 2']],
    ['lines left out in silence', ['report', 'sum 2']],
    ['another end', ['report', '…', 'sum 3']],
    ['an end left out in silence', PRINTED.slice(0, 5)],
  ])('is not true of it: %s', (_, document) => {
    expect(isTrueOf(document, PRINTED)).toBe(false);
  });

  test('is brought up to date piece by piece', () => {
    const before = ['report of 1', '…', 'B  fail', '…', 'sum 1'];
    expect(updated(before, PRINTED)).toEqual(['report', '…', 'B  pass', '…', 'sum 2']);
    expect(updated(['report', '…', 'C  fail', '…', 'sum 1'], PRINTED)).toBeNull();
  });
});

test('a console block is commands, each with what it prints', () => {
  const lines = ['$ one', 'a', '', '$ two'];
  expect(steps({ language: 'console', name: '', lines, start: 1 })).toEqual([
    { command: 'one', printed: ['a', ''] },
    { command: 'two', printed: [] },
  ]);
});
