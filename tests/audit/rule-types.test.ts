import { describe, expect, it } from 'vitest';
import { compile } from '../../src/audit/evaluate.ts';
import { FindingWords } from '../../src/messages/findings.ts';
import { wordsOf } from '../../src/messages/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Requirement, SingleTest, Standard, Test } from '../../src/model/standard.ts';
import { ABSENT, EMPTY, type Invalid, SOME, type Value } from '../../src/model/value.ts';
import { standard } from '../standard/liuhu.ts';
import { type Answers, centerOf } from './centers.ts';

const APPROXIMATE: Invalid = { is: 'invalid', reason: 'approximate', raw: '约3' };

/** The standard with one rule only, of one test at one level. */
function withTest(test: Test, when?: SingleTest): Standard {
  const rule = standard.rules[0]!;
  const requirement = rule.requirements.find(({ level }) => level === 'community')!;
  const only: Requirement = { ...requirement, test, ...(when && { when }) };
  return { ...standard, rules: [{ ...rule, requirements: [only] }] };
}

function judge(test: Test, answers: Answers, when?: SingleTest): Finding | undefined {
  return compile(withTest(test, when)).evaluate(centerOf('community', answers)).findings[0];
}

const say = (test: Test, lang: 'zh' | 'en', when?: SingleTest) => {
  const one = withTest(test, when);
  return { words: new FindingWords(one, wordsOf(lang)), requirement: one.rules[0]!.requirements[0]! };
};

describe('between', () => {
  const test: Test = { type: 'between', field: 'staff_posts', least: 2, most: 4 };
  it.each<[Value, string, number | null, number | null]>([
    [2, 'pass', 2, 0],
    [4, 'pass', 2, 0],
    [1, 'fail', 2, 1],
    [1.9, 'fail', 2, 0.1],
    [5, 'fail', 4, 1],
    [SOME, 'invalid', 2, null],
    [EMPTY, 'missing', 2, null],
    [ABSENT, 'missing', 2, null],
    [APPROXIMATE, 'invalid', 2, null],
    [true, 'invalid', 2, null],
  ])('%j is %s', (value, status, required, gap) => {
    expect(judge(test, { staff_posts: value })).toMatchObject({ status, part: { required, gap } });
  });

  it('says too few and too many', () => {
    const { words, requirement } = say(test, 'zh');
    expect(words.required(requirement)).toBe('2–4人');
    expect(words.message(judge(test, { staff_posts: 1 })!)).toMatch(/实测1人，要求2–4人，还差1人。$/);
    expect(words.message(judge(test, { staff_posts: 6 })!)).toMatch(/多出2人。$/);
  });
});

describe('one of', () => {
  const test: Test = { type: 'one-of', field: 'staff_posts', values: [1, 2, 6] };
  it.each<[Value, string, number | null]>([
    [1, 'pass', 0],
    [6, 'pass', 0],
    [3, 'fail', 1],
    [5, 'fail', 1],
    [0, 'fail', 1],
    [9, 'fail', 3],
    [SOME, 'invalid', null],
    [EMPTY, 'missing', null],
    [APPROXIMATE, 'invalid', null],
  ])('%j is %s', (value, status, gap) => {
    expect(judge(test, { staff_posts: value })).toMatchObject({ status, part: { gap } });
  });

  it('is said', () => {
    for (const [lang, text] of [
      ['zh', '1人、2人、6人之一'],
      ['en', 'one of 1 person(s), 2 person(s), 6 person(s)'],
    ] as const) {
      const { words, requirement } = say(test, lang);
      expect(words.required(requirement)).toBe(text);
    }
  });
});

