import { z } from 'zod';
import type { MistakeWords } from '../messages/topics/mistakes.ts';
import type { Quantity } from '../model/standard.ts';
import { isUnseen } from '../model/text.ts';
import type { Tell } from './mistake.ts';

/** How the YAML of a standard is written, but for its rules. Unknown keys are refused everywhere. */

/** The sentence for what a refinement refuses, kept until someone is refused. */
export function told(tell: Tell): { params: { tell: Tell } } {
  return { params: { tell } };
}

/** What a text has to look like, for the one who got it wrong. */
export type Form = (forms: MistakeWords['forms']) => string;

export function toldForm(form: Form): { params: { tell: Tell } } {
  return told((say) => say.ofForm(form(say.forms)));
}

/** A text of a certain form. */
export function formed(pattern: RegExp, form: Form) {
  return z
    .string()
    .refine((text) => pattern.test(text), toldForm(form))
    .meta({ pattern: pattern.source });
}

export const words = z
  .string()
  .trim()
  .min(1)
  // What is nothing at all is told as that already.
  .refine(
    (text) => text === '' || !isUnseen(text),
    told((say) => say.empty),
  );
export const bilingual = z.strictObject({ zh: words, en: words });
export const id = formed(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, (forms) => forms.id);
export const fieldId = formed(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, (forms) => forms.fieldId);
export const ruleId = formed(/^[a-z][a-z0-9-]*\.[a-z0-9]+(-[a-z0-9]+)*$/, (forms) => forms.ruleId);

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
    measured('share', '%'),
  ]),
  z.strictObject({ ...asked, ...bounds, kind: z.literal('count'), unit: words }),
  z.strictObject({ ...asked, kind: z.literal('yes-no') }),
]);

const parameter = z.strictObject({ id, label: bilingual, default: z.number().optional() });
const paragraph = z.strictObject({
  section: words,
  number: z.int().min(1),
  title: bilingual,
  text: words,
  notAudited: bilingual.optional(),
});

/** What the outputs call things. A form with more seals would not stay on its page. */
const wording = z
  .strictObject({
    center: bilingual,
    office: bilingual,
    report: bilingual,
    form: bilingual,
    ledger: bilingual,
    seals: z.array(bilingual).min(1).max(6),
  })
  .partial();

const head = { id, title: bilingual, reference: words, document: words, section: words };
const level = z.strictObject({ id, ...label });
const category = z.strictObject({ id, label: bilingual, aliases: z.array(words).default([]) });
const more = {
  readings: z.array(bilingual).default([]),
  ambiguousLevels: z.array(z.strictObject({ text: words, between: z.array(id).min(2) })).default([]),
  combined: z.array(z.strictObject({ id: fieldId, ...label, fields: z.array(fieldId).min(2) })).default([]),
  words: z
    .strictObject({ neutral: z.array(words).default([]), other: z.array(words).default([]) })
    .default({ neutral: [], other: [] }),
  wording: wording.optional(),
  parameters: z.array(parameter).default([]),
  paragraphs: z.array(paragraph).default([]),
};

/** standard.yaml of a standard that stands by itself. */
export const standardFile = z.strictObject({
  ...head,
  ...more,
  levels: z.array(level).min(1),
  categories: z.array(category).min(1),
  identity: z.strictObject({
    name: z.strictObject(label),
    level: z.strictObject(label),
    office: z.strictObject(label),
  }),
  fields: z.array(field).min(1),
});

export const obligation = z.enum(['required', 'principle', 'encouraged']).optional();

/** What a standard changes in a rule of the one that it extends. */
const change = z.strictObject({
  rule: ruleId,
  title: bilingual.optional(),
  remediation: bilingual.optional(),
  note: bilingual.optional(),
  obligation,
  levels: z
    .record(id, z.strictObject({ value: z.number().optional(), obligation, note: bilingual.optional() }))
    .optional(),
});

/** standard.yaml of a standard that extends another: all that it has is added to what that one has. */
export const extendingFile = z.strictObject({
  ...head,
  ...more,
  extends: id,
  levels: z.array(level).default([]),
  categories: z.array(category).default([]),
  fields: z.array(field).default([]),
  aliases: z.record(fieldId, z.array(words).min(1)).default({}),
  set: z.record(id, z.number()).default({}),
  change: z.array(change).default([]),
  off: z.array(z.strictObject({ rule: ruleId, reason: bilingual })).default([]),
});

/** Rules are checked one by one, so that a mistake in one hides none in another. */
export const categoryFile = z.strictObject({ category: id, rules: z.array(z.unknown()).min(1) });

export type StandardFile = z.output<typeof standardFile>;
export type ExtendingFile = z.output<typeof extendingFile>;
