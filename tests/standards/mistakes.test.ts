import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/model/problem.ts';
import { loadStandard } from '../../src/standards/load.ts';
import { AREA, loadSample, mistakesOf, STANDARD, withLine } from './sample.ts';

test('the sample is in order', () => {
  const { rules } = loadSample();
  expect(rules.map(({ id }) => id)).toEqual(['area.plaza', 'area.hall']);
});

describe('one mistake in standard.yaml', () => {
  test.each([
    ['unknown key', 3, 'referense: 文号\nreference: 文号', '3:1 unknown key "referense"; did you mean "reference"?'],
    ['unknown key, nothing near', 3, 'zzz: 1\nreference: 文号', '3:1 unknown key "zzz"'],
    ['wrong type', 3, 'reference: [2016]', '3:12 expected text, found a list'],
    ['number where text belongs', 3, 'reference: 72', '3:12 expected text, found 72'],
    ['key without value', 3, 'reference:', '3:11 expected text, found nothing'],
    ['blank text', 3, 'reference: " "', '3:12 must not be empty'],
    ['missing key', 3, '', '1:1 missing key "reference"'],
    ['missing language', 2, 'title: { zh: 样例 }', '2:8 missing key "en"'],
    ['malformed id', 1, 'id: Sample 1', '1:5 expected an id of lower-case letters, digits and hyphens'],
    ['no levels', 6, 'levels: []\nmore:', '6:9 must not be empty'],
    [
      'duplicate level',
      8,
      '  - { id: village, label: { zh: 社区, en: Community } }',
      '8:11 level "village" is used twice, first at standard.yaml:7:11',
    ],
    [
      'alias of two levels',
      8,
      '  - { id: community, label: { zh: 社区, en: Community }, aliases: [（村）] }',
      '8:66 name or alias "（村）" is used twice, first at standard.yaml:7:33',
    ],
    [
      'alias twice',
      8,
      '  - { id: community, label: { zh: 社区, en: Community }, aliases: [社, 社] }',
      '8:69 name or alias "社" is used twice, first at standard.yaml:8:66',
    ],
    [
      'ambiguous level that is a level',
      9,
      'ambiguousLevels:\n  - { text: 社区级, between: [village, community] }\ncategories:',
      '10:13 name or alias "社区级" is used twice, first at standard.yaml:8:66',
    ],
    [
      'ambiguous between unknown levels',
      9,
      'ambiguousLevels:\n  - { text: 村社, between: [village, comunity] }\ncategories:',
      '10:36 unknown level "comunity"; did you mean "community"?',
    ],
    [
      'duplicate category',
      10,
      '  - { id: area, label: { zh: 面积, en: Area } }\n  - { id: area, label: { zh: 其他, en: Other } }',
      '11:11 category "area" is used twice, first at standard.yaml:10:11',
    ],
    [
      'duplicate field',
      23,
      '  - { id: plaza, label: { zh: 大厅, en: Hall }, kind: yes-no }',
      '23:11 field "plaza" is used twice, first at standard.yaml:16:9',
    ],
    [
      'alias of a field and an identity',
      23,
      '  - { id: hall, label: { zh: 名 称, en: Hall }, kind: yes-no }',
      '23:30 name or alias "名 称" is used twice, first at standard.yaml:12:24',
    ],
    [
      'full-width alias of another field',
      23,
      '  - { id: hall, label: { zh: 大厅, en: ＰＬＡＺＡ }, kind: yes-no }',
      '23:38 name or alias "ＰＬＡＺＡ" is used twice, first at standard.yaml:17:26',
    ],
    [
      'unknown kind',
      18,
      '    kind: numbr',
      '18:11 expected one of number, count, yes-no, found "numbr"; did you mean "number"?',
    ],
    ['unit of another quantity', 20, '    unit: 平米', '20:11 expected "㎡", found "平米"'],
    [
      'count of a missing unit',
      23,
      '  - { id: hall, label: { zh: 大厅, en: Hall }, kind: count, min: 0, max: 9 }',
      '23:5 missing key "unit"',
    ],
    [
      'bound on a yes-no field',
      23,
      '  - { id: hall, label: { zh: 大厅, en: Hall }, kind: yes-no, hnt: 9 }',
      '23:60 unknown key "hnt"; did you mean "hint"?',
    ],
    ['bounds the wrong way round', 21, '    min: 200', '22:10 max is below min (200)'],
    [
      'combined of an unknown field',
      23,
      'combined:\n  - { id: both, label: { zh: 尺寸, en: Size }, fields: [plaza, plaze] }',
      '24:62 unknown field "plaze"; did you mean "plaza"?',
    ],
    ['duplicate YAML key', 4, 'reference: 又一个\ndocument: 样例标准', '4:1 the key is written twice'],
    ['a key that is a list', 5, 'section: 附件\n[1]: 2', '6:1 a key must be plain text'],
    ['a key that reaches the prototype', 5, 'section: 附件\n__proto__: {}', '6:1 a key must be plain text'],
    ['unresolved alias', 5, 'section: *nowhere', '5:10 there is no anchor &nowhere before'],
    ['alias inside an anchor', 5, 'section: &a [*a]', '5:14 no alias inside an anchor'],
    ['unknown tag', 5, 'section: !js 附件', '5:10 YAML syntax: unknown tag; put a text that starts with ! in quotes'],
  ])('%s', (_, line, replacement, expected) => {
    // A rule that asks for the field would report its absence too: here only standard.yaml is at stake.
    const found = mistakesOf(() =>
      loadStandard([{ file: 'standard.yaml', text: withLine(STANDARD, line, replacement) }]),
    );
    expect(found[0]).toBe(`standard.yaml:${expected}`);
  });
});

