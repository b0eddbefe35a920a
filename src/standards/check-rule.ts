import type { Mistake } from '../model/problem.ts';
import { reference, WHAT } from './check-standard.ts';
import type { RuleEntry, StandardFile } from './schema.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** A rule, and where it stands. */
export interface PlacedRule {
  readonly rule: RuleEntry;
  readonly category: string;
  readonly source: YamlSource;
  /** Of the rule in its file. */
  readonly path: Path;
}

/** A field that a rule asks for, the threshold where there is one, and where each is written. */
interface Asked {
  readonly field: string;
  readonly fieldPath: Path;
  readonly byKey: boolean;
  readonly value: number | null;
  readonly valuePath: Path;
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
    checkThreshold(asked, placed, standard, mistakes);
  }
  checkPlaceholders(placed, mistakes);
}

function* askedOf({ rule, path }: PlacedRule): Generator<Asked> {
  const levels = [...path, 'levels'];
  const fieldPath = [...path, 'field'];
  if (rule.type === 'dimensions') {
    for (const [level, { least }] of Object.entries(rule.levels)) {
      for (const [field, value] of Object.entries(least)) {
        const valuePath = [...levels, level, 'least', field];
        yield { field, fieldPath: valuePath, byKey: true, value, valuePath };
      }
    }
  } else if (rule.type === 'yes') {
    yield { field: rule.field, fieldPath, byKey: false, value: null, valuePath: fieldPath };
  } else {
    for (const [level, { value }] of Object.entries(rule.levels)) {
      yield { field: rule.field, fieldPath, byKey: false, value, valuePath: [...levels, level, 'value'] };
    }
  }
}

function checkField(asked: Asked, { rule, source }: PlacedRule, standard: StandardFile, mistakes: Mistake[]): void {
  const location = () => (asked.byKey ? source.keyAt(asked.fieldPath) : source.at(asked.fieldPath));
  const known = standard.fields.map(({ id }) => id);
  reference(WHAT.field, asked.field, known, location, mistakes);
  const field = standard.fields.find(({ id }) => id === asked.field);
  if (!field || (field.kind === 'yes-no') === (rule.type === 'yes')) return;
  const message = {
    zh: `${rule.type} 规则不能用于 ${field.kind} 字段“${field.id}”`,
    en: `a rule of type ${rule.type} cannot ask for the ${field.kind} field "${field.id}"`,
  };
  mistakes.push({ location: location(), message });
}

function checkThreshold(asked: Asked, { source }: PlacedRule, standard: StandardFile, mistakes: Mistake[]): void {
  const field = standard.fields.find(({ id }) => id === asked.field);
  if (!field || field.kind === 'yes-no' || asked.value === null) return;
  if (asked.value >= field.min && asked.value <= field.max) return;
  const range = `${field.min}–${field.max}`;
  const message = {
    zh: `${asked.value} 超出字段“${field.id}”的范围 ${range}`,
    en: `${asked.value} is outside the range ${range} of the field "${field.id}"`,
  };
  mistakes.push({ location: source.at(asked.valuePath), message });
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
