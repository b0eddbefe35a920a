import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileFolder } from '../../src/files/compile.ts';
import { readFolder } from '../../src/files/read-folder.ts';
import { runCases, uncovered } from '../../src/run/standard/cases.ts';
import { loadCases } from '../../src/standards/cases.ts';
import { jsonSchema } from '../../src/standards/json-schema.ts';
import { loadSample, mistakesOf } from './sample.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe.each(['zhengzhou-2016', 'jinshui-2017'])('the cases of %s', async (id) => {
  const standard = await compileFolder(`${root}standards/${id}`);
  const cases = loadCases(await readFolder(`${root}standards/${id}/cases`), standard);

  test('come out as expected', () => {
    expect(cases.length).toBeGreaterThan(100);
    expect(runCases(standard, cases)).toEqual([]);
  });

  test('show every rule at every level to pass, to fail and to be missing', () => {
    expect(uncovered(standard, cases)).toEqual([]);
  });

  test('stand on both sides of every threshold', () => {
    for (const { id: rule, requirements } of standard.rules) {
      for (const { level, test: asked } of requirements) {
        if (asked.type !== 'at-least') continue;
        const answers = (status: string) =>
          cases
            .filter((one) => one.level === level && one.expect.get(rule) === status)
            .map((one) => one.answers.get(asked.field));
        expect(answers('pass'), `${rule} ${level}`).toContain(asked.value);
        expect(answers('pass').some((value) => Number(value) > asked.value)).toBe(true);
        expect(answers('fail').some((value) => Number(value) < asked.value)).toBe(true);
      }
    }
  });
});

describe('cases', () => {
  const sample = loadSample();
  const load = (text: string) => loadCases([{ file: 'c.yaml', text }], sample);

  test('that come out otherwise are told', () => {
    const cases = load(`level: village
center: { plaza: 10, hall: yes }
cases:
  - { expect: { area.plaza: pass, area.hall: pass }, verdict: compliant }
  - { set: { plaza: 9 }, expect: { area.plaza: pass }, verdict: compliant }
  - { set: { plaza: 约9 }, expect: { area.plaza: invalid }, verdict: incomplete }
`);
    expect(runCases(sample, cases).map(({ of, what, expected, found }) => [of.line, what, expected, found])).toEqual([
      [5, 'area.plaza', 'pass', 'fail'],
      [5, 'verdict', 'compliant', 'noncompliant'],
    ]);
    expect(uncovered(sample, cases)).toEqual([
      { rule: 'area.plaza', level: 'village', lacking: ['fail', 'missing'] },
      { rule: 'area.plaza', level: 'community', lacking: ['pass', 'fail', 'missing'] },
      { rule: 'area.hall', level: 'village', lacking: ['fail', 'missing'] },
    ]);
  });

  test('that name what is not there are refused, with the place', () => {
    expect(
      mistakesOf(() =>
        load(`level: vilage
center: { plazza: 10 }
cases:
  - { set: { hal: yes }, expect: { area.plazza: pass, area.hall: passes } }
`),
      ),
    ).toEqual([expect.stringMatching(/^c\.yaml:4:\d+ expected one of pass, fail, missing, invalid, not-asked/)]);
    expect(
      mistakesOf(() => load('level: village\ncenter: { plazza: 1 }\ncases:\n  - { expect: { area.plazza: pass } }\n')),
    ).toEqual([
      'c.yaml:2:11 unknown field "plazza"; did you mean "plaza"?',
      'c.yaml:4:17 unknown rule "area.plazza"; did you mean "area.plaza"?',
    ]);
  });
});

test.each(['standard', 'rules', 'cases'] as const)('schemas/%s.schema.json is what the program prints', (name) => {
  const committed = JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'));
  expect(JSON.parse(JSON.stringify(jsonSchema(name)))).toEqual(committed);
});

test('a case that expects nothing is a mistake (F4)', () => {
  const text = 'level: village\ncases:\n  - set: { plaza: 1 }\n    expect: {}\n';
  expect(mistakesOf(() => loadCases([{ file: 'cases.yaml', text }], loadSample()))).toEqual([
    'cases.yaml:4:13 must not be empty',
  ]);
});
