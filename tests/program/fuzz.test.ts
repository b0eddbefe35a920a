import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Survey } from '../../scripts/fuzz/corpus.ts';
import { fault, type Said, said } from '../../scripts/fuzz/judge.ts';
import { mutate } from '../../scripts/fuzz/mutate/index.ts';
import type { Ran } from '../../scripts/fuzz/program.ts';
import { Random } from '../../scripts/samples/random.ts';
import { SAMPLES } from '../cli/run.ts';

const TEXT = 'a:\n  - 1\n';
const utf8 = { label: 'utf-8', encode: (text: string) => Buffer.from(text) } as const;
const workbook = await readFile(join(SAMPLES, 'cards-survey.xlsx'));
const SURVEYS: readonly Survey[] = [
  { name: 'a.xlsx', shape: 'zip', bytes: workbook },
  { name: 'a.xls', shape: 'bytes', bytes: workbook },
  { name: 'a.xml', shape: 'xml', bytes: Buffer.from('<a b="1"><c>2</c></a>') },
  { name: 'a.yaml', shape: 'yaml', bytes: Buffer.from(TEXT), encoding: utf8 },
];

describe('the fuzz script', () => {
  it.each(SURVEYS)('changes $name by its seed alone', (survey) => {
    const drawn = Array.from({ length: 20 }, (_, seed) => mutate(survey, new Random(seed)));
    expect(drawn.every((bytes, seed) => bytes.equals(mutate(survey, new Random(seed))))).toBe(true);
    expect(drawn.filter((bytes) => !bytes.equals(survey.bytes)).length).toBeGreaterThan(10);
  });

  const report = (names: readonly string[], messages: readonly string[] = [], unread = 0): string =>
    JSON.stringify({
      summary: { unread },
      centers: names.map((name) => ({ name })),
      problems: messages.map((message) => ({ code: 'unread', message })),
    });
  const ran = (over: Partial<Ran>): Ran => ({ code: 1, isLate: false, out: '', err: '', mebibytes: 90, ...over });
  const before = said(ran({ out: report(['a', 'b'], ['row 1']) })) as Said;
  const texts = (after: string): [string, string] => ['a,b', after];

  it.each([
    ['as before', ran({ out: report(['a', 'b'], ['row 1']) }), null],
    ['fewer centres, and nothing told', ran({ out: report(['a'], ['row 7']) }), /^2 centres were 1/],
    ['fewer centres, told', ran({ out: report(['a'], ['row 1', 'row 2']) }), null],
    ['fewer centres, unread', ran({ out: report(['a'], ['row 1'], 1) }), null],
    ['a refusal', ran({ code: 2, err: 'no' }), null],
    ['a refusal without a word', ran({ code: 2 }), /without a word/],
    ['half a report', ran({ code: 2, err: 'no', out: '{' }), /half/],
    ['no JSON', ran({ out: '{' }), /no JSON/],
    ['a stack', ran({ code: 2, err: 'Error: x\n    at f (a.js:1:2)' }), /stack/],
    ['a crash', ran({ code: null }), /crashes/],
    ['too much memory', ran({ code: 2, err: 'no', mebibytes: 513 }), /513 MiB/],
    ['no end', ran({ code: null, isLate: true }), /hangs/],
  ])('judges a run: %s', (_, run, expected) => {
    const told = fault(run, before, null);
    if (expected === null) expect(told).toBeNull();
    else expect(told).toMatch(expected);
  });

  it('asks nothing about a centre that left no trace in plain text', () => {
    const fewer = ran({ out: report(['a'], ['row 1']) });
    expect(fault(fewer, before, texts('a,'))).toBeNull();
    expect(fault(fewer, before, texts('a"b'))).toMatch(/^2 centres were 1/);
  });
});
