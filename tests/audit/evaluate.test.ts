import { describe, expect, it } from 'vitest';
import { compile } from '../../src/audit/evaluate.ts';
import { testFields } from '../../src/audit/rule-types/index.ts';
import { count, emptySummary } from '../../src/audit/tally.ts';
import type { Obligation, Standard, Test } from '../../src/model/standard.ts';
import { ABSENT, EMPTY, SOME, type Value } from '../../src/model/value.ts';
import { evaluation, fieldIndex, LEAST, LEVELS, type LevelId, standard } from '../standard/liuhu.ts';
import { type Answers, centerOf, findingOf, judged } from './centers.ts';
import { APPROXIMATE, describeSingleRules } from './single-rules.ts';

/** Every rule of one number or one yes, at every level that it binds, with its fields and obligation. */
const ASKED = standard.rules.flatMap(({ id, requirements }) =>
  requirements.map(({ level, obligation, test }) => ({
    level: level as LevelId,
    id,
    obligation,
    test,
    fields: testFields(test),
  })),
);
const of = (...types: Test['type'][]) => ASKED.filter(({ test }) => types.includes(test.type));
/** Thresholds of the rules of type at-least and dimensions: the least that answers them, which is written down by hand. */
const BOUNDS = of('at-least', 'dimensions').flatMap(({ level, id, fields }) =>
  fields.map((field) => ({ level, id, field, least: LEAST[level][field] as number })),
);
const SINGLE = of('at-least', 'at-most', 'equals', 'between', 'one-of', 'yes').filter(
  ({ id }) => id !== 'functions.lift',
);

const at = (level: LevelId, rule: string, answers: Answers) => findingOf(judged(level, answers), rule);

describe('a level', () => {
  it('(F31) of one rule is asked something, one without rules nothing, and one that is unknown nothing', () => {
    const one = compile(standard, ({ id }) => id === 'functions.outdoor');
    expect(['township', 'village', 'city'].map((level) => one.asks(level))).toEqual([true, false, false]);
  });
});

describe('the least that is asked', () => {
  it.each([
    // Without the lift, which is asked from three floors on.
    ['township', 13],
    ['village', 8],
    ['community', 8],
  ] as const)('makes a %s compliant by its %d rules', (level, rules) => {
    const { findings, verdict } = judged(level);
    expect(findings).toHaveLength(rules);
    expect(findings.map(({ status }) => status)).toEqual(findings.map(() => 'pass'));
    expect(verdict).toBe('compliant');
  });
});

describeSingleRules({
  at,
  judged,
  fieldIndex,
  bounds: BOUNDS,
  zeros: of('equals'),
  yeses: of('yes').filter(({ id }) => id !== 'functions.lift'),
  all: SINGLE.map((rule) => ({ ...rule, bad: badAnswer(rule.test) })),
});

function badAnswer({ type }: Test): Value {
  if (type === 'yes') return false;
  return ['equals', 'at-most'].includes(type) ? 9 : 0;
}

describe('a stage', () => {
  const stage = (length: Value, width: Value, height: Value) =>
    at('village', 'functions.stage', { stage_length: length, stage_width: width, stage_height: height });
  const field = fieldIndex;

  it('shows all three dimensions', () => {
    const { parts } = stage(10, 4, EMPTY);
    expect(parts?.map(({ status }) => status)).toEqual(['pass', 'fail', 'missing']);
    expect(parts?.map(({ required }) => required)).toEqual([10, 5, 0.8]);
    expect(parts?.map(({ gap }) => gap)).toEqual([0, 1, null]);
  });

  it.each<[Value, Value, Value, string, string]>([
    [10, 5, 0.8, 'pass', 'stage_length'],
    [9.99, 5, 0.8, 'fail', 'stage_length'],
    [10, 4.99, 0.8, 'fail', 'stage_width'],
    [10, 5, 0.79, 'fail', 'stage_height'],
    [APPROXIMATE, EMPTY, 0.7, 'fail', 'stage_height'],
    [EMPTY, APPROXIMATE, 0.8, 'invalid', 'stage_width'],
    [EMPTY, 5, ABSENT, 'missing', 'stage_length'],
    [10, 5, ABSENT, 'missing', 'stage_height'],
    [8, 4, 0.8, 'fail', 'stage_length'],
    [0, 0, 0, 'fail', 'stage_length'],
    [10, 5, SOME, 'invalid', 'stage_height'],
  ])('%j × %j × %j is %s, decided by %s', (length, width, height, status, decider) => {
    const found = stage(length, width, height);
    expect(found.status).toBe(status);
    expect(found.part.field).toBe(field(decider));
    expect(found.part.status).toBe(status);
  });
});

