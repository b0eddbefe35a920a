import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { testFields } from '../../src/audit/rule-types/index.ts';
import { sourceMap } from '../../src/audit/source-map.ts';
import { compileFolder } from '../../src/files/compile.ts';
import { annexRows, SOURCE } from './source.ts';

const folder = (id: string) => fileURLToPath(new URL(`../../standards/${id}`, import.meta.url));
const standard = await compileFolder(folder('jinshui-2017'));
const base = await compileFolder(folder('zhengzhou-2016'));
const ALL = ['township', 'village', 'community'];

/** What the body adds: rule, section, number, levels, obligation. */
const CONTRACT: [string, string, number, string[], string?][] = [
  ['functions.accessibility', '正文二（一）', 2, ALL],
  ['functions.newspaper-board', '正文二（一）', 3, ALL],
  ['functions.public-notice-board', '正文二（一）', 3, ALL],
  ['functions.fitness-equipment', '正文二（一）', 3, ALL],
  ['functions.night-lighting', '正文二（一）', 3, ALL],
  ['functions.plaza-stage', '正文二（一）', 3, ALL, 'encouraged'],
  ['functions.service-scope', '正文', 1, ALL],
  ['activities.publicity', '正文二（二）', 1, ALL],
  ['activities.festival-events', '正文二（二）', 2, ALL],
  ['activities.feedback-channel', '正文二（二）', 3, ALL],
  ['activities.staggered-opening', '正文二（二）', 3, ALL],
  ['activities.digital-services', '正文二（二）', 3, ALL],
  ['activities.volunteers', '正文二（二）', 3, ALL],
  ['staffing.art-troupe', '正文四', 3, ['village', 'community']],
  ['safety.emergency-plan', '正文二（三）', 2, ALL],
  ['safety.hazards-cleared', '正文二（三）', 2, ALL],
  ['management.service-catalogue', '正文', 2, ['township']],
  ['management.service-norms', '正文二（三）', 2, ALL],
  ['management.internal-rules', '正文二（三）', 2, ALL],
  ['management.resident-participation', '正文二（三）', 3, ['village', 'community']],
  ['management.signage', '正文三', 3, ALL],
];

const plain = (text: string): string => text.replace(/\s+/g, '');

describe('the rules', () => {
  test('are those of the annex, untouched, and those of the body', () => {
    const own = standard.rules.filter(({ id }) => !base.rules.some((rule) => rule.id === id));
    expect(standard.rules.filter((rule) => !own.includes(rule))).toEqual(base.rules);
    expect(own.map(({ id }) => id)).toEqual(CONTRACT.map(([id]) => id));
  });

  test.each(CONTRACT)('%s stands on %s %d', (id, section, number, levels, obligation = 'required') => {
    const { requirements } = standard.rules.find((rule) => rule.id === id)!;
    expect(requirements.map(({ level }) => level)).toEqual(levels);
    for (const requirement of requirements) {
      expect(requirement.clause).toMatchObject({ section, number, level: requirement.level });
      expect(requirement.clause.document).toBe('金水区推进基层综合性文化服务中心建设工作实施方案');
      expect(requirement.obligation).toBe(obligation);
    }
  });

  test('ask for the five services, each', () => {
    const { requirements } = standard.rules.find(({ id }) => id === 'functions.service-scope')!;
    for (const requirement of requirements) {
      const labels = testFields(requirement.test).map(
        (id) => standard.fields.find((field) => field.id === id)?.label.zh,
      );
      expect(labels).toEqual(['宣传文化', '党员教育', '科学普及', '普法教育', '体育健身']);
    }
  });

  test('quote the source', () => {
    for (const { requirements } of [...standard.rules, ...standard.notInForce.map(({ rule }) => rule)]) {
      for (const { clause } of requirements) expect(plain(SOURCE)).toContain(plain(clause.text));
    }
  });

  test('on satisfaction are not in force until the parameter is set', () => {
    expect(standard.parameters).toMatchObject([{ id: 'least-satisfaction', value: null }]);
    expect(standard.notInForce).toMatchObject([{ rule: { id: 'management.satisfaction' }, why: 'parameter' }]);
    expect(standard.rules.some(({ id }) => id === 'management.satisfaction')).toBe(false);
  });
});

describe('the map', () => {
  const map = sourceMap(standard);
  const body = map.filter(({ level }) => level === null);

  test('has the 28 clauses of the annex, each with its words and a rule', () => {
    const printed = annexRows().flatMap(({ cells }) =>
      cells.flatMap((cell, index) => [...cell].map(([number, text]) => [ALL[index], number, text])),
    );
    const mapped = map.filter(({ level }) => level !== null);
    expect(printed).toHaveLength(28);
    expect(mapped.map(({ level, number, text }) => [level, number, text])).toEqual(
      printed.sort(([a, x], [b, y]) => ALL.indexOf(a as string) - ALL.indexOf(b as string) || Number(x) - Number(y)),
    );
    for (const { rules, number } of mapped) expect(rules.length, String(number)).toBeGreaterThan(0);
    expect(sourceMap(base)).toEqual(mapped.map((entry) => expect.objectContaining({ text: entry.text })));
  });

  test.each([
    ['ten tasks', /^正文二（[一二三]）$/, 10],
    ['five stages', /^正文三$/, 5],
    ['four requirements', /^正文四$/, 4],
    ['four parts', /^正文$/, 4],
  ])('has the %s', (_, section, count) => {
    expect(body.filter((entry) => section.test(entry.section))).toHaveLength(count);
  });

  test('has every numbered paragraph of the body, by its printed title', () => {
    const text = SOURCE.slice(SOURCE.indexOf('一、指导思想'), SOURCE.indexOf('附件1\n'));
    const numerals = ['一', '二', '三', '四', '五'];
    const printed: string[] = [];
    let part = '';
    let section = '';
    for (const line of text.split('\n').map((one) => one.trim())) {
      const heading = /^([一二三四])、/.exec(line);
      const paragraph = /^（([一二三四五])）/.exec(line);
      const task = /^(\d)\./.exec(line);
      if (heading) {
        part = heading[1]!;
        printed.push(`正文 ${numerals.indexOf(part) + 1}`);
      } else if (paragraph && part === '二') section = paragraph[1]!;
      else if (paragraph) printed.push(`正文${part} ${numerals.indexOf(paragraph[1]!) + 1}`);
      else if (task) printed.push(`正文二（${section}） ${task[1]}`);
    }
    expect(printed).toHaveLength(23);
    expect(body.map(({ section: at, number }) => `${at} ${number}`).sort()).toEqual(printed.sort());
  });

  test('gives every paragraph a rule or the reason why not, and words of the source', () => {
    for (const { section, number, paragraph, rules, notInForce, text } of body) {
      const told = rules.length + notInForce.length > 0 || paragraph?.notAudited !== undefined;
      expect(told, `${section} ${number}`).toBe(true);
      expect(plain(SOURCE), `${section} ${number}`).toContain(plain(text));
    }
  });
});
