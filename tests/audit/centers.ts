import type { Center } from '../../src/model/center.ts';
import type { CenterResult, Finding } from '../../src/model/finding.ts';
import { ABSENT, type Value } from '../../src/model/value.ts';
import { type LevelId, rulesOf } from '../six-shapes/domain-table.ts';
import { evaluation, fieldIndex, standard } from '../survey/zhengzhou.ts';

export type Answers = Readonly<Record<string, Value>>;

/** The least that meets every rule of a level, by the contract's own table. */
export function leastAnswers(level: LevelId): Record<string, Value> {
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

export function centerOf(level: string, answers: Answers): Center {
  const values: Value[] = standard.fields.map(() => ABSENT);
  for (const [id, value] of Object.entries(answers)) values[fieldIndex(id)] = value;
  const location = { file: 'survey.xlsx', sheet: 'a', row: 3 };
  const place = { center: () => location, field: () => location, raw: () => null };
  return { name: '四月天', level, office: null, values, place };
}

/** A centre that meets everything, but for some answers. */
export function judged(level: LevelId, changed: Answers = {}): CenterResult {
  return evaluation.evaluate(centerOf(level, { ...leastAnswers(level), ...changed }));
}

export function findingOf(result: CenterResult, rule: string): Finding {
  const found = result.findings.find((finding) => finding.rule.id === rule);
  if (!found) throw new Error(`no finding ${rule}`);
  return found;
}
