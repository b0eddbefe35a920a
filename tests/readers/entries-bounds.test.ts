import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/model/problem.ts';
import type { EntriesFile } from '../../src/model/rows.ts';
import { openSurvey } from '../../src/readers/open.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function bound(file: string, text: string): Promise<unknown> {
  const all = bytes(text);
  const source = { file, size: all.length, read: async (start: number, end: number) => all.subarray(start, end) };
  try {
    const { entries } = (await openSurvey(source, () => {})) as { entries: EntriesFile };
    for await (const _ of entries.centers);
    return entries.extras.length;
  } catch (error) {
    return (error as Refusal).problem?.args ?? error;
  }
}

const KEYS = 10_001;
const many = (key: (index: number) => string, between: string) =>
  Array.from({ length: KEYS }, (_, index) => key(index)).join(between);

describe('bounds of YAML and JSON (F14)', () => {
  it.each([
    ['one centre in plain YAML', 'a.yaml', many((at) => `k${at}: 1`, '\n')],
    ['a centre of a list in plain YAML', 'a.yaml', `- name: x\n${many((at) => `  k${at}: 1`, '\n')}`],
    ['one centre in other YAML', 'a.yaml', many((at) => `k ${at}: 1`, '\n')],
    ['the same key over and over', 'a.yaml', 'a:\n'.repeat(KEYS)],
    ['keys beside the centres', 'a.yaml', `centers: []\n${many((at) => `k ${at}: 1`, '\n')}`],
    ['one centre in JSON', 'a.json', `{${many((at) => `"k${at}": 1`, ',')}}`],
    ['a centre of a list in JSON', 'a.json', `[{${many((at) => `"k${at}": 1`, ',')}}]`],
    ['keys beside the centres in JSON', 'a.json', `{"centers": [], ${many((at) => `"k${at}": 1`, ',')}}`],
    ['keys of a value in JSON', 'a.json', `{"name": {${many((at) => `"k${at}": 1`, ',')}}}`],
  ])('so many keys of one mapping: %s', async (_, file, text) => {
    expect(await bound(file, text)).toEqual({ bound: 'mapping-keys', limit: '10000' });
  });

  it('so many lines of YAML', async () => {
    expect(await bound('a.yaml', '#\n'.repeat(10_000_001))).toEqual({ bound: 'yaml-lines', limit: '10000000' });
  });

  it('so many tokens of YAML that is not plain', async () => {
    expect(await bound('a.yaml', `- { a b: 1 }\n${'- \n'.repeat(2_000_000)}`)).toEqual({
      bound: 'yaml-tokens',
      limit: '2000000',
    });
  });
});