describe('per capita', () => {
  // 2㎡ of building for each 3 posts: 10 posts ask for 6.666… ㎡.
  const test: Test = { type: 'per-capita', field: 'building_area', value: 2, each: 3, of: 'staff_posts' };
  it.each<[Value, Value, string, string]>([
    [6, 9, 'pass', 'building_area'],
    [5.999, 9, 'fail', 'building_area'],
    [6.67, 10, 'pass', 'building_area'],
    [6.66, 10, 'fail', 'building_area'],
    [6.66666666666667, 10, 'pass', 'building_area'],
    [6.66666666666666, 10, 'fail', 'building_area'],
    [0, 0, 'pass', 'building_area'],
    [EMPTY, 9, 'missing', 'building_area'],
    [APPROXIMATE, 9, 'invalid', 'building_area'],
    [100000, EMPTY, 'missing', 'staff_posts'],
    [100000, ABSENT, 'missing', 'staff_posts'],
    [100000, APPROXIMATE, 'invalid', 'staff_posts'],
    [100000, SOME, 'invalid', 'staff_posts'],
    [EMPTY, EMPTY, 'missing', 'staff_posts'],
  ])('%j for %j is %s, decided by %s', (area, posts, status, decider) => {
    const found = judge(test, { building_area: area, staff_posts: posts })!;
    expect(found.status).toBe(status);
    expect(standard.fields[found.part.field]!.id).toBe(decider);
  });

  it.each([
    [0, 'pass'],
    [1, 'pass'],
    [1.5, 'pass'],
    [1.51, 'invalid'],
    [9, 'invalid'],
  ])('(F31) 有 for %s posts is %s: it is one, and tells of no more', (posts, status) => {
    const found = judge(test, { building_area: SOME, staff_posts: posts })!;
    expect(found.status).toBe(status);
    if (status === 'invalid') expect(found.part.value).toMatchObject({ reason: 'some-is-not-enough' });
  });

  it('tells what this centre lacks', () => {
    const { words, requirement } = say(test, 'zh');
    const found = judge(test, { building_area: 5.5, staff_posts: 9 })!;
    expect(found.part).toMatchObject({ required: 6, gap: 0.5 });
    expect(words.required(requirement)).toBe('每3人编制人数 ≥ 2㎡');
    expect(words.message(found)).toMatch(/还差0\.5㎡。$/);
    expect(say(test, 'en').words.required(requirement)).toBe('≥ 2 ㎡ for each 3 person(s) of Staff posts');
  });

  it('reads both fields', () => {
    expect(compile(withTest(test)).needed.get('community')?.size).toBe(2);
  });
});

describe('ratio', () => {
  const test: Test = { type: 'ratio', field: 'building_area', value: 0.7, of: 'staff_posts' };
  it.each<[Value, Value, string, string]>([
    [6.3, 9, 'pass', 'building_area'],
    [6.29999999999999, 9, 'fail', 'building_area'],
    [6.30000000000001, 9, 'pass', 'building_area'],
    [0.7, 1, 'pass', 'building_area'],
    [0, 1, 'fail', 'building_area'],
    [100000, 1, 'pass', 'building_area'],
    // Of nothing nothing is asked, and a value that is not there is still missing.
    [0, 0, 'pass', 'building_area'],
    [5, 0, 'pass', 'building_area'],
    [EMPTY, 0, 'missing', 'building_area'],
    [APPROXIMATE, 0, 'invalid', 'building_area'],
    // 有 is at least one: enough where no more than one is asked.
    [SOME, 1, 'pass', 'building_area'],
    [SOME, 0, 'pass', 'building_area'],
    [SOME, 2, 'invalid', 'building_area'],
    [EMPTY, 9, 'missing', 'building_area'],
    [ABSENT, 9, 'missing', 'building_area'],
    [APPROXIMATE, 9, 'invalid', 'building_area'],
    [true, 9, 'invalid', 'building_area'],
    [100000, EMPTY, 'missing', 'staff_posts'],
    [100000, ABSENT, 'missing', 'staff_posts'],
    [100000, APPROXIMATE, 'invalid', 'staff_posts'],
    [100000, SOME, 'invalid', 'staff_posts'],
    [100000, true, 'invalid', 'staff_posts'],
    [EMPTY, APPROXIMATE, 'invalid', 'staff_posts'],
  ])('%j to %j is %s, decided by %s', (area, posts, status, decider) => {
    const found = judge(test, { building_area: area, staff_posts: posts })!;
    expect(found.status).toBe(status);
    expect(standard.fields[found.part.field]!.id).toBe(decider);
  });

  it.each([
    [0.1, 0.3, 3, 'pass'],
    [0.1, 0.299999999999999, 3, 'fail'],
    [0.55, 55, 100, 'pass'],
    [1.1, 3.3, 3, 'pass'],
  ])('at least %s: %s to %s is %s, which doubles do not tell', (value, area, posts, status) => {
    expect(judge({ ...test, value } as Test, { building_area: area, staff_posts: posts })?.status).toBe(status);
  });

  it('tells what this centre lacks, in the unit of the field', () => {
    const found = judge(test, { building_area: 5.5, staff_posts: 9 })!;
    expect(found.part).toMatchObject({ required: 6.3, gap: 0.8 });
    const zh = say(test, 'zh');
    expect(zh.words.required(zh.requirement)).toBe('≥ 编制人数的70%');
    expect(zh.words.message(found)).toMatch(/实测5\.5㎡，要求 ≥ 编制人数的70%，还差0\.8㎡。$/);
    const en = say(test, 'en');
    expect(en.words.required(en.requirement)).toBe('≥ 70% of Staff posts');
    expect(en.words.message(found)).toMatch(/observed 5\.5 ㎡, required ≥ 70% of Staff posts, short by 0\.8 ㎡\.$/);
  });

  it('fills the remediation in', () => {
    const remediation = {
      zh: '{observed}，再增加{gap}，达到{required}。',
      en: '{observed}: {gap} more, to {required}.',
    };
    const found = judge(test, { building_area: 5.5, staff_posts: 9 })!;
    const told = { ...found, rule: { ...found.rule, remediation } };
    expect(say(test, 'zh').words.remediation(told)).toBe('5.5㎡，再增加0.8㎡，达到编制人数的70%。');
    expect(say(test, 'en').words.remediation(told)).toBe('5.5 ㎡: 0.8 ㎡ more, to 70% of Staff posts.');
    const unknown = judge(test, { building_area: 5.5, staff_posts: EMPTY })!;
    expect(say(test, 'zh').words.remediation(unknown)).toBe('核实后补填“编制人数”。');
  });

  it.each([
    [0.025, '2.5%'],
    [1.5, '150%'],
    [0.07, '7%'],
  ])('says %s as %s', (value, percent) => {
    const { words, requirement } = say({ ...test, value } as Test, 'en');
    expect(words.required(requirement)).toBe(`≥ ${percent} of Staff posts`);
  });

  it('reads both fields', () => {
    expect(compile(withTest(test)).needed.get('community')?.size).toBe(2);
  });
});

