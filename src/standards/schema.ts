import { z } from 'zod';
import type { Quantity } from '../model/standard.ts';
import type { Text } from '../model/text.ts';

/** How the YAML of a standard is written. Unknown keys are refused everywhere. */

/** A text of a certain form; `form` says which, for the one who got it wrong. */
export function formed(pattern: RegExp, form: Text) {
  return z.string().refine((text) => pattern.test(text), {
    params: { zh: `应为${form.zh}`, en: `expected ${form.en}` },
  });
}

export const words = z.string().trim().min(1);
export const bilingual = z.strictObject({ zh: words, en: words });
export const id = formed(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  zh: '小写字母、数字和连字符组成的标识',
  en: 'an id of lower-case letters, digits and hyphens',
});
const fieldId = formed(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, {
  zh: '小写字母、数字和下划线组成的标识',
  en: 'an id of lower-case letters, digits and underscores',
});
const ruleId = formed(/^[a-z][a-z0-9-]*\.[a-z0-9]+(-[a-z0-9]+)*$/, {
  zh: '“类别.名称”形式的标识',
  en: 'an id of the form category.name',
});

const label = { label: bilingual, aliases: z.array(words).default([]) };
const bounds = { min: z.number(), max: z.number(), yearly: z.boolean().optional() };
const asked = { id: fieldId, ...label, hint: bilingual.optional() };

/** Thresholds and findings are in these units; surveys may be written in others. */
const measured = <Q extends Quantity, U extends string>(quantity: Q, unit: U) =>
  z.strictObject({
    ...asked,
    ...bounds,
    kind: z.literal('number'),
    quantity: z.literal(quantity),
    unit: z.literal(unit),
  });

const field = z.discriminatedUnion('kind', [
  z.discriminatedUnion('quantity', [
    measured('area', '㎡'),
    measured('money', '万元'),
    measured('length', 'm'),
    measured('days', '天'),
  ]),
  z.strictObject({ ...asked, ...bounds, kind: z.literal('count'), unit: words }),
  z.strictObject({ ...asked, kind: z.literal('yes-no') }),
]);

export const standardFile = z.strictObject({
  id,
  title: bilingual,
  reference: words,
  document: words,
  section: words,
  readings: z.array(bilingual).default([]),
  levels: z.array(z.strictObject({ id, ...label })).min(1),
  ambiguousLevels: z.array(z.strictObject({ text: words, between: z.array(id).min(2) })).default([]),
  categories: z.array(z.strictObject({ id, label: bilingual })).min(1),
  identity: z.strictObject({
    name: z.strictObject(label),
    level: z.strictObject(label),
    office: z.strictObject(label),
  }),
  fields: z.array(field).min(1),
  combined: z.array(z.strictObject({ id: fieldId, ...label, fields: z.array(fieldId).min(2) })).default([]),
});

/** Rules are checked one by one, so that a mistake in one hides none in another. */
export const categoryFile = z.strictObject({ category: id, rules: z.array(z.unknown()).min(1) });

const obligation = z.enum(['required', 'principle', 'encouraged']).optional();
const quoted = { clause: z.int().min(1), text: words, obligation, note: bilingual.optional() };
const ofRule = { id: ruleId, title: bilingual, remediation: bilingual, obligation, note: bilingual.optional() };

const someKeys = { message: 'empty', params: { zh: '不能为空', en: 'must not be empty' } };
function byKey<V extends z.ZodType>(key: typeof id, value: V) {
  return z.record(key, value).refine((record) => Object.keys(record).length > 0, someKeys);
}

export const rule = z.discriminatedUnion('type', [
  z.strictObject({
    ...ofRule,
    type: z.enum(['at-least', 'at-most', 'equals']),
    field: fieldId,
    levels: byKey(id, z.strictObject({ value: z.number(), ...quoted })),
  }),
  z.strictObject({ ...ofRule, type: z.literal('yes'), field: fieldId, levels: byKey(id, z.strictObject(quoted)) }),
  z.strictObject({
    ...ofRule,
    type: z.literal('dimensions'),
    levels: byKey(id, z.strictObject({ least: byKey(fieldId, z.number()), ...quoted })),
  }),
]);

export type StandardFile = z.output<typeof standardFile>;
export type RuleEntry = z.output<typeof rule>;
