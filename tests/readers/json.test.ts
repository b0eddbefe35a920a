import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayProblem, wordsOf } from '../../src/messages/index.ts';
import { readJson, readJsonl } from '../../src/readers/json/read.ts';
import { centersIn, problemOf } from './entries-shown.ts';

const read = (text: string) => centersIn(readJson([text], 'survey.json'));
const refusal = (text: string) => problemOf(() => read(text));

describe('places in JSON', () => {
  it('gives each value, key and centre its line, column and path', async () => {
    const text =
      '\ufeff{"year": 2017, "centers": [\n  {"name": "四月天", "𠮷":1, "b" : 80},\r\n  {},\n  { }\n], "note": [1]}\n';
    const { centers, extras } = await read(text);
    expect(centers).toEqual([
      {
        at: '2:4 centers[0]',
        entries: [
          ['name', '四月天', '2:4', '2:12 centers[0].name'],
          ['𠮷', 1, '2:19', '2:23 centers[0].𠮷'],
          ['b', 80, '2:26', '2:32 centers[0].b'],
        ],
      },
      { at: '3:3 centers[1]', entries: [] },
      { at: '4:3 centers[2]', entries: [] },
    ]);
    expect(extras).toEqual([
      ['year', 2017, '1:2', '1:10 year'],
      ['note', { is: 'nested', text: '[1]' }, '5:4', '5:12 note'],
    ]);
  });

  it.each([
    ['one centre', '{"name": "a"}', ['1:2']],
    ['a bare list', '[{"name": "a"},\n\n{ "name": "b"}]', ['1:3 [0]', '3:3 [1]']],
    ['an empty file', ' \n', []],
    ['null', 'null', []],
    ['centers without any', '{"centers": null}', []],
  ])('finds the centres of %s', async (_, text, places) => {
    expect((await read(text)).centers.map(({ at }) => at)).toEqual(places);
  });

  it('reads one centre a line', async () => {
    const { centers } = await centersIn(readJsonl(['{"name": "a"}\n\n {"x": 1}\r\n'], 'survey.jsonl'));
    expect(centers).toEqual([
      { at: '1:2 [0]', entries: [['name', 'a', '1:2', '1:10 [0].name']] },
      { at: '3:3 [1]', entries: [['x', 1, '3:3', '3:8 [1].x']] },
    ]);
  });

  it('does not let a centre run over its line', async () => {
    const problem = await problemOf(() => centersIn(readJsonl(['{"a": 1}\n{"a":\n1}'], 'survey.jsonl')));
    expect(problem).toMatchObject({ code: 'json-syntax', location: { line: 2, column: 6 } });
  });
});

describe('values in JSON', () => {
  it.each([
    ['1.50', 1.5],
    ['-0', 0],
    ['1E+2', 100],
    ['123456789012345', 123456789012345],
    ['1234567890123456', '1234567890123456'],
    ['0.10000000000000001', '0.10000000000000001'],
    ['1e400', '1e400'],
    ['"\\u4e2d\\n\\"\\/"', '中\n"/'],
    ['{"b": [1,\n2]}', { is: 'nested', text: '{"b": [1,\n2]}' }],
  ])('reads %j', async (text, value) => {
    expect((await read(`{"a": ${text}}`)).centers[0]?.entries[0]?.[1]).toEqual(value);
  });

  it('reads back what JSON.stringify writes', async () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      // JSON has no word for what is infinite: it is written as null.
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const centers = fc.array(
      fc.dictionary(
        fc.string().filter((key) => key !== '__proto__'),
        fc.oneof(leaf, fc.jsonValue()),
      ),
    );
    const indent = fc.constantFrom(undefined, 2, '\t');
    await fc.assert(
      fc.asyncProperty(centers, indent, async (written, space) => {
        const text = JSON.stringify(written, null, space);
        const readBack = (await read(text)).centers.map(({ entries }) => entries.map(([key, value]) => [key, value]));
        expect(readBack).toEqual(
          written.map((center) => Object.entries(center).map(([key, value]) => [key, asRead(value)])),
        );
      }),
    );
  });

  /** The smallest double that has all its digits. */
  const SMALLEST = 2.2250738585072014e-308;

  function asRead(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) return { is: 'nested', text: expect.any(String) };
    if (typeof value !== 'number' || value === 0) return value === 0 ? 0 : value;
    const text = JSON.stringify(value);
    const digits = text
      .replace(/e.*/, '')
      .replace(/[-.]/g, '')
      .replace(/^0+|0+$/g, '');
    return digits.length > 15 || Math.abs(value) < SMALLEST ? text : value;
  }

  it.each(['__proto__', 'constructor', 'toString'])('takes %s for a key like any other', async (key) => {
    expect((await read(`{"${key}": 1}`)).centers[0]?.entries[0]).toEqual([key, 1, '1:2', expect.stringContaining(key)]);
  });
});

