import type { Standard } from '../model/standard.ts';
import { textIn } from './text-in.ts';
import type { Words } from './words.ts';

/** The rules that are printed and not applied, with the reasons, so that nobody thinks they passed; empty without any. */
export function sayNotInForce({ notInForce }: Standard, { report, list, lang }: Words): string {
  if (notInForce.length === 0) return '';
  const rules = notInForce.map(({ rule, reason }) =>
    report.inForceNot(textIn(rule.title, lang), rule.id, textIn(reason, lang)),
  );
  return report.notInForce(rules.length, list(rules));
}
