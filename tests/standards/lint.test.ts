import { describe, expect, test } from 'vitest';
import { lintStandard } from '../../src/standards/lint.ts';
import { loadStandard } from '../../src/standards/load.ts';
import { numbersIn } from '../../src/survey/values/numbers-in.ts';
import { AREA, STANDARD } from './sample.ts';

const SOURCE = '1. 不低于10。\n不低于20。\n2. 有\n大厅。';

/** The lines of levels that no rule is for left blank, of which a test of its own tells. */
function withLevelsOf(area: string, standard: string): string {
  return standard.replace(/^ {2}- \{ id: (village|community), .*$/gm, (line, id) =>
    area.includes(`${id}:`) ? line : '',
  );
}

function linted(
  standard = STANDARD,
  area = AREA,
  source: string | null = SOURCE,
  means?: (word: string) => string | null,
) {
  const files = [
    { file: 'standard.yaml', text: withLevelsOf(area, standard) },
    { file: 'area.yaml', text: area },
  ];
  const made = loadStandard(files);
  const byWord = new Map(made.fields.flatMap(({ id, label }) => [label.zh, label.en].map((word) => [word, id])));
  const found = lintStandard({
    standard: made,
    files,
    source,
    numbers: numbersIn,
    means: means ?? ((word) => byWord.get(word) ?? null),
  });
  return found.map(({ location: { file, line }, message }) => `${file}:${line} ${message.en}`);
}

test('a standard in order has nothing to report', () => {
  expect(linted()).toEqual([]);
});

test('a field and a parameter that nothing reads', () => {
  const more = `  - { id: spare, label: { zh: 备用, en: Spare }, kind: yes-no }
parameters:
  - { id: least, label: { zh: 下限, en: Least } }
`;
  const means = (word: string) =>
    new Map([
      ['广场', 'plaza'],
      ['Plaza', 'plaza'],
      ['大厅', 'hall'],
      ['Hall', 'hall'],
      ['备用', 'spare'],
      ['Spare', 'spare'],
    ]).get(word) ?? null;
  expect(linted(STANDARD + more, AREA, SOURCE, means)).toEqual([
    'standard.yaml:24 no rule reads the field "spare"',
    'standard.yaml:26 no rule uses the parameter "least"',
  ]);
});

test('a rule that no answer can fail, and a condition that always holds', () => {
  expect(linted(STANDARD, AREA.replace('value: 10,', 'value: 0,'))).toEqual([
    'area.yaml:3 village: any value of "plaza" passes',
  ]);
  const when = AREA.replace(
    '    field: hall\n',
    '    field: hall\n    when: { type: at-most, field: plaza, value: 100 }\n',
  );
  expect(linted(STANDARD, when)).toEqual(['area.yaml:11 village: the condition of when always holds']);
});

describe('a rule that depends on another field', () => {
  const POSTS = '  - { id: posts, label: { zh: 岗位, en: Posts }, kind: count, unit: 人, min: 2, max: 10 }\n';
  const standard = STANDARD.replace('    min: 0\n', '    min: 10\n') + POSTS;
  const means = (word: string) =>
    ({ 广场: 'plaza', Plaza: 'plaza', 大厅: 'hall', Hall: 'hall', 岗位: 'posts', Posts: 'posts' })[word] ?? null;
  const area = (value: number) =>
    AREA.replace('type: at-least', 'type: per-capita\n    of: posts')
      .replace('value: 10,', `value: ${value}, each: 2,`)
      .replace('      community: { value: 20, clause: 1, text: 不低于20。 }\n', '');

  test.each([
    [2, ['area.yaml:3 village: any value of "plaza" passes']],
    [2.1, []],
    [100, []],
    [100.1, ['area.yaml:3 village: no value of "plaza" passes']],
  ])('%s for each two of 2 to 10, of a field of 10 to 100', (value, expected) => {
    expect(linted(standard, area(value), SOURCE, means)).toEqual(expected);
  });

  test.each([
    [1, ['area.yaml:3 village: any value of "plaza" passes']],
    [1.1, []],
    [50, []],
    [50.1, ['area.yaml:3 village: no value of "plaza" passes']],
  ])('a ratio of %s to 2 to 10, of a field of 10 to 100', (value, expected) => {
    const ratio = area(value).replace('per-capita', 'ratio').replace(', each: 2', '');
    const ofArea = standard.replace('kind: count, unit: 人', 'kind: number, quantity: area, unit: ㎡');
    expect(linted(ofArea, ratio, SOURCE, means)).toEqual(expected);
  });

  test('a condition that never holds', () => {
    const when = area(50).replace(
      '    field: hall\n',
      '    field: hall\n    when: { type: per-capita, field: plaza, value: 101, each: 2, of: posts }\n',
    );
    expect(linted(standard, when, SOURCE, means)).toEqual(['area.yaml:11 village: the condition of when never holds']);
  });
});

test('grades in the wrong order', () => {
  const grades = `category: area
rules:
  - id: area.plaza
    title: { zh: 广场, en: Plaza }
    type: grades
    grades:
      - { id: high, label: { zh: 一级, en: High }, tests: [{ type: at-least, field: plaza, value: 10 }] }
      - { id: low, label: { zh: 二级, en: Low }, tests: [{ type: at-least, field: plaza, value: 20 }, { type: yes, field: hall }] }
    remediation: { zh: "{gap}", en: "{gap}" }
    levels: { village: { least: low, clause: 1, text: 不低于10。 } }
`;
  expect(linted(STANDARD, grades)).toEqual([
    'area.yaml:3 village: the grade "high" asks less than "low"; grades go from the highest down',
  ]);
});

test('grades by a figure for each of another field, whatever the each', () => {
  const grade = (id: string, value: number, each: number) =>
    `      - { id: ${id}, label: { zh: ${id}, en: ${id} }, tests: [{ type: per-capita, field: plaza, value: ${value}, each: ${each}, of: posts }] }\n`;
  const POSTS = '  - { id: posts, label: { zh: 岗位, en: Posts }, kind: count, unit: 人, min: 1, max: 10 }\n';
  const rules = (grades: string) => `category: area
rules:
  - id: area.plaza
    title: { zh: 广场, en: Plaza }
    type: grades
    grades:
${grades}    remediation: { zh: "{gap}", en: "{gap}" }
    levels: { village: { least: low, clause: 1, text: 不低于10。 } }
`;
  const means = () => 'plaza';
  const told = (grades: string) =>
    linted(STANDARD + POSTS, rules(grades), SOURCE, means).filter((line) => line.includes('grade'));
  expect(told(grade('high', 2, 3) + grade('low', 3, 5))).toEqual([]);
  expect(told(grade('high', 3, 5) + grade('low', 2, 3))).toEqual([
    'area.yaml:3 village: the grade "high" asks less than "low"; grades go from the highest down',
  ]);
  expect(told(grade('high', 1, 3) + grade('low', 2, 6))).toEqual([]);
});

test('words that the source does not hold; blanks and line breaks aside', () => {
  expect(linted(STANDARD, AREA.replace('text: 有大厅。', 'text: 有大厅两间。'))).toEqual([
    'area.yaml:11 the source does not hold the words "有大厅两间。"',
  ]);
  expect(linted(STANDARD, AREA.replace('text: 有大厅。', 'text: 有大厅两间。'), null)).toEqual([]);
});

test('headers that a reader takes for something else', () => {
  const means = (word: string) =>
    word === '大厅' ? 'plaza' : word === 'Hall' ? null : word === '广场' || word === 'Plaza' ? 'plaza' : null;
  expect(linted(STANDARD, AREA, SOURCE, means)).toEqual([
    'standard.yaml:23 a header "大厅" is read as "plaza"',
    'standard.yaml:23 a header "Hall" is read as no field',
  ]);
});

test('a paragraph without rule or reason, and one whose words are not there', () => {
  const paragraphs = `paragraphs:
  - { section: 附件, number: 1, title: { zh: 广场, en: Plaza }, text: 不低于10。 }
  - { section: 附件, number: 3, title: { zh: 其他, en: Other }, text: 有 大厅。 }
  - { section: 附件, number: 4, title: { zh: 无, en: None }, text: 无此句, notAudited: { zh: 理由, en: A reason } }
`;
  expect(linted(STANDARD + paragraphs)).toEqual([
    'standard.yaml:26 paragraph 3 of 附件 has neither a rule nor a reason under notAudited',
    'standard.yaml:27 the source does not hold the words "无此句"',
  ]);
});

test('a condition in a cell, instead of which the rule has another (F4)', () => {
  const area = AREA.replace('    field: plaza\n', '    field: plaza\n    when: { type: yes, field: hall }\n').replace(
    'value: 20,',
    'value: 20, when: { type: at-least, field: plaza, value: 5 },',
  );
  expect(linted(STANDARD, area)).toEqual([
    "area.yaml:11 community: the cell has a when of its own, so that the rule's does not hold here; where both are meant, make it one condition or two rules",
  ]);
});

test('a level that no rule is for (F4)', () => {
  const area = AREA.split('\n')
    .filter((line) => !line.includes('community:'))
    .join('\n');
  expect(linted(STANDARD.replace('{ id: community,', '{ id: community ,'), area)).toEqual([
    'standard.yaml:8 no rule is for the level "community": its centres cannot be judged, and are in no report',
  ]);
});

describe('a threshold that its quotation does not say (F22)', () => {
  const asking = (value: number, text: string) =>
    linted(
      STANDARD,
      AREA.replace('{ value: 10, clause: 1, text: 不低于10。 }', `{ value: ${value}, clause: 1, text: ${text} }`),
      null,
    );

  test.each([
    [12, '不少于十二个。'],
    [2, '配备两名。'],
    [50, '不低于50.0平方米。'],
    [5, '统一标识。'],
    [20, '不低于0.03亩。'],
    [10, '面积达标。'],
  ])('%s is said by %s', (value, text) => {
    expect(asking(value, text).filter((line) => line.includes('quotation'))).toEqual([]);
  });

  test('a slip of the pen is told', () => {
    expect(asking(15, '不低于10。')).toEqual([
      'area.yaml:3 village: it asks 15, which its quotation “不低于10。” does not say',
    ]);
    expect(asking(3, '配备两名。')).toEqual([expect.stringContaining('asks 3')]);
  });
});
