import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/model/problem.ts';
import type { EntriesFile } from '../../src/model/rows.ts';
import { lineSurvey, readJson, readJsonl, survey } from '../../src/readers/json/read.ts';
import { JsonText } from '../../src/readers/json/text.ts';
import { entriesFile } from '../../src/readers/tree/entries.ts';
import { centersIn, problemOf } from './entries-shown.ts';

const FILE = 'survey.json';

/** What comes of a reading: centres and keys with all their places, or the problem with its own. */
async function told(reading: EntriesFile): Promise<unknown> {
  try {
    return await centersIn(reading);
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
}

/** The text read with all of it at hand, so that nothing is ever looked for ahead. */
function whole(text: string, kind: 'json' | 'jsonl'): EntriesFile {
  const json = new JsonText(FILE);
  json.push(text);
  json.close();
  return entriesFile(kind === 'json' ? survey(json) : [lineSurvey(json)], json);
}

function cut(text: string, sizes: readonly number[]): string[] {
  const chunks: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    chunks.push(text.slice(at, at + size));
    at += size;
  }
  return chunks;
}

async function expectSame(text: string, sizes: readonly number[]): Promise<void> {
  const chunks = cut(text, sizes);
  expect(await told(readJson(chunks, FILE))).toEqual(await told(whole(text, 'json')));
  expect(await told(readJsonl(chunks, FILE))).toEqual(await told(whole(text, 'jsonl')));
}

const sizes = fc.oneof(
  fc.constant([1]),
  fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
  fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 3 }),
);

const key = fc.oneof(
  fc.constantFrom('name', 'level', '建筑面积', '𠮷', 'centers', 'a"b\\', ''),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const value = fc.oneof(fc.constantFrom('四月天社区', 80, 0.1, null, true, '\\"],{}:', '𠮷'), fc.jsonValue());
const center = fc.dictionary(key, value, { maxKeys: 5 });
const list = fc.array(fc.oneof({ weight: 20, arbitrary: center }, fc.jsonValue()), { maxLength: 8 });

/** A root as text, `centers` amid other keys, its letters perhaps escaped, in line ends of every kind. */
const surveyText = fc
  .tuple(
    fc.oneof(
      list.map((items) => JSON.stringify(items, null, 1)),
      center.map((one) => JSON.stringify(one)),
      list.map((items) => items.map((item) => JSON.stringify(item)).join('\n')),
      fc
        .tuple(center, fc.constantFrom('centers', '\\u0063enters', 'center\\u0073'), fc.oneof(list, value), center)
        .map(([before, name, items, after]) => {
          const inner = (one: object) => JSON.stringify(one, null, '\t').slice(1, -1);
          const pairs = [inner(before), `"${name}" : ${JSON.stringify(items, null, 1)}`, inner(after)];
          return `{${pairs.filter((pair) => pair.trim() !== '').join(' ,')}}`;
        }),
    ),
    fc.constantFrom('\n', '\r\n', '\r', ' '),
    fc.constantFrom('', '\ufeff', ' \r\n', '\r'),
    fc.constantFrom('', '\n\r\n', ' x', '}', ' []', '// end'),
  )
  .map(([text, end, before, after]) => before + text.replaceAll('\n', end) + after);

const SIGNS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  "'",
  '“',
  '//',
  '/*',
  '#',
  ' ',
  '\n',
  '\r',
  '1',
  '-',
  'tru',
  '\u0001',
];

describe('JSON in chunks (F14)', () => {
  it('is read as the whole text is: the same centres, places and refusals', async () => {
    await fc.assert(fc.asyncProperty(surveyText, sizes, expectSame), { numRuns: 400 });
  }, 60_000);

  it('is refused as the whole text is, wherever something is missing or too much', async () => {
    const spoilt = fc
      .tuple(surveyText, fc.nat(), fc.nat({ max: 4 }), fc.constantFrom('', ...SIGNS))
      .map(([text, at, length, sign]) => {
        const offset = at % (text.length + 1);
        return text.slice(0, offset) + sign + text.slice(offset + length);
      });
    await fc.assert(fc.asyncProperty(spoilt, sizes, expectSame), { numRuns: 600 });
  }, 60_000);

  it('never differs, whatever pieces a text is put together from', async () => {
    const piece = fc.constantFrom(
      ...SIGNS,
      '"centers"',
      '"\\u0063enters":',
      '[{',
      '"a":',
      'null',
      '{"a": 1}',
      '𠮷',
      '\ufeff',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const rooted = fc.tuple(fc.constantFrom('', '[', '{', '{"centers": ['), text).map((parts) => parts.join(''));
    await fc.assert(fc.asyncProperty(rooted, sizes, expectSame), { numRuns: 1500 });
  }, 60_000);

  it.each([
    ['within a word', '[{"name": "a"}, {"na', 'json-open-string'],
    ['between two centres', '[{"name": "a"},', 'json-ends-early'],
    ['behind a centre', '[{"name": "a"}', 'json-ends-early'],
    ['behind the list', '{"centers": [{"name": "a"}]', 'json-ends-early'],
    ['within a line', '{"name": "a"}\n{"name": ', 'json-ends-early'],
  ])('is refused where it is cut short %s', async (_, text, is) => {
    const read = text.includes('\n') ? readJsonl : readJson;
    const problem = await problemOf(() => centersIn(read(cut(text, [7]), FILE)));
    expect(problem).toMatchObject({ code: 'json-syntax', args: { detail: { is } } });
  });

  it.each([
    ['list', '[', (name: string) => `{"name": "${name}"},`],
    ['list under its key', '{"year": 2017, "centers": [', (name: string) => `{"name": "${name}"},`],
    ['survey of lines', '', (name: string) => `{"name": "${name}"}\n`],
  ])('hands on the centres of a %s before it asks for more text', async (_, start, centerOf) => {
    let asked = 0;
    function* chunks(): Generator<string> {
      for (;;) yield (asked++ === 0 ? start : '') + centerOf(`a${asked}`).repeat(100);
    }
    const read = start === '' ? readJsonl : readJson;
    let seen = 0;
    for await (const batch of read(chunks(), FILE).centers) {
      seen += batch.length;
      expect(seen).toBeGreaterThanOrEqual((asked - 1) * 100 - 1);
      if (asked > 20) break;
    }
  });

  const blanks = ' '.repeat(2 ** 20);
  it.each([
    ['centre', '[{}, {"name": "a",', [`"b":${blanks}1,`], { line: 1, column: 6 }],
    ['value beside the centres', '{"note": [', [blanks], { line: 1, column: 2 }],
    ['line', '{}\n{', [blanks], { line: 2, column: 1 }],
  ])('refuses a %s that does not end', async (kind, start, [more], place) => {
    function* chunks(): Generator<string> {
      yield start;
      for (;;) yield more!;
    }
    const read = kind === 'line' ? readJsonl : readJson;
    const problem = await problemOf(() => centersIn(read(chunks(), FILE)));
    expect(problem).toMatchObject({ code: 'bound-exceeded', args: { bound: 'json-part', limit: '32 MiB' } });
    expect(problem.location).toEqual({ file: FILE, ...place });
  });

  it('refuses more beside the centres than is to be held', async () => {
    let turn = 0;
    function* chunks(): Generator<string> {
      yield '{"centers": []';
      for (;;) yield `,"note ${turn++}": "${'a'.repeat(2 ** 20 - 50)}"`;
    }
    const problem = await problemOf(() => centersIn(readJson(chunks(), FILE)));
    expect(problem).toMatchObject({ code: 'bound-exceeded', args: { bound: 'json-part' } });
  });
});
