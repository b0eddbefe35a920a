import { z } from 'zod';
import type { KeyPath } from '../audit/rule-types/rule-type.ts';
import { GRADELESS } from '../model/finding.ts';
import type { RuleType, SeveralTest, SingleTest, Test, TestOf } from '../model/standard.ts';
import { bilingual, fieldId, id, obligation, ruleId, told, words } from './schema.ts';
import type { Path } from './yaml-source.ts';

/** How the YAML of a rule is written: the keys that each type has, and those that all rules have. */

/** A key of a test: whether the rule holds it or each level's cell, and what may stand under it. */
interface Key<V> {
  readonly in: 'rule' | 'cell';
  readonly schema: z.ZodType<V>;
}

/** A cell may name a parameter under this key instead of a `value`. */
const PARAMETER = 'parameter';

/** All keys of the tests of one type. */
type Form<T extends RuleType> = {
  readonly [K in Exclude<keyof TestOf<T>, 'type'>]-?: K extends typeof PARAMETER ? typeof PARAMETER : Key<TestOf<T>[K]>;
};
type AnyForm = Readonly<Record<string, Key<unknown> | typeof PARAMETER>>;

const inRule = <V>(schema: z.ZodType<V>): Key<V> => ({ in: 'rule', schema });
const inCell = <V>(schema: z.ZodType<V>): Key<V> => ({ in: 'cell', schema });

const someKeys = { message: 'empty', ...told((say) => say.empty) };
function byKey<V extends z.ZodType>(key: typeof id, value: V) {
  return z.record(key, value).refine((record) => Object.keys(record).length > 0, someKeys);
}

const number = z.number();
const field = inRule(fieldId);
const threshold = inCell(number);
const measure = inCell(number.positive());

const SINGLE: { readonly [T in SingleTest['type']]: Form<T> } = {
  'at-least': { field, value: threshold, parameter: PARAMETER },
  'at-most': { field, value: threshold, parameter: PARAMETER },
  equals: { field, value: threshold, parameter: PARAMETER },
  between: { field, least: threshold, most: threshold },
  'one-of': { field, values: inCell(z.array(number).min(1)) },
  yes: { field },
  'per-capita': { field, of: field, value: measure, each: measure },
  ratio: { field, of: field, value: measure },
};

/** A test by itself, as all-of, any-of, grades and `when` hold them: with all of its keys side by side. */
const single = eachOf<SingleTest>(SINGLE, (type, form) => ({
  ...type,
  ...shapeOf(form, 'rule'),
  ...shapeOf(form, 'cell'),
}));
const tests = z.array(single).min(1);
/** Reports write `none` for a centre that has no grade. */
const gradeId = id.refine(
  (text) => text !== GRADELESS,
  told((say) => say.noGradeId(GRADELESS)),
);
const grade = z.strictObject({ id: gradeId, label: bilingual, tests });
/** Written as a threshold for each field. */
const dimensions = byKey(fieldId, number).transform((thresholds) =>
  Object.entries(thresholds).map(([field, value]) => ({ field, value })),
);

const SEVERAL: { readonly [T in SeveralTest['type']]: Form<T> } = {
  dimensions: { least: inCell(dimensions) },
  'all-of': { tests: inRule(tests) },
  'any-of': { tests: inRule(tests) },
  grades: { grades: inRule(z.array(grade).min(1)), least: inCell(id) },
};

const FORMS: Readonly<Record<RuleType, AnyForm>> = { ...SINGLE, ...SEVERAL };

/** `section` names another part of the document than the standard's own; a paragraph there may be quoted in part. */
const common = { obligation, note: bilingual.optional(), section: words.optional(), when: single.optional() };
const ofRule = { id: ruleId, title: bilingual, remediation: bilingual, ...common };
const ofCell = { clause: z.int().min(1), text: words, ...common };

/** What a level's cell holds, besides the keys of its test. */
export type LevelCell = z.output<z.ZodObject<typeof ofCell>>;
/** A rule as it is written, besides the keys of its test; `testOf` reads those. */
export type RuleEntry = z.output<z.ZodObject<typeof ofRule>> & {
  readonly type: RuleType;
  readonly levels: Readonly<Record<string, LevelCell>>;
};

export const rule = eachOf<RuleEntry>(FORMS, (type, form) => {
  const cell = z.strictObject({ ...shapeOf(form, 'cell'), ...instead(form), ...ofCell });
  return { ...ofRule, ...type, ...shapeOf(form, 'rule'), levels: byKey(id, cell) };
});

/** Where a parameter may stand instead of the value, neither must; which of them does is checked later. */
function instead(form: AnyForm): z.ZodRawShape {
  return takesParameter(form) ? { value: number.optional(), [PARAMETER]: id.optional() } : {};
}

function takesParameter(form: AnyForm): boolean {
  return Object.hasOwn(form, PARAMETER);
}

/** One schema for every type of a record. */
function eachOf<Output>(
  forms: Readonly<Record<string, AnyForm>>,
  shape: (type: z.ZodRawShape, form: AnyForm) => z.ZodRawShape,
): z.ZodType<Output> {
  const [first, ...more] = Object.entries(forms).map(([type, form]) =>
    z.strictObject(shape({ type: z.literal(type) }, form)),
  );
  return z.discriminatedUnion('type', [first!, ...more]) as unknown as z.ZodType<Output>;
}

function shapeOf(form: AnyForm, place: 'rule' | 'cell'): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, key] of Object.entries(form)) if (key !== PARAMETER && key.in === place) shape[name] = key.schema;
  return shape;
}

/** Whether a cell of the type names either a value or a parameter. */
export function isSettable(type: RuleType): boolean {
  return takesParameter(FORMS[type]);
}

/** The path from a rule to something in its test at a level; null where the test's key is not written. */
export function pathInRule(entry: RuleEntry, level: string, [name, ...deeper]: KeyPath): Path | null {
  const place = placeOf(entry.type, String(name));
  const holder = place === 'rule' ? entry : entry.levels[level]!;
  if (!Object.hasOwn(holder, String(name))) return null;
  return place === 'rule' ? [name!, ...deeper] : ['levels', level, name!, ...deeper];
}

/** The test of a rule at a level. A value for which a parameter stands is 0 until that is settled. */
export function testOf(entry: RuleEntry, cell: LevelCell): Test {
  const form = FORMS[entry.type];
  const test: Record<string, unknown> = { type: entry.type };
  for (const name of Object.keys(form)) {
    const holder = placeOf(entry.type, name) === 'rule' ? entry : cell;
    const value = (holder as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) test[name] = value;
    else if (name === 'value') test[name] = 0;
  }
  return test as unknown as Test;
}

function placeOf(type: RuleType, name: string): 'rule' | 'cell' {
  const key = FORMS[type][name];
  return key === undefined || key === PARAMETER ? 'cell' : key.in;
}