const AREA: SingleTest = { type: 'at-least', field: 'building_area', value: 100 };
const ROOM: SingleTest = { type: 'yes', field: 'reading_room' };

describe('all of', () => {
  const test: Test = { type: 'all-of', tests: [AREA, ROOM] };
  it.each<[Value, Value, string]>([
    [100, true, 'pass'],
    [99, true, 'fail'],
    [100, false, 'fail'],
    [99, EMPTY, 'fail'],
    [APPROXIMATE, EMPTY, 'invalid'],
    [100, ABSENT, 'missing'],
    [EMPTY, false, 'fail'],
  ])('%j and %j is %s', (area, room, status) => {
    expect(judge(test, { building_area: area, reading_room: room })?.status).toBe(status);
  });

  it('tells which are lacking', () => {
    const { words, requirement } = say(test, 'zh');
    expect(words.required(requirement)).toBe('建筑面积 ≥ 100㎡、图书阅览室 有');
    expect(words.message(judge(test, { building_area: 120, reading_room: false })!)).toMatch(/实测图书阅览室 无，/);
  });
});

describe('any of', () => {
  const test: Test = { type: 'any-of', tests: [AREA, ROOM] };
  it.each<[Value, Value, string]>([
    [100, false, 'pass'],
    [99, true, 'pass'],
    [EMPTY, true, 'pass'],
    [99, false, 'fail'],
    [99, EMPTY, 'missing'],
    [APPROXIMATE, false, 'invalid'],
    [APPROXIMATE, EMPTY, 'invalid'],
    [ABSENT, ABSENT, 'missing'],
  ])('%j or %j is %s', (area, room, status) => {
    expect(judge(test, { building_area: area, reading_room: room })?.status).toBe(status);
  });

  it('tells no gap once one is passed', () => {
    const { words, requirement } = say(test, 'zh');
    expect(words.required(requirement)).toBe('建筑面积 ≥ 100㎡ 或 图书阅览室 有');
    const passed = judge(test, { building_area: 10, reading_room: true })!;
    expect(words.gap(passed)).toBe('');
    expect(words.observed(passed)).toBe('图书阅览室 有');
  });
});

