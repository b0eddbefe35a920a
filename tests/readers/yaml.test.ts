import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sayProblem, wordsOf } from '../../src/messages/index.ts';
import { readYaml } from '../../src/readers/yaml/careful.ts';
import { centersIn, problemOf } from './entries-shown.ts';

const read = (text: string) => centersIn(readYaml(text, 'survey.yaml'));
const refusal = (text: string) => problemOf(() => read(text));

describe('places in YAML', () => {
  it('gives each value, key and centre its line, column and path', async () => {
    const { centers, extras } = await read(
      'year: 2017\ncenters:\n  - name: 四月天\n    building_area: 80\n  - {name: 乙}\n',
    );
    expect(centers).toEqual([
      {
        at: '3:5 centers[0]',
        entries: [
          ['name', '四月天', '3:5', '3:11 centers[0].name'],
          ['building_area', 80, '4:5', '4:20 centers[0].building_area'],
        ],
      },
      { at: '5:6 centers[1]', entries: [['name', '乙', '5:6', '5:12 centers[1].name']] },
    ]);
    expect(extras).toEqual([['year', 2017, '1:1', '1:7 year']]);
  });

  it.each([
    ['one centre', 'name: a', ['1:1']],
    ['a bare list', '- name: a\n-\n  name: b', ['1:3 [0]', '3:3 [1]']],
    ['documents in turn', 'a: 1\n---\na: 2\n...\n---\n- a: 3', ['1:1', '3:1', '6:3 [0]']],
    ['an empty file', '', []],
    ['only a comment', '# later', []],
    ['centers without any', 'centers:', []],
    ['a byte order mark', '\ufeffname: a', ['1:1']],
    ['a lone CR', 'x: 1\rcenters:\r- name: a', ['3:3 centers[0]']],
    ['an alias', '- &a {name: a}\n- *a', ['1:7 [0]', '2:3 [1]']],
  ])('finds the centres of %s', async (_, text, places) => {
    expect((await read(text)).centers.map(({ at }) => at)).toEqual(places);
  });

  it.each([
    ['right behind the colon', 'a:\nb: 1', '1:3 a'],
    ['before blanks and a comment', 'a:   # none', '1:3 a'],
    ['in braces', '{a: , b: 1}', '1:4 a'],
    ['in braces without a colon', '{a, b: 1}', '1:3 a'],
  ])('puts an empty value %s', async (_, text, place) => {
    const { centers } = await read(text);
    expect(centers[0]?.entries[0]?.slice(1)).toEqual([null, expect.any(String), place]);
  });

  it('counts a character beyond the basic plane as one column', async () => {
    const { centers } = await read('{𠮷: 1, b: 2}');
    expect(centers[0]?.entries[1]).toEqual(['b', 2, '1:8', '1:11 b']);
  });

  it('puts a key that would blur the path in quotes', async () => {
    const { centers } = await read('- a.b: 1\n  __proto__: 2');
    expect(centers[0]?.entries.map(([, , , place]) => place)).toEqual(['1:8 [0]["a.b"]', '2:14 [0].__proto__']);
  });

  it('merges with <<, its own keys first, each value at its own place', async () => {
    const { centers } = await read('- &d {name: d, office: x}\n- <<: *d\n  name: e\n- <<: [*d, {hall: y}]');
    expect(centers[1]).toEqual({
      at: '2:3 [1]',
      entries: [
        ['name', 'e', '3:3', '3:9 [1].name'],
        ['office', 'x', '1:16', '1:24 [1].office'],
      ],
    });
    expect(centers[2]?.entries.map(([key]) => key)).toEqual(['name', 'office', 'hall']);
  });
});

describe('values in YAML', () => {
  it.each([
    ['350', 350],
    ['-0.50', -0.5],
    ['+.5', 0.5],
    ['1e3', 1000],
    ['0', 0],
    ['999999999999999', 999999999999999],
    ['1234567890123456', '1234567890123456'],
    ['12345678901234567890', '12345678901234567890'],
    ['1e400', '1e400'],
    ['1e-400', '1e-400'],
    ['0x1F', '0x1F'],
    ['0o17', '0o17'],
    ['012', '012'],
    ['1_000', '1_000'],
    ['.inf', '.inf'],
    ['.nan', '.nan'],
    ['2017-06', '2017-06'],
    ['true', true],
    ['FALSE', false],
    ['yes', 'yes'],
    ['~', null],
    ['null', null],
    ['""', ''],
    ['"350"', '350'],
    ["'null'", 'null'],
    ['|\n  多行\n', '多行\n'],
    ['!!str 5', '5'],
    ['!!int "5"', 5],
    ['!!js/function "x"', 'x'],
    ['!custom 5', '5'],
    ['!!binary aGk=', 'aGk='],
    ['[1, 2]', { is: 'nested', text: '[1, 2]' }],
    ['{b: 1}', { is: 'nested', text: '{b: 1}' }],
    ['\n  b: 1\n', { is: 'nested', text: 'b: 1' }],
    ['!!set {b}', { is: 'nested', text: '{b}' }],
    ['!!omap [b: 1]', { is: 'nested', text: '[b: 1]' }],
    ['&x 1', 1],
  ])('reads %j', async (text, value) => {
    expect((await read(`a: ${text}`)).centers[0]?.entries[0]?.[1]).toEqual(value);
  });

  it.each([
    ['5: x', '5'],
    ['0x1F: x', '0x1F'],
    ['~: x', '~'],
    [': x', ''],
    ['[a, b]: x', '[a, b]'],
    ['constructor: x', 'constructor'],
  ])('takes the key of %j as its text', async (text, key) => {
    expect((await read(text)).centers[0]?.entries[0]?.[0]).toBe(key);
  });

  it('stays with YAML 1.2 whatever the file says', async () => {
    const { centers } = await read('%YAML 1.1\n---\na: yes\n');
    expect(centers[0]?.entries[0]?.[1]).toBe('yes');
  });

  it('clips what is nested', async () => {
    const { centers } = await read(`a: ["${'x'.repeat(5000)}"]`);
    const value = centers[0]?.entries[0]?.[1];
    expect(value).toEqual({ is: 'nested', text: `["${'x'.repeat(998)}…` });
  });
});

