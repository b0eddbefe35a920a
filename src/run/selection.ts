import { type Lang, namesOf, wordsOn } from '../messages/languages.ts';
import type { Center } from '../model/center.ts';
import { officeKey } from '../model/center-key.ts';
import { closest } from '../model/closest.ts';
import { refuse } from '../model/problem.ts';
import type { Rule, Standard } from '../model/standard.ts';
import { Levels } from '../survey/words/levels.ts';

/** Which centres and rules of the surveys are asked for; what is absent selects all. */
export interface Selection {
  readonly level?: readonly string[];
  readonly office?: readonly string[];
  readonly rule?: readonly string[];
  /** Told in words alone: the surveys are chosen by then. */
  readonly changedSince?: string;
}

/** Rules by id or category: `area` is all of `area.*`. Undefined selects all. */
export function selectRules(standard: Standard, wanted: readonly string[] | undefined): (rule: Rule) => boolean {
  if (!wanted) return () => true;
  const ids = standard.rules.map(({ id }) => id);
  const categories = standard.categories.map(({ id }) => id);
  const chosen = new Set(wanted.map((id) => id.replace(/\.\*$/, '')));
  for (const id of chosen) {
    if (ids.includes(id) || categories.includes(id)) continue;
    refuse('unknown-rule', { id, nearest: closest(id, [...ids, ...categories]) });
  }
  return ({ id, category }) => chosen.has(id) || chosen.has(category);
}

/** Level ids, however they are written; an unknown one is refused. */
export function selectLevels(
  standard: Standard,
  wanted: readonly string[] | undefined,
  levels = new Levels(standard),
): Set<string> {
  if (!wanted) return new Set(standard.levels.map(({ id }) => id));
  const chosen = wanted.map((text) => {
    const level = levels.of(text);
    if (level && 'id' in level) return level.id;
    if (level)
      return refuse('ambiguous-level', {
        text,
        between: standard.levels.filter(({ id }) => level.between.includes(id)).map(({ label }) => label),
      });
    return refuse('unknown-level', { text, known: standard.levels.map(({ label }) => label) });
  });
  return new Set(chosen);
}

/** Which centres to report. Offices are compared as names are: spaces, widths and brackets aside. */
function selectCenters(
  levels: ReadonlySet<string>,
  offices: readonly string[] | undefined,
): (center: Pick<Center, 'level' | 'office'>) => boolean {
  const wanted = offices && new Set(offices.map(officeKey));
  return ({ level, office }) => levels.has(level) && (!wanted || wanted.has(officeKey(office)));
}

/** The centres that a selection asks for; refuses a level that the standard does not know. */
export function selectedCenters(
  standard: Standard,
  { level, office }: Selection,
  levels = new Levels(standard),
): (center: Pick<Center, 'level' | 'office'>) => boolean {
  return selectCenters(selectLevels(standard, level, levels), office);
}

/** The filters in words, for the head of a report; empty without any. */
export function describeSelection(
  { level, office, rule, changedSince }: Selection,
  standard: Standard,
  lang: Lang,
): string {
  const say = wordsOn('closing', lang, namesOf(standard, lang)).filters;
  return [
    level && `${say.level} ${level.join(', ')}`,
    office && `${say.office} ${office.join(', ')}`,
    rule && `${say.rule} ${rule.join(', ')}`,
    changedSince && say.changedSince(changedSince),
  ]
    .filter(Boolean)
    .join(say.between);
}
