import { describe, expect, test } from 'vitest';
import { loadStandard } from '../../src/standards/load.ts';
import { loadWaivers } from '../../src/standards/waivers.ts';
import { AREA, mistakesOf, STANDARD, withLine } from './sample.ts';

const told = (line: number, text: string, area = AREA) =>
  mistakesOf(
    () =>
      loadStandard([
        { file: 'standard.yaml', text: withLine(STANDARD, line, text) },
        { file: 'area.yaml', text: area },
      ]),
    'zh',
  );
const waivers = (expires: string) =>
  mistakesOf(
    () =>
      loadWaivers(
        { file: 'waivers.yaml', text: `- center: 甲\n  rule: area.hall\n  expires: ${expires}\n` },
        { idOf: () => null, labels: [] },
      ),
    'zh',
  );

describe('mistakes of YAML by their likely cause (F23)', () => {
  test.each([
    ['a full-width colon', 3, 'reference：文号', /：，请改用半角冒号/],
    ['a full-width colon in braces', 2, 'title: { zh：样例, en: Sample }', /“zh：样例”.*请改用半角/],
    ['a full-width comma', 2, 'title: { zh: 样例， en: Sample }', /，，请改用半角逗号/],
    ['full-width quotes', 18, '    kind: “number”', /“ ”，请改用半角.*是否想写“number”/],
    ['a comma in a text without quotes', 2, 'title: { zh: 样例,甲, en: Sample }', /“甲”.*逗号.*引号/],
    ['a unit under another name', 20, '    unit: 平方米', /“㎡”.*平方米/],
    ['a tab', 17, '\tlabel: { zh: 广场, en: Plaza }', /制表符/],
    ['a key twice', 3, 'reference: 文号\nid: other', /同一个键写了两次/],
    ['an unknown tag', 5, 'section: !js 附件', /标签/],
    ['two documents', 3, 'reference: 文号\n---', /---/],
  ])('%s', (_, line, text, said) => {
    const found = told(line, text);
    expect(found.join('\n')).toMatch(said);
    expect(found.join('\n')).not.toMatch(/Implicit|Nested|should|must|Unresolved|indentation/);
  });

  test('a date that does not exist', () => {
    expect(waivers('2026-02-30')).toEqual(['waivers.yaml:3:12 没有 2026-02-30 这一天']);
    expect(waivers('2026年底')).toEqual([expect.stringContaining('形式的日期')]);
  });
});
