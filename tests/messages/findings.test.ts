import { describe, expect, it } from 'vitest';
import { testFields } from '../../src/audit/rule-types/index.ts';
import { FindingWords } from '../../src/messages/findings.ts';
import { wordsOf } from '../../src/messages/index.ts';
import type { Lang } from '../../src/messages/languages.ts';
import type { Finding } from '../../src/model/finding.ts';
import { ABSENT, EMPTY, type InvalidReason, SOME, type Value } from '../../src/model/value.ts';
import { type Answers, findingOf, judged } from '../audit/centers.ts';
import { fieldOf, LEVELS, type LevelId, standard } from '../standard/liuhu.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];
const REASONS: Record<InvalidReason, true> = {
  unreadable: true,
  approximate: true,
  range: true,
  'no-unit': true,
  'wrong-unit': true,
  'not-whole': true,
  negative: true,
  implausible: true,
  'some-is-not-enough': true,
  conflict: true,
  'several-years': true,
  'not-a-code': true,
  'not-yes-no': true,
  'both-ticked': true,
  'not-ticked': true,
  'several-values': true,
  footnote: true,
  'cell-error': true,
  'no-result': true,
  date: true,
  nested: true,
};

const says = (lang: Lang) => new FindingWords(standard, wordsOf(lang));

/** Answers of each kind: two that are judged, then what is not there and what cannot be read. */
const ANSWERS: readonly (readonly [yesNo: Value, number: Value])[] = [
  [false, 0],
  [true, 12345],
  ...[EMPTY, ABSENT, SOME].map((value) => [value, value] as const),
  ...(Object.keys(REASONS) as InvalidReason[]).map((reason) => {
    const invalid: Value = { is: 'invalid', reason, raw: '原文' };
    return [invalid, invalid] as const;
  }),
];

/** Every rule at every level, whatever its type, with each kind of answer in all of its fields. */
const ANSWERED = LEVELS.flatMap((level) =>
  standard.rules.flatMap(({ id, requirements }) =>
    requirements
      .filter((requirement) => requirement.level === level)
      .flatMap(({ test }) =>
        ANSWERS.map(([yesNo, number]) => {
          const answers = testFields(test).map((field) => [field, fieldOf(field).kind === 'yes-no' ? yesNo : number]);
          return { level, id, answers: Object.fromEntries(answers) as Answers, shown: JSON.stringify(answers) };
        }),
      ),
  ),
);

/** A condition is met, so that every rule is asked. */
const finding = (level: LevelId, id: string, answers: Answers): Finding =>
  findingOf(judged(level, { ...(level === 'township' && { floors: 3 }), ...answers }), id);