describe('a verdict', () => {
  it.each<[Answers, string]>([
    [{}, 'compliant'],
    [{ plaza_area: 999.9 }, 'conditional'],
    [{ plaza_area: EMPTY }, 'conditional'],
    [{ plaza_area: APPROXIMATE }, 'conditional'],
    [{ reading_room: EMPTY }, 'incomplete'],
    [{ reading_room: EMPTY, plaza_area: 1 }, 'incomplete'],
    [{ plaza_area: 1, training_days: APPROXIMATE }, 'incomplete'],
    [{ building_area: 99, reading_room: EMPTY, plaza_area: 1 }, 'noncompliant'],
    [{ reading_room: EMPTY, building_area: APPROXIMATE, major_accidents: 1 }, 'noncompliant'],
  ])('with %j is %s', (changed, verdict) => {
    expect(judged('community', changed).verdict).toBe(verdict);
  });

  it('of a centre that answers nothing is incomplete, and no finding passes', () => {
    for (const level of LEVELS) {
      const { verdict, findings } = evaluation.evaluate(centerOf(level, {}));
      expect(verdict).toBe('incomplete');
      expect(findings.map(({ status }) => status)).toEqual(findings.map(() => 'missing'));
    }
  });

  it('is not touched by what is encouraged', () => {
    const encouraged = withObligation('area.building', 'encouraged');
    const center = centerOf('community', { ...LEAST.community, building_area: 1 });
    const result = compile(encouraged).evaluate(center);
    expect(findingOf(result, 'area.building').status).toBe('fail');
    expect(result.verdict).toBe('compliant');
  });

  it('speaks of the selected rules only', () => {
    const selected = compile(standard, ({ category }) => category === 'area');
    const result = selected.evaluate(centerOf('village', { building_area: 100, plaza_area: 1000 }));
    expect(result.findings.map(({ rule }) => rule.id)).toEqual(['area.building', 'area.plaza']);
    expect(result.verdict).toBe('compliant');
    expect([...(selected.needed.get('village') ?? [])]).toEqual([
      fieldIndex('building_area'),
      fieldIndex('plaza_area'),
    ]);
  });
});

describe('at most, and other numbers than 0', () => {
  it.each<[Test['type'], number, Value, string, number | null]>([
    ['at-most', 100, 100, 'pass', 0],
    ['at-most', 100, 100.5, 'fail', 0.5],
    ['at-most', 100, SOME, 'invalid', null],
    ['at-most', 0, SOME, 'fail', null],
    ['equals', 2, 2, 'pass', 0],
    ['equals', 2, 1.9, 'fail', 0.1],
    ['equals', 2, 2.1, 'fail', 0.1],
    ['equals', 2, SOME, 'invalid', null],
  ])('%s %d judges %j as %s', (type, value, answer, status, gap) => {
    const other = withTest('area.building', { type, field: 'building_area', value } as Test);
    const center = centerOf('community', { ...LEAST.community, building_area: answer });
    expect(findingOf(compile(other).evaluate(center), 'area.building')).toMatchObject({ status, part: { gap } });
  });
});

describe('a summary', () => {
  it('counts every centre once', () => {
    const summary = emptySummary();
    for (const changed of [{}, { plaza_area: 1 }, { plaza_area: 2 }, { shifts: EMPTY }, { shifts: 3 }]) {
      count(summary, judged('township', changed));
    }
    expect(summary).toEqual({ centers: 5, compliant: 1, conditional: 2, incomplete: 1, noncompliant: 1, unread: 0 });
  });
});

function changed(rule: string, change: (requirement: Standard['rules'][number]['requirements'][number]) => object) {
  const rules = standard.rules.map((one) =>
    one.id === rule ? { ...one, requirements: one.requirements.map((each) => ({ ...each, ...change(each) })) } : one,
  );
  return { ...standard, rules } as Standard;
}

const withObligation = (rule: string, obligation: Obligation): Standard => changed(rule, () => ({ obligation }));
const withTest = (rule: string, test: Test): Standard => changed(rule, () => ({ test }));
