import { singleTests, strictness } from '../audit/rule-types/index.ts';
import type { Location } from '../model/location.ts';
import type { Mistake } from '../model/problem.ts';
import type { NotInForce, Obligation, Requirement, Rule, Standard, Test } from '../model/standard.ts';
import { reference } from './check-standard.ts';
import { checkThresholds } from './check-test.ts';
import { mistake, type Tell } from './mistake.ts';
import { parameterOf, withValue } from './parameters.ts';
import type { ExtendingFile, StandardFile } from './schema.ts';
import type { Inherited } from './to-standard.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** A standard.yaml that extends another, as if all of it had been written in one file. */
export interface Extended {
  readonly standard: StandardFile;
  /** Knows the places of what the file itself adds; what is inherited stands at the top of the base. */
  readonly source: YamlSource;
  readonly inherited: Inherited;
}

const LISTS = ['readings', 'levels', 'ambiguousLevels', 'categories', 'fields', 'combined', 'parameters'] as const;

/** Adds a file to its base and checks what it changes there. */
export function extend(file: ExtendingFile, base: Standard, source: YamlSource, mistakes: Mistake[]): Extended {
  const { extends: _, aliases, set, change, off, ...own } = file;
  const known = base.fields.map(({ id }) => id);
  for (const id of Object.keys(aliases)) {
    reference('field', id, known, () => source.keyAt(['aliases', id]), mistakes);
  }
  const inheritedFields = base.fields.map((field) => ({
    ...field,
    aliases: [...field.aliases, ...(Object.hasOwn(aliases, field.id) ? aliases[field.id]! : [])],
  }));
  const standard = {
    ...own,
    identity: base.identity,
    ...((base.wording ?? own.wording) && { wording: { ...base.wording, ...own.wording } }),
    words: {
      neutral: [...base.words.neutral, ...own.words.neutral],
      other: [...base.words.other, ...own.words.other],
    },
    ...Object.fromEntries(LISTS.map((list) => [list, [...base[list], ...own[list]]])),
    fields: [...inheritedFields, ...own.fields],
    parameters: [
      ...base.parameters.map(({ value, ...one }) => ({ ...one, ...(value !== null && { default: value }) })),
      ...own.parameters,
    ],
  } as unknown as StandardFile;
  const parameters = standard.parameters.map(({ id }) => id);
  for (const id of Object.keys(set)) {
    reference('parameter', id, parameters, () => source.keyAt(['set', id]), mistakes);
  }
  return {
    standard,
    source: shifted(source, base),
    inherited: {
      base: base.id,
      ...inheritedRules(file, base, source, mistakes),
      paragraphs: base.paragraphs,
      values: new Map(Object.entries(set)),
    },
  };
}

/** Places in the joined lists: an entry of the base has none in this file. */
function shifted(source: YamlSource, base: Standard): YamlSource {
  const counts = new Map<PropertyKey, number>(LISTS.map((list) => [list, base[list].length]));
  const top = { file: base.id, line: 1, column: 1 };
  const own = (path: Path): Path | null => {
    const [list, index, part, at] = path;
    const before = counts.get(list!);
    if (before === undefined || typeof index !== 'number') return list === 'identity' ? null : path;
    if (index >= before) return [list!, index - before, ...path.slice(2)];
    const field = list === 'fields' ? base.fields[index]! : null;
    if (!field || part !== 'aliases' || typeof at !== 'number' || at < field.aliases.length) return null;
    return ['aliases', field.id, at - field.aliases.length];
  };
  const place = (found: Path | null, of: (path: Path) => typeof top | ReturnType<YamlSource['at']>) =>
    found === null ? top : of(found);
  return {
    ...source,
    at: (path) => place(own(path), (found) => source.at(found)),
    keyAt: (path) => place(own(path), (found) => source.keyAt(found)),
  };
}

