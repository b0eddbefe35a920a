import type { Words } from '../../messages/words.ts';
import type { Standard } from '../../model/standard.ts';
import { wrap } from './layout.ts';

/** The rules that are printed and not applied: nobody shall think that they passed. */
export function notInForceLines({ notInForce }: Standard, { report, list, lang }: Words, width: number): string[] {
  if (notInForce.length === 0) return [];
  const rules = notInForce.map(({ rule, reason }) => report.inForceNot(rule.title[lang], rule.id, reason[lang]));
  return wrap(report.notInForce(rules.length, list(rules)), width);
}
