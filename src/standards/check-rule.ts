import { asksFigures, gradesOf, membersOf } from '../audit/rule-types/index.ts';
import type { KeyPath, Member } from '../audit/rule-types/rule-type.ts';
import { append } from '../model/lists.ts';
import type { Location } from '../model/location.ts';
import type { Mistake } from '../model/problem.ts';
import { reference } from './check-standard.ts';
import { checkTest, type WrittenTest } from './check-test.ts';
import { mistake } from './mistake.ts';
import { isSettable, pathInRule, type RuleEntry, testOf } from './rule-schema.ts';
import type { StandardFile } from './schema.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** A rule, and where it stands. */
export interface PlacedRule {
  readonly rule: RuleEntry;
  readonly category: string;
  readonly source: YamlSource;
  /** Of the rule in its file. */
  readonly path: Path;
}

/** What no schema sees in a rule: references to nothing, and thresholds that no value can meet. */
export function checkRule(placed: PlacedRule, standard: StandardFile, mistakes: Mistake[]): void {
  const found: Mistake[] = [];
  checkLevels(placed, standard, found);
  for (const written of [...conditions(placed), ...askedTests(placed)]) checkTest(written, standard.fields, found);
  checkParameters(placed, standard, found);
  checkGrades(placed, found);
  checkPlaceholders(placed, found);
  append(mistakes, distinct(found));
}

function checkLevels({ rule, source, path }: PlacedRule, standard: StandardFile, mistakes: Mistake[]): void {
  const known = standard.levels.map(({ id }) => id);
  for (const level of Object.keys(rule.levels)) {
    reference('level', level, known, () => source.keyAt([...path, 'levels', level]), mistakes);
  }
}

/** The conditions of a rule and of its cells. */
function* conditions({ rule, source, path }: PlacedRule): Generator<WrittenTest> {
  const holders = [
    [rule, path],
    ...Object.entries(rule.levels).map(([level, cell]) => [cell, [...path, 'levels', level]] as const),
  ] as const;
  for (const [{ when }, holder] of holders) {
    if (when) yield { test: when, type: when.type, placeOf: (at) => source.at([...holder, 'when', ...at]) };
  }
}

/** The tests of one field that a rule asks at each of its levels. */
function* askedTests(placed: PlacedRule): Generator<WrittenTest> {
  const { rule } = placed;
  for (const [level, cell] of Object.entries(rule.levels)) {
    for (const member of membersOf(testOf(rule, cell))) {
      const { test, byField } = member;
      yield { test, type: byField ? rule.type : test.type, placeOf: (at) => placeIn(placed, level, member, at) };
    }
  }
}

function placeIn({ rule, source, path }: PlacedRule, level: string, member: Member, at: KeyPath): Location | null {
  const inRule = pathInRule(rule, level, member.byField ? member.at : [...member.at, ...at]);
  if (inRule === null) return null;
  const full = [...path, ...inRule];
  return member.byField && at[0] === 'field' ? source.keyAt(full) : source.at(full);
}

/** In a type that takes parameters, each cell names one, or has a value of its own. */
function checkParameters({ rule, source, path }: PlacedRule, standard: StandardFile, mistakes: Mistake[]): void {
  if (!isSettable(rule.type)) return;
  const known = standard.parameters.map(({ id }) => id);
  for (const [level, cell] of Object.entries(rule.levels)) {
    const { value, parameter } = cell as { value?: number; parameter?: string };
    const place = (key: string): Location => source.at([...path, 'levels', level, key]);
    if (parameter !== undefined) {
      reference('parameter', parameter, known, () => place('parameter'), mistakes);
      if (value !== undefined) mistakes.push(mistake(place('parameter'), (say) => say.valueOrParameter));
    } else if (value === undefined) {
      mistakes.push(mistake(place('value'), (say) => say.missingKey('value')));
    }
  }
}

/** The grade that a cell asks is one of the rule's. */
function checkGrades({ rule, source, path }: PlacedRule, mistakes: Mistake[]): void {
  for (const [level, cell] of Object.entries(rule.levels)) {
    const grades = gradesOf(testOf(rule, cell));
    if (grades === null) continue;
    const known = grades.all.map(({ id }) => id);
    const place = () => source.at([...path, ...pathInRule(rule, level, grades.at)!]);
    reference('grade', grades.id, known, place, mistakes);
  }
}

const PLACEHOLDERS = ['{gap}', '{required}', '{observed}'];

/** A remediation fills in figures; a rule that asks for yes or no has none. */
function checkPlaceholders({ rule, source, path }: PlacedRule, mistakes: Mistake[]): void {
  const known = asksFigures(rule.type) ? PLACEHOLDERS : [];
  for (const [lang, text] of Object.entries(rule.remediation)) {
    for (const [written] of text.matchAll(/\{[^{}]*\}/g)) {
      reference('placeholder', written, known, () => source.at([...path, 'remediation', lang]), mistakes);
    }
  }
}

/** Each mistake once: what the rule itself holds is part of its test at every level. */
function distinct(mistakes: readonly Mistake[]): Mistake[] {
  const known = new Map(mistakes.map((mistake) => [JSON.stringify(mistake), mistake]));
  return [...known.values()];
}