describe('one mistake in a file of rules', () => {
  test.each([
    [
      'unknown category',
      1,
      'category: aera',
      [
        '1:11 unknown category "aera"; did you mean "area"?',
        '3:9 the id must begin with "aera."',
        '11:9 the id must begin with "aera."',
      ],
    ],
    ['rule without category', 3, '  - id: plaza', ['3:9 expected an id of the form category.name']],
    ['rule of another category', 3, '  - id: safety.plaza', ['3:9 the id must begin with "area."']],
    ['duplicate rule', 11, '  - id: area.plaza', ['11:9 rule "area.plaza" is used twice, first at area.yaml:3:9']],
    [
      'unknown rule type',
      5,
      '    type: atleast',
      [
        '5:11 expected one of at-least, at-most, equals, between, one-of, yes, per-capita, ratio, dimensions, all-of, any-of, grades, found "atleast"; did you mean "at-least"?',
      ],
    ],
    ['missing rule type', 5, '', ['3:5 missing key "type"']],
    ['unknown field', 6, '    field: plazza', ['6:12 unknown field "plazza"; did you mean "plaza"?']],
    [
      'field of another kind',
      6,
      '    field: hall',
      ['6:12 a rule of type at-least cannot ask for the yes-no field "hall"'],
    ],
    ['yes of a number', 14, '    field: plaza', ['14:12 a rule of type yes cannot ask for the number field "plaza"']],
    [
      'unknown level',
      9,
      '      vilage: { value: 10, clause: 1, text: 不低于10。 }',
      ['9:7 unknown level "vilage"; did you mean "village"?'],
    ],
    [
      'malformed level',
      9,
      '      Village: { value: 10, clause: 1, text: 不低于10。 }',
      ['9:7 expected an id of lower-case letters, digits and hyphens'],
    ],
    ['no clause number', 9, '      village: { value: 10, text: 不低于10。 }', ['9:16 missing key "clause"']],
    ['no clause text', 17, '      village: { clause: 2 }', ['17:16 missing key "text"']],
    ['no threshold', 9, '      village: { clause: 1, text: 不低于10。 }', ['9:16 missing key "value"']],
    [
      'threshold as text',
      9,
      '      village: { value: 10㎡, clause: 1, text: 不低于10。 }',
      ['9:25 expected a number, found "10㎡"'],
    ],
    [
      'threshold without end',
      9,
      '      village: { value: .inf, clause: 1, text: 不低于10。 }',
      ['9:25 expected a number, found Infinity'],
    ],
    [
      'threshold beyond the bound',
      9,
      '      village: { value: 101, clause: 1, text: 不低于10。 }',
      ['9:25 101 is outside the range 0–100 of the field "plaza"'],
    ],
    ['clause 0', 9, '      village: { value: 10, clause: 0, text: 不低于10。 }', ['9:37 must be at least 1']],
    [
      'clause 1.5',
      9,
      '      village: { value: 10, clause: 1.5, text: 不低于10。 }',
      ['9:37 expected a whole number, found 1.5'],
    ],
    [
      'clause quoted in two ways',
      17,
      '      village: { clause: 1, text: 有大厅。 }',
      ['17:35 clause 1 of village was quoted otherwise before: "不低于10。"'],
    ],
    ['no levels', 17, '', ['16:12 expected a mapping of keys to values, found nothing']],
    [
      'unknown obligation',
      16,
      '    obligation: should\n    levels:',
      ['16:17 expected one of required, principle, encouraged, found "should"'],
    ],
    ['unknown key of a rule', 16, '    notes: 一\n    levels:', ['16:5 unknown key "notes"; did you mean "note"?']],
    [
      'unknown key of a cell',
      9,
      '      village: { value: 10, claus: 1, text: 不低于10。 }',
      ['9:16 missing key "clause"', '9:29 unknown key "claus"; did you mean "clause"?'],
    ],
    [
      'unknown placeholder',
      7,
      '    remediation: { zh: "再增加{缺口}", en: "Short by {gap}" }',
      ['7:24 unknown placeholder "{缺口}"'],
    ],
    [
      'gap of a yes',
      15,
      '    remediation: { zh: "设置大厅{gap}。", en: Set up a hall. }',
      ['15:24 unknown placeholder "{gap}"'],
    ],
    [
      'rules that are no list',
      2,
      'rules: {}\nmore:',
      ['2:8 expected a list, found a mapping of keys to values', '3:1 unknown key "more"'],
    ],
    [
      'rule that is text',
      11,
      '  - area.hall\n  - id: area.hall',
      ['11:5 expected a mapping of keys to values, found "area.hall"'],
    ],
    [
      'broken indentation',
      12,
      '   title: { zh: 大厅, en: Hall }',
      ['12:1 YAML syntax: this line of a list lacks its “- ”, or is not indented as the others'],
    ],
    [
      'dimension of an unknown field',
      13,
      '    type: dimensions',
      ['14:5 unknown key "field"', '17:16 missing key "least"'],
    ],
  ])('%s', (_, line, replacement, expected) => {
    const found = mistakesOf(() => loadSample(STANDARD, withLine(AREA, line, replacement)));
    expect(found).toEqual(expected.map((place) => `area.yaml:${place}`));
  });

  test.each([
    ['a condition', '    field: hall\n    when: { type: between, field: plaza, least: 20, most: 10 }', '15:59'],
    ['a test of several', '    tests: [{ type: between, field: plaza, least: 20, most: 10 }]', '14:61'],
  ])('the ends of %s the wrong way round', (_, lines, place) => {
    const area = withLine(withLine(AREA, 14, lines), 13, `    type: ${lines.includes('tests') ? 'all-of' : 'yes'}`);
    expect(mistakesOf(() => loadSample(STANDARD, area))).toEqual([`area.yaml:${place} most is below least (20)`]);
  });

  test('what the rule itself holds is told once, at however many levels it is asked', () => {
    const tests = '    tests: [{ type: at-least, field: plaza, value: 101 }, { type: yes, field: hal }]';
    const levels = `${AREA.split('\n')[16]}\n      community: { clause: 2, text: 有大厅。 }`;
    const area = withLine(withLine(withLine(AREA, 17, levels), 14, tests), 13, '    type: all-of');
    expect(mistakesOf(() => loadSample(STANDARD, area))).toEqual([
      'area.yaml:14:52 101 is outside the range 0–100 of the field "plaza"',
      'area.yaml:14:79 unknown field "hal"; did you mean "hall"?',
    ]);
  });

  test('a ratio needs two fields of figures, and a share above 0', () => {
    const ratio = (of: string, value: number) =>
      AREA.replace('type: at-least', `type: ratio\n    of: ${of}`).replaceAll(/value: \d+/g, `value: ${value}`);
    expect(mistakesOf(() => loadSample(STANDARD, ratio('plaza', 150)))).toEqual([]);
    expect(mistakesOf(() => loadSample(STANDARD, ratio('plaze', 0.5)))).toEqual([
      'area.yaml:6:9 unknown field "plaze"; did you mean "plaza"?',
    ]);
    expect(mistakesOf(() => loadSample(STANDARD, ratio('hall', 0.5)))).toEqual([
      'area.yaml:6:9 a rule of type ratio cannot ask for the yes-no field "hall"',
    ]);
    expect(mistakesOf(() => loadSample(STANDARD, ratio('plaza', 0)))).toEqual([
      'area.yaml:10:25 must be above 0',
      'area.yaml:11:27 must be above 0',
    ]);
    const within = '    tests: [{ type: ratio, field: hall, of: plaze, value: 0.5, each: 1 }]';
    expect(
      mistakesOf(() => loadSample(STANDARD, withLine(withLine(AREA, 14, within), 13, '    type: all-of'))),
    ).toEqual(['area.yaml:14:64 unknown key "each"']);
    const named = within.replace(', each: 1', '');
    expect(mistakesOf(() => loadSample(STANDARD, withLine(withLine(AREA, 14, named), 13, '    type: all-of')))).toEqual(
      [
        'area.yaml:14:35 a rule of type ratio cannot ask for the yes-no field "hall"',
        'area.yaml:14:45 unknown field "plaze"; did you mean "plaza"?',
      ],
    );
  });

  test('a ratio compares one quantity', () => {
    const posts = (kind: string) =>
      `${STANDARD}  - { id: posts, label: { zh: 岗位, en: Posts }, ${kind}, min: 1, max: 9 }\n`;
    const area = AREA.replace('type: at-least', 'type: ratio\n    of: posts');
    expect(mistakesOf(() => loadSample(posts('kind: number, quantity: area, unit: ㎡'), area))).toEqual([]);
    expect(mistakesOf(() => loadSample(posts('kind: count, unit: 人'), area))).toEqual([
      'area.yaml:6:9 a rule of type ratio needs two fields of one quantity: "plaza" is area, "posts" count',
    ]);
    expect(mistakesOf(() => loadSample(posts('kind: number, quantity: money, unit: 万元'), area), 'zh')).toEqual([
      'area.yaml:6:9 ratio 规则的两个字段应为同一种量：“plaza”是 area，“posts”是 money',
    ]);
  });

  test('a grade that the rule does not have', () => {
    const grades = '    grades: [{ id: first, label: { zh: 一级, en: First }, tests: [{ type: yes, field: hall }] }]';
    const cell = '      village: { least: frist, clause: 2, text: 有大厅。 }';
    const area = withLine(withLine(withLine(AREA, 17, cell), 14, grades), 13, '    type: grades');
    expect(mistakesOf(() => loadSample(STANDARD, area))).toEqual([
      'area.yaml:17:25 unknown grade "frist"; did you mean "first"?',
    ]);
  });

  test('levels that are empty', () => {
    const area = withLine(withLine(AREA, 17, ''), 16, '    levels: {}');
    expect(mistakesOf(() => loadSample(STANDARD, area))).toEqual(['area.yaml:16:13 must not be empty']);
  });

  test('least dimensions name fields that can be measured', () => {
    const cell = '      village: { least: { hall: 1, plasa: 2, plaza: 101 }, clause: 2, text: 有大厅。 }';
    const area = withLine(withLine(withLine(AREA, 17, cell), 13, '    type: dimensions'), 14, '');
    expect(mistakesOf(() => loadSample(STANDARD, area))).toEqual([
      'area.yaml:17:27 a rule of type dimensions cannot ask for the yes-no field "hall"',
      'area.yaml:17:36 unknown field "plasa"; did you mean "plaza"?',
      'area.yaml:17:53 101 is outside the range 0–100 of the field "plaza"',
    ]);
  });
});