describe.each(LANGS)('findings in %s', (lang) => {
  const words = says(lang);

  it('have a sentence for every rule, level and answer', () => {
    for (const { level, id, answers, shown } of ANSWERED) {
      const found = finding(level, id, answers);
      const texts = [words.message(found), words.required(found.requirement), words.observed(found)];
      const where = `${level} ${id} ${shown}`;
      for (const text of texts) expect(text, where).not.toMatch(/undefined|null|NaN|\[object|\{|^$/);
      expect(texts[0], where).toMatch(lang === 'zh' ? /。$/ : /\.$/);
      if (found.status === 'invalid' && found.part.value !== SOME) {
        const { value } = found.part;
        if (typeof value === 'object' && value.is === 'invalid') expect(texts[0], where).toContain(value.raw);
      }
    }
  });

  it('say what to do about everything that does not pass, and nothing else', () => {
    for (const { level, id, answers, shown } of ANSWERED) {
      const found = finding(level, id, answers);
      const remedy = words.remediation(found);
      const where = `${level} ${id} ${shown}`;
      if (found.status === 'pass') expect(remedy, where).toBe('');
      else expect(remedy, where).toMatch(/^[^{}]{5,}$/);
      expect(remedy, where).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('tell a reason apart from every other', () => {
    const texts = Object.keys(REASONS).map((reason) => wordsOf(lang).invalid[reason as InvalidReason]);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(lang === 'zh' ? /\p{Script=Han}{3}/u : /^[a-z].{8}/);
  });

  it('keep to their language, but for what a person wrote, a unit of the standard included', () => {
    for (const { level, id, answers, shown } of ANSWERED) {
      const found = finding(level, id, answers);
      const text = `${words.message(found)} ${words.remediation(found)}`;
      const where = `${level} ${id} ${shown}`;
      if (lang === 'en')
        expect(text.replace(/原文|有|万元|元|“单位：”|本|班/g, ''), where).not.toMatch(/\p{Script=Han}/u);
      else expect(text.replace(/m|12345/g, ''), where).not.toMatch(/[A-Za-z]{2,}/);
    }
  });
});

describe('a finding in words', () => {
  const zh = says('zh');
  const en = says('en');

  it.each<[LevelId, string, string, Value, string, string]>([
    ['township', 'area.building', 'building_area', 299.6, '0.4㎡', '≥ 300㎡'],
    ['community', 'area.building', 'building_area', 80, '20㎡', '≥ 100㎡'],
    ['village', 'funding.annual', 'annual_funding', 0.29999, '0.00001万元', '≥ 0.3万元'],
    ['township', 'staffing.concurrent', 'concurrent_staff', 3, '2人', '≤ 1人'],
    ['community', 'safety.major-accidents', 'major_accidents', 2, '2起', '= 0起'],
    ['village', 'activities.mass-events', 'mass_events', 3, '2次', '≥ 5次'],
  ])('%s %s of %s %j lacks %s', (level, rule, field, value, gap, required) => {
    const found = findingOf(judged(level, { [field]: value }), rule);
    expect(zh.gap(found)).toContain(gap);
    expect(zh.message(found)).toContain(gap);
    expect(zh.message(found)).toContain(required);
    expect(zh.remediation(found)).toContain(gap);
    expect(en.gap(found)).toContain(gap.replace(/[^\d.]+$/, ''));
    expect(en.message(found)).toContain(gap.replace(/[^\d.]+$/, ''));
  });

  it('tells each short dimension of a stage by its name', () => {
    const found = findingOf(
      judged('village', { stage_length: 8, stage_width: 5, stage_height: 0.6 }),
      'functions.stage',
    );
    expect(zh.observed(found)).toBe('8m × 5m × 0.6m');
    expect(zh.gap(found)).toMatch(/戏台长 2m.*戏台高 0\.2m/);
    expect(zh.gap(found)).not.toContain('戏台宽');
  });

  it('tells a cell left empty from a column that is not there', () => {
    const of = (value: Value) => zh.message(findingOf(judged('community', { building_area: value }), 'area.building'));
    expect(of(EMPTY)).toContain('未填写');
    expect(of(ABSENT)).toContain('没有这一列');
    expect(of(EMPTY)).not.toBe(of(ABSENT));
  });

  it('tells that an implausible sum was probably meant in yuan', () => {
    const value: Value = { is: 'invalid', reason: 'implausible', raw: '20000' };
    const money = findingOf(judged('township', { annual_funding: value }), 'funding.annual');
    expect(zh.message(money)).toMatch(/“20000”.*很可能把元写成了万元/);
    expect(en.message(money)).toMatch(/“20000”.*probably meant in 元, not 万元/);
    const area = findingOf(judged('township', { building_area: value }), 'area.building');
    expect(zh.message(area)).not.toContain('元');
  });

  it('shows what a person wrote on one line, without control characters', () => {
    const raw = '约300\n\u001b[31m㎡';
    const value: Value = { is: 'invalid', reason: 'approximate', raw };
    const found = findingOf(judged('community', { building_area: value }), 'area.building');
    expect(zh.message(found)).toContain('约300 ␛[31m㎡');
  });
});
