import { describe, expect, it } from 'vitest';
import type { CenterResult, Finding } from '../../src/model/finding.ts';
import { ABSENT, EMPTY, type Invalid, SOME, type Value } from '../../src/model/value.ts';
import { LEVELS, type LevelId, rulesOf } from '../six-shapes/domain-table.ts';
import { evaluation, fieldIndex, standard } from '../survey/zhengzhou.ts';

type Answers = Readonly<Record<string, Value>>;

const APPROXIMATE: Invalid = { is: 'invalid', reason: 'approximate', raw: '约300' };

/** The least that meets every rule of a level, by the contract's own table. */
function leastAnswers(level: LevelId): Record<string, Value> {
  const answers: Record<string, Value> = {};
  for (const { fields, asks } of rulesOf(level)) {
    const ask = asks[level];
    if (ask === undefined) continue;
    for (const [index, field] of fields.entries()) {
      answers[field] = ask === 'yes' ? true : 'least' in ask ? (ask.least[index] as number) : ask.exactly;
    }
  }
  return answers;
}

/** A centre that meets everything, but for some answers. */
function judged(level: LevelId, changed: Answers = {}): CenterResult {
  const values: Value[] = standard.fields.map(() => ABSENT);
  for (const [id, value] of Object.entries({ ...leastAnswers(level), ...changed })) values[fieldIndex(id)] = value;
  const location = { file: 'survey.xlsx', sheet: 'a', row: 3 };
  const place = { center: () => location, field: () => location, raw: () => null };
  return evaluation.evaluate({ name: '四月天', level, office: null, values, place });
}

function at(level: LevelId, rule: string, answers: Answers): Finding {
  const found = judged(level, answers).findings.find((finding) => finding.rule.id === rule);
  if (!found) throw new Error(`no finding ${rule}`);
  return found;
}

/** Every rule at every level that it binds, as the contract's table has it. */
const ASKED = LEVELS.flatMap((level) =>
  rulesOf(level).flatMap(({ id, fields, obligation, asks }) => {
    const ask = asks[level];
    return ask === undefined ? [] : [{ level, id, fields, obligation, ask }];
  }),
);
const BOUNDS = ASKED.flatMap(({ level, id, fields, ask }) =>
  typeof ask === 'object' && 'least' in ask
    ? fields.map((field, index) => ({ level, id, field, least: ask.least[index] as number }))
    : [],
);
const ZEROS = ASKED.filter(({ ask }) => typeof ask === 'object' && 'exactly' in ask);
const YESES = ASKED.filter(({ ask }) => ask === 'yes');

describe('the least that is asked', () => {
  it.each([
    ['township', 17],
    ['village', 18],
    ['community', 12],
  ] as const)('makes a %s compliant by its %d rules', (level, rules) => {
    const { findings, verdict } = judged(level);
    expect(findings).toHaveLength(rules);
    expect(findings.map(({ status }) => status)).toEqual(findings.map(() => 'pass'));
    expect(verdict).toBe('compliant');
  });

  it('is judged by the contract’s rules and no others, with their obligations', () => {
    for (const level of LEVELS) {
      const judgedBy = judged(level).findings.map(({ rule, requirement }) => `${rule.id} ${requirement.obligation}`);
      expect(judgedBy.sort()).toEqual(
        rulesOf(level)
          .map(({ id, obligation }) => `${id} ${obligation}`)
          .sort(),
      );
    }
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
  it.each(ZEROS)('$level $id: 0 passes, more fails by as many', ({ level, id, fields: [field = ''] }) => {
    expect(at(level, id, { [field]: 0 }).status).toBe('pass');
    expect(at(level, id, { [field]: 1 })).toMatchObject({ status: 'fail', part: { required: 0, gap: 1 } });
    expect(at(level, id, { [field]: 3 })).toMatchObject({ status: 'fail', part: { gap: 3 } });
    expect(at(level, id, { [field]: SOME }).status).toBe('fail');
  });
});

describe('yes', () => {
  it.each(YESES)('$level $id: yes passes, no fails', ({ level, id, fields: [field = ''] }) => {
    expect(at(level, id, { [field]: true })).toMatchObject({ status: 'pass', part: { required: null, gap: null } });
    expect(at(level, id, { [field]: false })).toMatchObject({ status: 'fail', part: { required: null, gap: null } });
  });
});

describe('every rule', () => {
  it.each(ASKED)(
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

  it.each(ASKED)('$level $id decides the verdict as its obligation says', ({ level, id, fields, obligation, ask }) => {
    const bad: Value = ask === 'yes' ? false : 'least' in ask ? 0 : 1;
    const verdict = (value: Value) => judged(level, Object.fromEntries(fields.map((field) => [field, value]))).verdict;
    const principle = obligation === 'principle';
    expect(verdict(bad), id).toBe(principle ? 'conditional' : 'noncompliant');
    for (const value of [EMPTY, ABSENT, APPROXIMATE]) {
      expect(verdict(value), id).toBe(principle ? 'conditional' : 'incomplete');
    }
  });
});
