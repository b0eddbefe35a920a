import type { Mistake } from '../model/problem.ts';
import { reference, WHAT } from './check-standard.ts';
import type { RuleEntry, StandardFile, TestEntry } from './schema.ts';
import { say } from './words.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** A rule, and where it stands. */
export interface PlacedRule {
  readonly rule: RuleEntry;
  readonly category: string;
  readonly source: YamlSource;
  /** Of the rule in its file. */
  readonly path: Path;
}

/** A field that a rule asks for, the thresholds where there are some, and where each is written. */
interface Asked {
  readonly type: string;
  readonly field: string;
  readonly fieldPath: Path;
  readonly byKey?: boolean;
  readonly values: readonly (readonly [value: number, path: Path])[];
}

const PLACEHOLDERS = ['{gap}', '{required}', '{observed}'];

/** What no schema sees in a rule: references to nothing, and thresholds that no value can meet. */
export function checkRule(placed: PlacedRule, standard: StandardFile, mistakes: Mistake[]): void {
  const { rule, source, path } = placed;
  const levels = standard.levels.map(({ id }) => id);
  for (const level of Object.keys(rule.levels)) {
    reference(WHAT.level, level, levels, () => source.keyAt([...path, 'levels', level]), mistakes);
  }
  const told = new Set<string>();
  for (const asked of askedOf(placed)) {
    const key = asked.fieldPath.join('.');
    checkField(asked, placed, standard, told.has(key) ? [] : mistakes);
    told.add(key);
    for (const [value, at] of asked.values) checkThreshold(asked.field, value, source, at, standard, mistakes);
  }
  checkCells(placed, standard, mistakes);
  checkPlaceholders(placed, mistakes);
}

function* askedOf({ rule, path }: PlacedRule): Generator<Asked> {
  const { type } = rule;
  const fieldPath = [...path, 'field'];
  if (rule.when) yield* askedBy(rule.when, [...path, 'when']);
  for (const [level, cell] of Object.entries(rule.levels)) {
    if (cell.when) yield* askedBy(cell.when, [...path, 'levels', level, 'when']);
  }
  if ('tests' in rule) yield* askedByAll(rule.tests, [...path, 'tests']);
  else if (rule.type === 'grades') {
    for (const [index, { tests }] of rule.grades.entries()) {
      yield* askedByAll(tests, [...path, 'grades', index, 'tests']);
    }
  } else if (rule.type === 'dimensions') {
    for (const [level, { least }] of Object.entries(rule.levels)) {
      for (const [field, value] of Object.entries(least)) {
        const at = [...path, 'levels', level, 'least', field];
        yield { type, field, fieldPath: at, byKey: true, values: [[value, at]] };
      }
    }
  } else {
    if (rule.type === 'per-capita') yield { type, field: rule.of, fieldPath: [...path, 'of'], values: [] };
    for (const [level, cell] of Object.entries(rule.levels)) {
      const values = rule.type === 'per-capita' ? [] : thresholds(cell, [...path, 'levels', level]);
      yield { type, field: rule.field, fieldPath, values };
    }
  }
}

function* askedByAll(tests: readonly TestEntry[], path: Path): Generator<Asked> {
  for (const [index, test] of tests.entries()) yield* askedBy(test, [...path, index]);
}

function* askedBy(test: TestEntry, path: Path): Generator<Asked> {
  const { type, field } = test;
  if (type === 'per-capita') yield { type, field: test.of, fieldPath: [...path, 'of'], values: [] };
  const values = type === 'per-capita' ? [] : thresholds(test, path);
  yield { type, field, fieldPath: [...path, 'field'], values };
}

function thresholds(from: object, path: Path): [number, Path][] {
  const found: [number, Path][] = [];
  for (const [key, value] of Object.entries(from)) {
    if (['value', 'least', 'most'].includes(key) && typeof value === 'number') found.push([value, [...path, key]]);
    if (key === 'values') for (const [at, one] of (value as number[]).entries()) found.push([one, [...path, key, at]]);
  }
  return found;
}

function checkField(asked: Asked, { source }: PlacedRule, standard: StandardFile, mistakes: Mistake[]): void {
  const location = () => (asked.byKey ? source.keyAt(asked.fieldPath) : source.at(asked.fieldPath));
  const known = standard.fields.map(({ id }) => id);
  reference(WHAT.field, asked.field, known, location, mistakes);
  const field = standard.fields.find(({ id }) => id === asked.field);
  if (!field || (field.kind === 'yes-no') === (asked.type === 'yes')) return;
  const message = {
    zh: `${asked.type} 规则不能用于 ${field.kind} 字段“${field.id}”`,
    en: `a rule of type ${asked.type} cannot ask for the ${field.kind} field "${field.id}"`,
  };
  mistakes.push({ location: location(), message });
}

/** A threshold that lies outside the field's range can never be met, or always is. */
export function checkThreshold(
  id: string,
  value: number,
  source: YamlSource,
  path: Path,
  { fields }: Pick<StandardFile, 'fields'>,
  mistakes: Mistake[],
): void {
  const field = fields.find((one) => one.id === id);
  if (!field || field.kind === 'yes-no') return;
  if (value >= field.min && value <= field.max) return;
  const range = `${field.min}–${field.max}`;
  const message = {
    zh: `${value} 超出字段“${field.id}”的范围 ${range}`,
    en: `${value} is outside the range ${range} of the field "${field.id}"`,
  };
  mistakes.push({ location: source.at(path), message });
}

/** What the cells of some types need beyond their keys. */
function checkCells({ rule, source, path }: PlacedRule, standard: StandardFile, mistakes: Mistake[]): void {
  for (const [level, cell] of Object.entries(rule.levels)) {
    const at = [...path, 'levels', level];
    if (rule.type === 'between') {
      const { least, most } = cell as object as { least: number; most: number };
      const message = { zh: `most 小于 least（${least}）`, en: `most is below least (${least})` };
      if (most < least) mistakes.push({ location: source.at([...at, 'most']), message });
    } else if (rule.type === 'grades') {
      const known = rule.grades.map(({ id }) => id);
      reference(
        WHAT.grade,
        (cell as object as { least: string }).least,
        known,
        () => source.at([...at, 'least']),
        mistakes,
      );
    } else if (rule.type === 'at-least' || rule.type === 'at-most' || rule.type === 'equals') {
      const { value, parameter } = cell as { value?: number; parameter?: string };
      if (parameter !== undefined) {
        const known = standard.parameters.map(({ id }) => id);
        reference(WHAT.parameter, parameter, known, () => source.at([...at, 'parameter']), mistakes);
        const message = { zh: 'value 与 parameter 只能写一个', en: 'either value or parameter, not both' };
        if (value !== undefined) mistakes.push({ location: source.at([...at, 'parameter']), message });
      } else if (value === undefined) {
        mistakes.push({ location: source.at([...at, 'value']), message: say.missingKey('value') });
      }
    }
  }
}

function checkPlaceholders({ rule, source, path }: PlacedRule, mistakes: Mistake[]): void {
  for (const lang of ['zh', 'en'] as const) {
    for (const [written] of rule.remediation[lang].matchAll(/\{[^{}]*\}/g)) {
      const known = rule.type === 'yes' ? [] : PLACEHOLDERS;
      const what = { zh: '占位符', en: 'placeholder' };
      reference(what, written, known, () => source.at([...path, 'remediation', lang]), mistakes);
    }
  }
}
