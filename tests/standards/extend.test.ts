import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileFolder } from '../../src/files/compile.ts';
import { Refusal } from '../../src/model/problem.ts';
import type { Standard } from '../../src/model/standard.ts';
import { loadStandard } from '../../src/standards/load.ts';
import { AREA, loadSample, mistakesOf, STANDARD } from './sample.ts';

const HEAD = `id: child
extends: sample
title: { zh: 扩展, en: Child }
reference: 文号二
document: 扩展标准
section: 正文
`;
const base = loadSample();

function child(more = '', rules?: string): Standard {
  const files = [{ file: 'standard.yaml', text: HEAD + more }];
  return loadStandard(rules === undefined ? files : [...files, { file: 'more.yaml', text: rules }], base);
}

const wrong = (more: string, rules?: string) => mistakesOf(() => child(more, rules));

describe('a standard that extends another', () => {
  test('has all that the other has, with its clauses', () => {
    const made = child();
    expect(made).toMatchObject({ id: 'child', base: 'sample', reference: '文号二' });
    expect(made.rules).toEqual(base.rules);
    expect(made.fields).toEqual(base.fields);
    expect(made.rules[0]?.requirements[0]?.clause.document).toBe('样例标准');
  });

  test('adds fields, categories, rules and aliases', () => {
    const made = child(
      `categories:
  - { id: care, label: { zh: 管理, en: Care } }
fields:
  - { id: sign, label: { zh: 标识, en: Sign }, kind: yes-no }
aliases:
  plaza: [文化广场]
`,
      `category: care
rules:
  - id: care.sign
    title: { zh: 标识, en: Sign }
    type: yes
    field: sign
    section: 三
    remediation: { zh: 挂牌。, en: Put it up. }
    levels: { village: { clause: 3, text: 挂牌。 } }
`,
    );
    expect(made.rules.map(({ id }) => id)).toEqual(['area.plaza', 'area.hall', 'care.sign']);
    expect(made.rules[2]?.requirements[0]?.clause).toEqual({
      document: '扩展标准',
      section: '三',
      level: 'village',
      number: 3,
      text: '挂牌。',
    });
    expect(made.fields.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['plaza', ['文化广场']],
      ['hall', []],
      ['sign', []],
    ]);
  });

  test('tightens and words otherwise', () => {
    const { rules } = child(`change:
  - rule: area.plaza
    title: { zh: 大广场, en: Large plaza }
    levels: { village: { value: 15, note: { zh: 提高, en: Raised } } }
`);
    expect(rules[0]).toMatchObject({
      title: { zh: '大广场' },
      requirements: [
        { level: 'village', test: { value: 15 }, note: { en: 'Raised' } },
        { level: 'community', test: { value: 20 } },
      ],
    });
  });

  test.each([
    ['a lower threshold', 'levels: { village: { value: 9 } }'],
    ['a weaker obligation', 'obligation: encouraged'],
  ])('cannot loosen: %s', (_, change) => {
    expect(wrong(`change:\n  - { rule: area.plaza, ${change} }\n`)).toEqual([
      expect.stringMatching(/^standard\.yaml:8:\d+ a change may only be stricter/),
    ]);
  });

  describe('(F31) of what may be at most so much', () => {
    const most = loadSample(STANDARD, AREA.replace('type: at-least', 'type: at-most'));
    const changed = (value: number) => {
      const change = `change:\n  - { rule: area.plaza, levels: { village: { value: ${value} } } }\n`;
      return () => loadStandard([{ file: 'standard.yaml', text: HEAD + change }], most);
    };

    test.each([9, 0, 10])('%s is allowed where it was 10', (value) => {
      expect(changed(value)().rules[0]?.requirements[0]?.test).toEqual({ type: 'at-most', field: 'plaza', value });
    });

    test.each([11, 10.1])('%s is looser than 10', (value) => {
      expect(mistakesOf(changed(value))).toEqual([
        expect.stringMatching(/^standard\.yaml:8:\d+ a change may only be stricter/),
      ]);
    });
  });

  describe('of a figure for each of another field', () => {
    const POSTS = '  - { id: posts, label: { zh: 岗位, en: Posts }, kind: count, unit: 人, min: 1, max: 10 }\n';
    const area = AREA.replace('type: at-least', 'type: per-capita\n    of: posts').replaceAll(
      ', clause: 1',
      ', each: 2, clause: 1',
    );
    // No plaza is smaller than 30, and 10 for each two posts may still be asked.
    const wide = loadSample(STANDARD.replace('min: 0', 'min: 30') + POSTS, area);
    const changed = (value: number) => {
      const change = `change:\n  - { rule: area.plaza, levels: { village: { value: ${value} } } }\n`;
      return () => loadStandard([{ file: 'standard.yaml', text: HEAD + change }], wide);
    };

    test('asks more where it says more, in no field’s bounds', () => {
      expect(changed(11)().rules[0]?.requirements[0]?.test).toEqual({
        type: 'per-capita',
        field: 'plaza',
        of: 'posts',
        value: 11,
        each: 2,
      });
    });

    test('so does a ratio', () => {
      const ratio = area.replace('per-capita', 'ratio').replaceAll(', each: 2', '');
      const shares = loadSample(
        STANDARD + POSTS.replace('kind: count, unit: 人', 'kind: number, quantity: area, unit: ㎡'),
        ratio,
      );
      const set = (value: number) => {
        const change = `change:\n  - { rule: area.plaza, levels: { village: { value: ${value} } } }\n`;
        return () => loadStandard([{ file: 'standard.yaml', text: HEAD + change }], shares);
      };
      expect(set(10.5)().rules[0]?.requirements[0]?.test).toMatchObject({ type: 'ratio', value: 10.5 });
      expect(mistakesOf(set(9.5))).toEqual([expect.stringMatching(/:8:\d+ a change may only be stricter/)]);
    });

    test('cannot ask less', () => {
      expect(mistakesOf(changed(9))).toEqual([expect.stringMatching(/:8:\d+ a change may only be stricter/)]);
    });
  });

  test('switches off with a reason, which stays visible', () => {
    const made = child('off:\n  - { rule: area.hall, reason: { zh: 不适用, en: Not ours } }\n');
    expect(made.rules.map(({ id }) => id)).toEqual(['area.plaza']);
    expect(made.notInForce).toMatchObject([{ rule: { id: 'area.hall' }, why: 'off', reason: { en: 'Not ours' } }]);
  });

  test('is told its mistakes at their places in its own file', () => {
    expect(wrong('off:\n  - { rule: area.hall }\n')).toEqual(['standard.yaml:8:5 missing key "reason"']);
    expect(wrong('off:\n  - { rule: area.hal, reason: { zh: 一, en: one } }\n')).toEqual([
      'standard.yaml:8:13 unknown rule "area.hal"; did you mean "area.hall"?',
    ]);
    expect(wrong('aliases:\n  plaaza: [大广场]\n')).toEqual([
      'standard.yaml:8:3 unknown field "plaaza"; did you mean "plaza"?',
    ]);
    expect(wrong('aliases:\n  plaza: [大厅]\n')).toEqual([expect.stringMatching(/name or alias "大厅" is used twice/)]);
    expect(wrong('fields:\n  - { id: hall, label: { zh: 厅, en: Room }, kind: yes-no }\n')).toEqual([
      'standard.yaml:8:11 field "hall" is used twice, first at sample:1:1',
    ]);
    expect(wrong('set: { nothing: 1 }\n')).toEqual(['standard.yaml:7:8 unknown parameter "nothing"']);
    expect(wrong('', AREA)).toContain('more.yaml:3:9 rule "area.plaza" is used twice, first at sample:1:1');
  });
});

