import type { Lang } from '../messages/languages.ts';
import { textIn } from '../messages/text-in.ts';
import type { Standard } from '../model/standard.ts';

/** Rules of the standard that were not applied, and why; no key where all were. */
export function notInForceJson({ notInForce }: Standard, lang: Lang): object {
  if (notInForce.length === 0) return {};
  return {
    notInForce: notInForce.map(({ rule, why, reason }) => ({ rule: rule.id, why, reason: textIn(reason, lang) })),
  };
}
