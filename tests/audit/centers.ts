import type { Center } from '../../src/model/center.ts';
import type { CenterResult, Finding } from '../../src/model/finding.ts';
import { ABSENT, type Value } from '../../src/model/value.ts';
import { evaluation, fieldIndex, LEAST, type LevelId, standard } from '../standard/liuhu.ts';

export type Answers = Readonly<Record<string, Value>>;

export function centerOf(level: string, answers: Answers): Center {
  const values: Value[] = standard.fields.map(() => ABSENT);
  for (const [id, value] of Object.entries(answers)) values[fieldIndex(id)] = value;
  const location = { file: 'survey.xlsx', sheet: 'a', row: 3 };
  const place = { center: () => location, field: () => location, raw: () => null };
  return { name: '四月天', level, office: null, values, place };
}

/** A centre that meets everything, but for some answers. */
export function judged(level: LevelId, changed: Answers = {}): CenterResult {
  return evaluation.evaluate(centerOf(level, { ...LEAST[level], ...changed }));
}

export function findingOf(result: CenterResult, rule: string): Finding {
  const found = result.findings.find((finding) => finding.rule.id === rule);
  if (!found) throw new Error(`no finding ${rule}`);
  return found;
}