describe('whole files', () => {
  test.each([
    ['empty', '', 'area.yaml:1:1 the file is empty'],
    ['only a comment', '# later\n', 'area.yaml:1:1 the file is empty'],
    ['a list', '- 1', 'area.yaml:1:1 expected a mapping of keys to values, found a list'],
    ['unclosed', 'category: [area', 'area.yaml:1:16 YAML syntax: a bracket is not closed'],
    ['two documents', `${AREA}---\ncategory: area\n`, 'area.yaml:18:1 YAML syntax: a file holds one document'],
    ['nested without end', '['.repeat(100_000), 'area.yaml:1:'],
  ])('%s', (_, text, expected) => {
    const [found, ...more] = mistakesOf(() => loadSample(STANDARD, text));
    expect(found?.slice(0, expected.length)).toBe(expected);
    expect(more).toEqual([]);
  });

  test('aliases are few', () => {
    const text = `category: &a area\nrules: [${'*a, '.repeat(200)}]\n`;
    expect(mistakesOf(() => loadSample(STANDARD, text))).toEqual(['area.yaml:2:409 more than 100 aliases']);
  });

  test('an alias bomb is refused where it begins to multiply', () => {
    const text = 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n';
    expect(mistakesOf(() => loadSample(STANDARD, text))[0]).toBe('area.yaml:2:8 no alias inside an anchor');
  });

  test('an alias stands for its anchor', () => {
    const standard = withLine(STANDARD, 2, 'title: &t { zh: 样例, en: Sample }').replace(
      '{ zh: 面积, en: Area }',
      '*t',
    );
    expect(loadSample(standard).categories[0]?.label).toEqual({ zh: '样例', en: 'Sample' });
  });

  test('a byte order mark moves no column', () => {
    expect(mistakesOf(() => loadSample(`\ufeff${withLine(STANDARD, 1, 'id: A')}`))[0]).toMatch(/^standard\.yaml:1:5 /);
  });

  test('a folder without standard.yaml', () => {
    expect(mistakesOf(() => loadStandard([{ file: 'x/area.yaml', text: AREA }]))).toEqual([
      'x/standard.yaml:1:1 the file is missing',
    ]);
    expect(mistakesOf(() => loadStandard([]))).toEqual(['standard.yaml:1:1 the file is missing']);
  });
});

