import type { Center } from './center.ts';
import { normalize } from './fold.ts';

/** What tells which centre it is: in a survey, a report of one, a baseline, a ledger or a plan. */
export type CenterIdentity = Pick<Center, 'name' | 'level' | 'office'>;

/** No survey's names and offices hold it, so that two parts joined by it are never taken for two others. */
const BETWEEN = '\u0000';

/** What names are compared by: without blanks, widths, case and kinds of brackets. */
export function nameKey(name: string): string {
  return normalize(name);
}

/** What offices are compared by, as names are. A survey that gives no office, and one that leaves it empty, say the same. */
export function officeKey(office: string | null): string {
  return office === null ? '' : normalize(office);
}

/** What tells a centre from the others of its office: level and name. */
export function keyWithinOffice({ level, name }: Omit<CenterIdentity, 'office'>): string {
  return `${level}${BETWEEN}${nameKey(name)}`;
}

/** Alike for what counts as one centre: office, level and name. Fingerprints and problem numbers that people keep are made of it. */
export function centerKey(center: CenterIdentity): string {
  return `${officeKey(center.office)}${BETWEEN}${keyWithinOffice(center)}`;
}

/** The key of one centre alone, where a survey has several of one office, level and name. */
export function keyOfDouble(key: string, ordinal: number): string {
  return `${key}${BETWEEN}${ordinal}`;
}

/** Counts the centres of a survey that have one key, in the order in which they stand. */
export class CenterOrdinals {
  /** By office and level, so that a nation's keys are the names alone, which are in memory anyway. */
  readonly #seen = new Map<string, Map<string, number>>();

  /** 1, and 2 and so on where the key occurs again: to be asked once for each centre of a survey. */
  next({ office, level, name }: CenterIdentity): number {
    const group = `${officeKey(office)}${BETWEEN}${level}`;
    let names = this.#seen.get(group);
    if (names === undefined) {
      names = new Map();
      this.#seen.set(group, names);
    }
    const key = nameKey(name);
    const ordinal = (names.get(key) ?? 0) + 1;
    names.set(key, ordinal);
    return ordinal;
  }
}
