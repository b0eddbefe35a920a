import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from '../../src/standards/json-schema.ts';
import { loadStandard } from '../../src/standards/load.ts';
import { fences } from './markdown.ts';

const ROOT = new URL('../../', import.meta.url);
const PAGES = ['docs/rule-types.md', 'docs/rule-types.zh-CN.md'];
const read = (page: string): string => readFileSync(new URL(page, ROOT), 'utf8');

/** The types that a rule may have, by the schema of its file. */
function typesOfRules(): string[] {
  const found = new Set<string>();
  JSON.stringify(jsonSchema('rules'), (key, value) => {
    if (key === 'type' && typeof value?.const === 'string') found.add(value.const);
    return value;
  });
  return [...found];
}

/** A standard with the fields that the examples name. */
const COUNTS = ['shifts', 'staff_posts', 'full_time_staff', 'books', 'residents', 'floors'];
const STANDARD = `id: example
title: { zh: 例, en: Example }
reference: 文号
document: 标准
section: 附件
levels:
  - { id: village, label: { zh: 村, en: Village } }
  - { id: township, label: { zh: 乡镇, en: Township } }
categories: [{ id: any, label: { zh: 类, en: Any } }]
identity:
  name: { label: { zh: 名称, en: Name } }
  level: { label: { zh: 级别, en: Level } }
  office: { label: { zh: 街道, en: Office } }
fields:
  - { id: building_area, label: { zh: 面积, en: Area }, kind: number, quantity: area, unit: ㎡, min: 0, max: 10000 }
  - { id: reading_room, label: { zh: 阅览室, en: Reading room }, kind: yes-no }
${COUNTS.map((id) => `  - { id: ${id}, label: { zh: ${id}数, en: ${id} }, kind: count, unit: 个, min: 0, max: 100000 }\n`).join('')}`;

/** An example in a rule; a condition by itself in one that asks for a thing. */
function ruleWith(example: object): object {
  const asked = 'type' in example ? {} : { type: 'yes', field: 'reading_room' };
  const levels = { village: { clause: 9, text: '有。' } };
  const said = { zh: '补足。', en: 'Make up for it.' };
  return { id: 'any.one', title: { zh: '例', en: 'Example' }, remediation: said, levels, ...asked, ...example };
}

describe.each(PAGES)('%s', (page) => {
  test('has a section for each type, and no other but that of conditions', () => {
    const sections = [...read(page).matchAll(/^## (.*)$/gm)].map(([, title]) => title!);
    expect(sections).toEqual(expect.arrayContaining(['ratio', 'grades']));
    expect(sections.sort()).toEqual([...typesOfRules(), 'when'].sort());
  });

  test.each(fences(read(page)))('has a rule in line $start', ({ language, lines }) => {
    expect(language).toBe('yaml');
    const rules = JSON.stringify({ category: 'any', rules: [ruleWith(parse(lines.join('\n')))] });
    const files = [
      { file: 'standard.yaml', text: STANDARD },
      { file: 'any.yaml', text: rules },
    ];
    expect(loadStandard(files).rules).toMatchObject([
      { id: 'any.one', requirements: [{ clause: { document: '标准' } }] },
    ]);
  });
});