describe('a parameter', () => {
  const asked = AREA.replace('value: 10, clause', 'parameter: least, clause');
  const declared = (more: string) =>
    `${STANDARD}parameters:\n  - { id: least, label: { zh: 下限, en: Least }${more} }\n`;

  test('without a value keeps its rule out of force, at the levels that need it', () => {
    const made = loadSample(declared(''), asked);
    expect(made.rules.map(({ id, requirements }) => [id, requirements.map(({ level }) => level)])).toEqual([
      ['area.plaza', ['community']],
      ['area.hall', ['village']],
    ]);
    expect(made.notInForce).toMatchObject([
      { why: 'parameter', rule: { id: 'area.plaza', requirements: [{ level: 'village' }] } },
    ]);
  });

  test('has its default, or what an extending standard sets', () => {
    const plain = loadSample(declared(', default: 12'), asked);
    expect(plain.rules[0]?.requirements[0]).toMatchObject({ test: { value: 12, parameter: 'least' } });
    expect(plain.notInForce).toEqual([]);
    const unset = loadSample(declared(''), asked);
    const files = [{ file: 'standard.yaml', text: `${HEAD}set: { least: 14 }\n` }];
    const made = loadStandard(files, unset);
    expect(made.notInForce).toEqual([]);
    expect(made.rules.flatMap(({ requirements }) => requirements.map(({ test }) => test))).toContainEqual({
      type: 'at-least',
      field: 'plaza',
      value: 14,
      parameter: 'least',
    });
    const beyond = [{ file: 'standard.yaml', text: `${HEAD}set: { least: 101 }\n` }];
    expect(mistakesOf(() => loadStandard(beyond, unset))).toEqual([
      'standard.yaml:7:15 101 is outside the range 0–100 of the field "plaza"',
    ]);
  });

  test('is told when it is unknown, or stands beside a value', () => {
    expect(mistakesOf(() => loadSample(STANDARD, asked))).toEqual(['area.yaml:9:29 unknown parameter "least"']);
    const both = AREA.replace('value: 10, clause', 'value: 10, parameter: least, clause');
    expect(mistakesOf(() => loadSample(declared(''), both))).toEqual([
      'area.yaml:9:40 either value or parameter, not both',
    ]);
  });
});

describe('the standard to extend', () => {
  const write = (files: Record<string, string>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'extends-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  };

  test('is the folder beside it, or one that ships', async () => {
    const folder = write({ 'child/standard.yaml': HEAD, 'sample/standard.yaml': STANDARD, 'sample/area.yaml': AREA });
    expect((await compileFolder(join(folder, 'child'))).rules).toEqual(base.rules);
    rmSync(join(folder, 'sample'), { recursive: true });
    const shipped = async (id: string) => (id === 'sample' ? base : null);
    expect((await compileFolder(join(folder, 'child'), 'child', shipped)).rules).toEqual(base.rules);
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['is nowhere', { 'child/standard.yaml': HEAD }],
    ['is itself', { 'child/standard.yaml': HEAD.replace('extends: sample', 'extends: child') }],
    ['is outside', { 'child/standard.yaml': HEAD.replace('extends: sample', 'extends: ../sample') }],
  ])('that %s is refused', async (_, files) => {
    const folder = write(files);
    const error = await compileFolder(join(folder, 'child'), 'child').catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Refusal);
    expect(
      mistakesOf(() => {
        throw error;
      })[0],
    ).toMatch(/standard\.yaml:2:10 the standard to extend/);
    rmSync(folder, { recursive: true });
  });
});