function inheritedRules(
  { change, off, set }: ExtendingFile,
  base: Standard,
  source: YamlSource,
  mistakes: Mistake[],
): { rules: Rule[]; off: NotInForce[] } {
  const all = wholeRules(base);
  const ids = all.map(({ id }) => id);
  for (const [list, entries] of [
    ['change', change],
    ['off', off],
  ] as const) {
    for (const [index, { rule }] of entries.entries()) {
      reference('rule', rule, ids, () => source.at([list, index, 'rule']), mistakes);
    }
  }
  const reasons = new Map(off.map(({ rule, reason }) => [rule, reason]));
  const rules: Rule[] = [];
  const switchedOff = base.notInForce.filter(({ why }) => why === 'off');
  for (const rule of all) {
    const reason = reasons.get(rule.id);
    if (reason) switchedOff.push({ rule, why: 'off', reason });
    else {
      const index = change.findIndex((one) => one.rule === rule.id);
      rules.push(index < 0 ? rule : changed(rule, change[index]!, base, source, ['change', index], mistakes));
    }
    for (const { test } of rule.requirements) {
      const id = parameterOf(test);
      if (id === undefined || !Object.hasOwn(set, id)) continue;
      checkValue(withValue(test, set[id]!), base, () => source.at(['set', id]), mistakes);
    }
  }
  return { rules, off: switchedOff };
}

/** The base's rules, with the requirements that wait for a parameter in their places. */
function wholeRules({ rules, notInForce, levels }: Standard): Rule[] {
  const waiting = notInForce.filter(({ why }) => why === 'parameter').map(({ rule }) => rule);
  const whole = new Map<string, Rule>();
  for (const rule of [...rules, ...waiting]) {
    const requirements = [...(whole.get(rule.id)?.requirements ?? []), ...rule.requirements];
    const order = ({ level }: Requirement): number => levels.findIndex(({ id }) => id === level);
    whole.set(rule.id, { ...rule, requirements: requirements.sort((a, b) => order(a) - order(b)) });
  }
  return [...whole.values()];
}

/** That the value of a test lies within the bounds of its field. */
function checkValue(test: Test | null, { fields }: Standard, placeOf: () => Location, mistakes: Mistake[]): void {
  for (const one of test ? singleTests(test) : []) checkThresholds({ test: one, placeOf }, fields, mistakes);
}

type Change = ExtendingFile['change'][number];

function changed(
  rule: Rule,
  change: Change,
  base: Standard,
  source: YamlSource,
  path: Path,
  mistakes: Mistake[],
): Rule {
  const bound = rule.requirements.map(({ level }) => level);
  for (const level of Object.keys(change.levels ?? {})) {
    reference('level', level, bound, () => source.keyAt([...path, 'levels', level]), mistakes);
  }
  let told = false;
  const requirements = rule.requirements.map((requirement): Requirement => {
    const cells = change.levels ?? {};
    const cell = Object.hasOwn(cells, requirement.level) ? cells[requirement.level] : undefined;
    const at = [...path, 'levels', requirement.level];
    const obligation = cell?.obligation ?? change.obligation ?? requirement.obligation;
    if (STRICTNESS[obligation] < STRICTNESS[requirement.obligation]) {
      // Of all its levels at once, the change is told once.
      if (cell?.obligation) mistakes.push(mistake(source.at([...at, 'obligation']), LOOSER));
      else if (!told) mistakes.push(mistake(source.at([...path, 'obligation']), LOOSER));
      told ||= !cell?.obligation;
    }
    const note = cell?.note ?? change.note ?? requirement.note;
    const test = cell?.value === undefined ? requirement.test : tightened(requirement.test, cell.value);
    if (test === null) mistakes.push(mistake(source.at([...at, 'value']), LOOSER));
    else if (cell?.value !== undefined) checkValue(test, base, () => source.at([...at, 'value']), mistakes);
    return { ...requirement, obligation, test: test ?? requirement.test, ...(note && { note }) };
  });
  return {
    ...rule,
    title: change.title ?? rule.title,
    remediation: change.remediation ?? rule.remediation,
    requirements,
  };
}

const STRICTNESS: Readonly<Record<Obligation, number>> = { encouraged: 0, principle: 1, required: 2 };
const LOOSER: Tell = (say) => say.looser;

/** The test with a stricter threshold; null where it is looser, or where the test has no single one. */
function tightened(test: Test, value: number): Test | null {
  const changed = withValue(test, value);
  if (changed === null || (strictness(changed, test) ?? -1) < 0) return null;
  const { parameter: _, ...plain } = changed as Test & { parameter?: string };
  return plain as Test;
}