describe('refused YAML', () => {
  it.each([
    ['a tab', 'a:\n\tb: 1', 2, 1, '制表符'],
    ['two colons', 'a: b: c', 1, 4, '冒号'],
    ['an open quote', 'a: "x\nb: 1', 2, 5, '右引号'],
    ['no colon', 'a: 1\nb\nc: 2', 2, 1, '半角冒号'],
    ['a full-width colon', 'a：1\nb: 2', 1, 1, '半角冒号'],
    ['a key that comes twice', 'a: 1\nb: 2\n"a": 3', 3, 1, '“a”重复了，第一次出现在第 1 行'],
    ['no anchor', 'a: *x', 1, 4, '*x'],
    ['an alias in itself', 'a: &a [*a]', 1, 8, '自己'],
    ['a merge with text', '<<: x', 1, 5, '<<'],
    ['a bad escape', 'a: "\\q"', 1, 5, '反斜杠'],
    ['a bracket too many', ']', 1, 1, 'YAML'],
  ])('tells %s', async (_, text, line, column, words) => {
    const problem = await refusal(text);
    expect(problem).toMatchObject({ code: 'yaml-syntax', location: { file: 'survey.yaml', line, column } });
    expect(sayProblem(problem, wordsOf('zh')).what).toContain(words);
  });

  it.each([
    ['hello', 'hello', { line: 1, column: 1 }],
    ['- name: a\n- 5', '5', { line: 2, column: 3, path: '[1]' }],
    ['- name: a\n-', 'null', { line: 2, column: 2, path: '[1]' }],
    ['centers:\n  name: a', 'name: a', { line: 2, column: 3, path: 'centers' }],
    ['- [[a],\n  b]', '[[a],', { line: 1, column: 3, path: '[0]' }],
  ])('has no centre in %j', async (text, found, place) => {
    expect(await refusal(text)).toEqual({
      code: 'survey-shape',
      args: { found },
      location: { file: 'survey.yaml', ...place },
    });
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['question marks', '? '.repeat(100_000)],
    ['braces', '{a: '.repeat(100_000)],
    ['indents', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('bounds the depth of %s', async (_, text) => {
    expect(await refusal(text)).toMatchObject({ code: 'bound-exceeded', args: { bound: 'depth', limit: '64' } });
  });

  it('reads what is just deep enough', async () => {
    const { centers } = await read(`a: ${'['.repeat(63)}${']'.repeat(63)}`);
    expect(centers[0]?.entries[0]?.[1]).toMatchObject({ is: 'nested' });
    expect(await refusal(`a: ${'['.repeat(64)}${']'.repeat(64)}`)).toMatchObject({ code: 'bound-exceeded' });
  });

  it('stops at the first of many faults', async () => {
    expect(await refusal(`a: "${'\\q'.repeat(1_000_000)}"`)).toMatchObject({ location: { line: 1, column: 5 } });
    expect(await refusal(']'.repeat(1_000_000))).toMatchObject({ location: { line: 1, column: 1 } });
  });

  it('refuses aliases that blow up, in steps or all at once', async () => {
    const steps = ['a: &a0 [x]'];
    for (let n = 1; n < 30; n++) steps.push(`b${n}: &a${n} [*a${n - 1}, *a${n - 1}]`);
    expect(await refusal(steps.join('\n'))).toMatchObject({ code: 'alias-bomb', location: { line: 2 } });
    const wide = `a: &a [${'x,'.repeat(2000)}]\nb: [${'*a,'.repeat(2000)}]`;
    expect(await refusal(wide)).toMatchObject({ code: 'alias-bomb', args: { limit: '120150' } });
  });

  it('lets many centres share what is written once', async () => {
    const shared = Array.from({ length: 40 }, (_, n) => `f${n}: ${n}`).join(', ');
    const centers = Array.from({ length: 2000 }, (_, n) => `  - {name: c${n}, <<: *d}`).join('\n');
    const survey = await read(`defaults: &d {${shared}}\ncenters:\n${centers}`);
    expect(survey.centers).toHaveLength(2000);
    expect(survey.centers[1999]?.entries).toHaveLength(41);
  });

  const laughs = '../shared/corpus/billion-laughs.yaml';
  it.skipIf(!existsSync(laughs))('refuses a billion laughs', async () => {
    expect(await refusal(readFileSync(laughs, 'utf8'))).toMatchObject({ code: 'alias-bomb' });
  });
});