describe('refused JSON', () => {
  it.each([
    ['a comma after the last item', '{"a": [1,]}', 1, 9, '逗号'],
    ['a comma after the last key', '{"a": 1,\n}', 1, 8, '逗号'],
    ['single quotes', "{'a': 1}", 1, 2, '单引号'],
    ['Chinese quotes', '{“a”: 1}', 1, 2, '中文引号'],
    ['an end that comes early', '{"a": 1', 1, 8, '提前结束'],
    ['no value', '{"a":\n', 2, 1, '提前结束'],
    ['a comment', '{"a": 1 // x\n}', 1, 9, '注释'],
    ['a key that comes twice', '{"a": 1,\n"b": 2, "\\u0061": 3}', 2, 9, '“a”重复了，第一次出现在第 1 行'],
    ['a key that comes twice inside', '{"a": {"b": 1, "b": 2}}', 1, 16, '“b”重复了'],
    ['more after the end', '{} x', 1, 4, '结束'],
    ['no comma', '{"a": 1 "b": 2}', 1, 9, '缺少逗号'],
    ['no colon', '{"a" 1}', 1, 6, '冒号'],
    ['a bad escape', '{"a": "\\x"}', 1, 8, '反斜杠'],
    ['a raw control character', '{"a": "\u0001"}', 1, 8, '控制字符'],
    ['a string over the line', '{"a": "x\n"}', 1, 7, '右引号'],
    ['NaN', '{"a": NaN}', 1, 7, '“N”'],
    ['a leading zero', '{"a": 012}', 1, 8, '逗号'],
    ['a wrong bracket', '{"a": [1}', 1, 9, '“}”'],
    ['a blank that JSON does not know', '\u00a0{}', 1, 1, '不应出现'],
  ])('tells %s', async (_, text, line, column, words) => {
    const problem = await refusal(text);
    expect(problem).toMatchObject({ code: 'json-syntax', location: { file: 'survey.json', line, column } });
    expect(sayProblem(problem, wordsOf('zh')).what).toContain(words);
  });

  it.each([
    ['5', '5', { line: 1, column: 1 }],
    ['[{}, [1]]', '[1]', { line: 1, column: 6, path: '[1]' }],
    ['{"centers": {"name": "a"}}', '{"name": "a"}', { line: 1, column: 13, path: 'centers' }],
  ])('has no centre in %j', async (text, found, place) => {
    expect(await refusal(text)).toEqual({
      code: 'survey-shape',
      args: { found },
      location: { file: 'survey.json', ...place },
    });
  });

  it('bounds the depth', async () => {
    const nested = (depth: number) => `{"a": ${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect((await read(nested(63))).centers).toHaveLength(1);
    expect(await refusal(nested(64))).toMatchObject({ code: 'bound-exceeded', args: { bound: 'depth', limit: '64' } });
    expect(await refusal('['.repeat(100_000))).toMatchObject({ code: 'bound-exceeded' });
    expect(await refusal(`{"a": ${'['.repeat(100_000)}`)).toMatchObject({ code: 'bound-exceeded' });
  });

  it('refuses exactly what JSON.parse refuses', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      'a',
      '"k"',
      '1',
      '-',
      '.5',
      'e3',
      'true',
      'null',
      ' ',
      '\n',
      '\\',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const text = `{"a": ${pieces.join('')}}`;
        const parses = (() => {
          try {
            return JSON.parse(text) !== undefined;
          } catch {
            return false;
          }
        })();
        const problem = await read(text).then(
          () => null,
          (error) => error.problem.args.detail?.is ?? error,
        );
        // A key that comes twice is the one thing that JSON.parse lets pass.
        if (problem !== 'key-twice') expect(problem === null).toBe(parses);
      }),
      { numRuns: 2000 },
    );
  });
});

it('finds the place of every value in one long line', async () => {
  const text = JSON.stringify(Array.from({ length: 20_000 }, (_, n) => ({ name: `𠮷${n}`, area: n })));
  const { centers } = await centersIn(readJson([text], 'survey.json'));
  const column = [...text.slice(0, text.lastIndexOf('19999'))].length + 1;
  expect(centers.at(-1)?.entries[1]?.[3]).toBe(`1:${column} [19999].area`);
});