describe('grades', () => {
  const grade = (id: string, zh: string, value: number, days: number) => ({
    id,
    label: { zh, en: id },
    tests: [
      { type: 'at-least', field: 'building_area', value },
      { type: 'at-least', field: 'training_days', value: days },
    ] as SingleTest[],
  });
  const test: Test = {
    type: 'grades',
    grades: [grade('first', '一级', 500, 9), grade('second', '二级', 300, 7), grade('third', '三级', 100, 5)],
    least: 'second',
  };
  it.each<[Value, Value, string, string | null]>([
    [500, 9, 'pass', 'first'],
    [499.9, 9, 'pass', 'second'],
    [500, 8.9, 'pass', 'second'],
    [300, 7, 'pass', 'second'],
    [299.9, 7, 'fail', 'third'],
    [300, 6, 'fail', 'third'],
    [99, 9, 'fail', 'none'],
    [500, EMPTY, 'missing', null],
    [99, EMPTY, 'fail', 'none'],
    [200, EMPTY, 'fail', null],
    [APPROXIMATE, 9, 'invalid', null],
    [ABSENT, ABSENT, 'missing', null],
  ])('%j and %j days is %s with grade %j (F8)', (area, days, status, reached) => {
    const found = judge(test, { building_area: area, training_days: days })!;
    expect(found.status).toBe(status);
    expect(typeof found.grade === 'string' ? found.grade : (found.grade?.id ?? null)).toBe(reached);
  });

  it('says that there is none, or that it cannot be told (F8)', () => {
    const { words } = say(test, 'zh');
    const observed = (area: Value, days: Value) =>
      words.observed(judge(test, { building_area: area, training_days: days })!);
    expect(observed(99, 9)).toBe('未达到任何等级（建筑面积 99㎡）');
    expect(observed(500, EMPTY)).toBe('等级不能判定（集中培训天数 未填）');
    expect(words.observed({ ...judge(test, { building_area: 600, training_days: 9 })!, gated: true })).toBe(
      '一级（另有必须达到的要求未通过，不能单凭此定级）',
    );
  });

  it('says the grade reached and what the asked one lacks', () => {
    const { words, requirement } = say(test, 'zh');
    expect(words.required(requirement)).toBe('二级及以上（二级：建筑面积 ≥ 300㎡、集中培训天数 ≥ 7天）');
    const found = judge(test, { building_area: 200, training_days: 6 })!;
    expect(words.observed(found)).toBe('三级（建筑面积 200㎡、集中培训天数 6天）');
    expect(words.gap(found)).toBe('还差建筑面积 100㎡、集中培训天数 1天');
    expect(words.observed(judge(test, { building_area: 600, training_days: 9 })!)).toBe('一级');
  });
});

describe('a condition', () => {
  const when: SingleTest = { type: 'at-least', field: 'staff_posts', value: 3 };
  it.each<[Value, Value, string | undefined]>([
    [3, 100, 'pass'],
    [3, 99, 'fail'],
    [3, EMPTY, 'missing'],
    [2, 99, undefined],
    [2, EMPTY, undefined],
    [EMPTY, 100, 'missing'],
    [ABSENT, 99, 'missing'],
    [APPROXIMATE, 100, 'invalid'],
  ])('%j posts and %j㎡: %s', (posts, area, status) => {
    expect(judge(AREA, { staff_posts: posts, building_area: area }, when)?.status).toBe(status);
  });

  it('that cannot be told keeps the centre from being compliant', () => {
    const { verdict } = compile(withTest(AREA, when)).evaluate(centerOf('community', { building_area: 100 }));
    expect(verdict).toBe('incomplete');
  });

  it('on the field of the test itself is judged by its value', () => {
    const itself: SingleTest = { type: 'at-least', field: 'building_area', value: 50 };
    expect(judge(AREA, { building_area: 49 }, itself)).toBeUndefined();
    expect(judge(AREA, { building_area: 50 }, itself)?.status).toBe('fail');
  });

  it('is said', () => {
    for (const [lang, text] of [
      ['zh', '仅当编制人数 ≥ 3人时要求'],
      ['en', 'asked only where Staff posts ≥ 3 person(s)'],
    ] as const) {
      const { words, requirement } = say(AREA, lang, when);
      expect(words.condition(requirement)).toBe(text);
    }
  });
});
