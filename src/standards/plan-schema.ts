import { z } from 'zod';
import { bilingual, formed, id, words } from './schema.ts';

/** How the YAML of a plan is written. */

const month = formed(/^\d{4}-(0[1-9]|1[0-2])$/, (forms) => forms.month);
const counts = z.record(id, z.int().min(0));

export const planFile = z.strictObject({
  id,
  standard: id,
  title: bilingual,
  document: words,
  section: words,
  reference: words,
  declared: counts,
  stages: z.array(z.strictObject({ id, title: bilingual, start: month, end: month, text: words })).min(1),
  offices: z
    .array(
      z.strictObject({
        name: words,
        declared: counts,
        centers: z.array(z.strictObject({ name: words, level: id, due: month, pilot: z.boolean().default(false) })),
      }),
    )
    .min(1),
});

export type PlanFile = z.output<typeof planFile>;
