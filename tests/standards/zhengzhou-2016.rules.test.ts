import { describe, expect, it } from 'vitest';
import type { CenterResult, Finding } from '../../src/model/finding.ts';
import { ABSENT, type Value } from '../../src/model/value.ts';
import { describeSingleRules } from '../audit/single-rules.ts';
import { LEVELS, type LevelId, rulesOf } from '../six-shapes/domain-table.ts';
import { evaluation, fieldIndex, standard } from '../survey/zhengzhou.ts';

type Answers = Readonly<Record<string, Value>>;

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

describeSingleRules({
  at,
  judged,
  fieldIndex,
  bounds: BOUNDS,
  zeros: ZEROS,
  yeses: YESES,
  all: ASKED.map((rule) => ({ ...rule, bad: badAnswer(rule.ask) })),
});

function badAnswer(ask: (typeof ASKED)[number]['ask']): Value {
  if (ask === 'yes') return false;
  return 'least' in ask ? 0 : 1;
}
