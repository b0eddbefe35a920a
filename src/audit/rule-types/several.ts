import type { Part, Status } from '../../model/finding.ts';
import type { Outcome } from './rule-type.ts';

/** Where all are asked, a shortfall outweighs an unreadable value, which outweighs a missing one. */
const WORST: readonly Status[] = ['fail', 'invalid', 'missing', 'pass'];
/** Where one is enough, whoever passes decides; without one, what is not known could still be it. */
const BEST: readonly Status[] = ['pass', 'invalid', 'missing', 'fail'];

/** The first part of the status that comes first. */
function first(parts: readonly Part[], order: readonly Status[]): Part {
  for (const status of order) {
    const part = parts.find((one) => one.status === status);
    if (part) return part;
  }
  return parts[0]!;
}

function decidedBy(parts: readonly Part[], order: readonly Status[]): Outcome {
  return { part: first(parts, order), parts: parts.length > 1 ? parts : null };
}

export const worstOf = (parts: readonly Part[]): Outcome => decidedBy(parts, WORST);
export const bestOf = (parts: readonly Part[]): Outcome => decidedBy(parts, BEST);