test('many mistakes are told together, by file and place', () => {
  const standard = withLine(
    withLine(STANDARD, 22, '    max: -1'),
    8,
    '  - { id: village, label: { zh: 社区, en: Community } }',
  );
  const area = withLine(withLine(withLine(AREA, 14, '    field: hal'), 6, '    field: plazza'), 4, '    title: 广场');
  expect(mistakesOf(() => loadSample(standard, area))).toEqual([
    'standard.yaml:8:11 level "village" is used twice, first at standard.yaml:7:11',
    'standard.yaml:22:10 max is below min (0)',
    'area.yaml:4:12 expected a mapping of keys to values, found "广场"',
    'area.yaml:14:12 unknown field "hal"; did you mean "hall"?',
  ]);
});

test('mistakes are told in Chinese too, with the path of the key', () => {
  const area = withLine(AREA, 9, '      village: { value: 一, claus: 1, text: 不低于10。 }');
  expect(mistakesOf(() => loadSample(STANDARD, area), 'zh')).toEqual([
    'area.yaml:9:16 缺少键“clause”',
    'area.yaml:9:25 应为数字，实为“一”',
    'area.yaml:9:28 未知的键“claus”，是否想写“clause”？',
  ]);
  const thrown = (() => {
    try {
      return loadSample(STANDARD, area);
    } catch (error) {
      return error;
    }
  })() as Refusal;
  expect(thrown).toBeInstanceOf(Refusal);
  expect(thrown.problem.code).toBe('standard-invalid');
  expect(thrown.problem.args).toMatchObject({
    errors: [{}, { location: { path: 'rules[0].levels.village.value' } }, {}],
  });
});

describe('a standard that judges nothing (F4)', () => {
  const load = (area: string | null) => () =>
    loadStandard([
      { file: 'standard.yaml', text: STANDARD },
      ...(area === null ? [] : [{ file: 'area.yaml', text: area }]),
    ]);

  test('is refused where it has no rule', () => {
    expect(mistakesOf(load(null))).toEqual([
      'standard.yaml:1:1 the standard has no rule; rules stand in .yaml files beside standard.yaml',
    ]);
  });
});
