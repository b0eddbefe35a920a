import { type CenterIdentity, nameKey, officeKey } from '../model/center-key.ts';
import { closest } from '../model/closest.ts';
import type { PlannedCenter } from '../model/plan.ts';

/**
 * Of planned centres that a survey lacks, the one that a centre it has may be meant for: the same name elsewhere, or the
 * nearest one of the same office and level. To be looked at by a person, never taken for it.
 */
export function nearPlanned(one: CenterIdentity, lacking: readonly PlannedCenter[]): PlannedCenter | null {
  if (one.name === '') return null;
  const same = lacking.find(({ name }) => nameKey(name) === nameKey(one.name));
  if (same !== undefined) return same;
  const beside = lacking.filter(
    ({ name, level, office }) =>
      level === one.level &&
      officeKey(office) === officeKey(one.office) &&
      closest(stem(nameKey(one.name)), [stem(nameKey(name))]) !== null,
  );
  const nearest = closest(
    one.name,
    beside.map(({ name }) => name),
    nameKey,
  );
  return beside.find(({ name }) => name === nearest) ?? null;
}

/** A name without what all names of its kind end in: 东社区 and 西社区 are no more alike than 东 and 西. */
function stem(name: string): string {
  return name.replace(/(?<=.)(社区|村|街道)$/u, '');
}
