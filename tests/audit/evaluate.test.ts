import { describe, expect, it } from 'vitest';
import { compile } from '../../src/audit/evaluate.ts';
import { testFields } from '../../src/audit/rule-types/index.ts';
import { count, emptySummary } from '../../src/audit/tally.ts';
import type { Obligation, Standard, Test } from '../../src/model/standard.ts';
import { ABSENT, EMPTY, type Invalid, SOME, type Value } from '../../src/model/value.ts';
import { evaluation, fieldIndex, LEAST, LEVELS, type LevelId, standard } from '../standard/liuhu.ts';
import { type Answers, centerOf, findingOf, judged } from './centers.ts';

const APPROXIMATE: Invalid = { is: 'invalid', reason: 'approximate', raw: '约300' };

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

describe('at least', () => {
  it.each(BOUNDS)('$level $id: $least of $field passes, and so does more', ({ level, id, field, least }) => {
    expect(at(level, id, { [field]: least })).toMatchObject({ status: 'pass', part: { gap: 0 } });
    expect(at(level, id, { [field]: least * 10 + 1 })).toMatchObject({ status: 'pass', part: { gap: 0 } });
  });

  it.each(BOUNDS)('$level $id: a little under $least of $field fails by just that', ({ level, id, field, least }) => {
    const under = Number((least - 0.001).toFixed(3));
    expect(at(level, id, { [field]: under })).toMatchObject({
      status: 'fail',
      part: { field: fieldIndex(field), value: under, required: least, gap: 0.001, status: 'fail' },
    });
    expect(at(level, id, { [field]: 0 })).toMatchObject({ status: 'fail', part: { gap: least } });
  });

  it.each<[LevelId, string, string, number, number]>([
    ['township', 'area.building', 'building_area', 299.6, 0.4],
    ['township', 'area.building', 'building_area', 299.999999, 0.000001],
    ['village', 'funding.annual', 'annual_funding', 0.29999, 0.00001],
    ['community', 'funding.annual', 'annual_funding', 0.1, 0.2],
    ['community', 'area.building', 'building_area', 80, 20],
    ['village', 'functions.stage', 'stage_height', 0.7, 0.1],
  ])('%s %s: %s of %d is short by %d, unrounded', (level, rule, field, value, gap) => {
    expect(at(level, rule, { [field]: value })).toMatchObject({ status: 'fail', part: { gap } });
  });

  it.each(BOUNDS.filter(({ id }) => id !== 'functions.stage'))(
    '$level $id: 有 answers $least of $field only where one is enough',
    ({ level, id, field, least }) => {
      const { status, part } = at(level, id, { [field]: SOME });
      expect(status).toBe(least <= 1 ? 'pass' : 'invalid');
      if (least > 1) expect(part.value).toMatchObject({ is: 'invalid', reason: 'some-is-not-enough' });
    },
  );
});

describe('none', () => {
  it.each(of('equals'))('$level $id: 0 passes, more fails by as many', ({ level, id, fields: [field = ''] }) => {
    expect(at(level, id, { [field]: 0 }).status).toBe('pass');
    expect(at(level, id, { [field]: 1 })).toMatchObject({ status: 'fail', part: { required: 0, gap: 1 } });
    expect(at(level, id, { [field]: 3 })).toMatchObject({ status: 'fail', part: { gap: 3 } });
    expect(at(level, id, { [field]: SOME }).status).toBe('fail');
  });
});

describe('yes', () => {
  it.each(of('yes').filter(({ id }) => id !== 'functions.lift'))(
    '$level $id: yes passes, no fails',
    ({ level, id, fields: [field = ''] }) => {
      expect(at(level, id, { [field]: true })).toMatchObject({ status: 'pass', part: { required: null, gap: null } });
      expect(at(level, id, { [field]: false })).toMatchObject({ status: 'fail', part: { required: null, gap: null } });
    },
  );
});

describe('every rule', () => {
  it.each(SINGLE)(
    '$level $id: what is not there is missing, what cannot be read is invalid',
    ({ level, id, fields }) => {
      for (const field of fields) {
        expect(at(level, id, { [field]: EMPTY })).toMatchObject({
          status: 'missing',
          part: { value: EMPTY, gap: null },
        });
        expect(at(level, id, { [field]: ABSENT })).toMatchObject({ status: 'missing', part: { value: ABSENT } });
        expect(at(level, id, { [field]: APPROXIMATE })).toMatchObject({
          status: 'invalid',
          part: { field: fieldIndex(field), value: APPROXIMATE, gap: null },
        });
      }
    },
  );

  it.each(SINGLE)(
    '$level $id decides the verdict as its obligation says',
    ({ level, id, fields, obligation, test }) => {
      const bad: Value = test.type === 'yes' ? false : ['equals', 'at-most'].includes(test.type) ? 9 : 0;
      const verdict = (value: Value) =>
        judged(level, Object.fromEntries(fields.map((field) => [field, value]))).verdict;
      const principle = obligation === 'principle';
      expect(verdict(bad), id).toBe(principle ? 'conditional' : 'noncompliant');
      for (const value of [EMPTY, ABSENT, APPROXIMATE]) {
        expect(verdict(value), id).toBe(principle ? 'conditional' : 'incomplete');
      }
    },
  );
});

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
    expect(summary).toEqual({ centers: 5, compliant: 1, conditional: 2, incomplete: 1, noncompliant: 1 });
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
