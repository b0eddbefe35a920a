import { z } from 'zod';
import { LANGS, wordsOn } from '../../messages/languages.ts';
import type { ConfigFileWords } from '../../messages/topics/config-file.ts';
import { formed, told, words } from '../../standards/schema.ts';

/** How a layout is written, and the word for a column in the configuration. Unknown keys are refused. */

/** One schema serves everybody: it says each thing in all languages. */
export function inAllLanguages(key: keyof ConfigFileWords): string {
  return LANGS.map((lang) => wordsOn('configFile', lang)[key]).join('');
}

export const year = z.int().min(1900).max(2199);

/** What a column of people's own is, where its name alone does not say it. */
export const headerWord = z.strictObject({
  as: words.describe(inAllLanguages('headerAs')),
  unit: words.optional().describe(inAllLanguages('headerUnit')),
  codes: z
    .record(words, z.union([words, z.boolean()]))
    .optional()
    .describe(inAllLanguages('headerCodes')),
  year: year.optional().describe(inAllLanguages('headerYear')),
});

/** A field's id or label alone, or with what its name does not say. */
export const meaning = z.union([words, headerWord]);
export type WrittenMeaning = z.output<typeof meaning>;

/** What a form collector joins in one cell: 图书阅览室┋文化活动室. */
export const CHOICES = 'choices';

export const IDENTITIES = ['name', 'level', 'office'] as const;

const CELL = /^[A-Za-z]{1,3}[1-9]\d{0,6}$/;
const CARD_KEY = /^(?:name|level|office|[A-Za-z]{1,3}[1-9]\d{0,6})$/;
const column = formed(/^[A-Za-z]{1,3}$/, (forms) => forms.column);

const table = z.strictObject({
  rows: formed(/^\d{1,7}-(?:\d{1,7})?$/, (forms) => forms.rows).describe(inAllLanguages('layoutRows')),
  columns: z.record(column, meaning).describe(inAllLanguages('layoutColumns')),
});

/** `name: C3` says where, `D7: reading_room` says what; both can be written. */
const card = z.record(
  formed(CARD_KEY, (forms) => forms.cell),
  meaning,
);

const sheet = z
  .strictObject({
    sheet: words.optional().describe(inAllLanguages('layoutSheet')),
    level: words.optional().describe(inAllLanguages('layoutLevel')),
    office: words.optional().describe(inAllLanguages('layoutOffice')),
    table: table.optional().describe(inAllLanguages('layoutTable')),
    card: card.optional().describe(inAllLanguages('layoutCard')),
  })
  .refine(({ table, card }) => (table === undefined) !== (card === undefined), {
    ...told((say) => say.tableOrCard),
  });

export const layoutFile = z.strictObject({ sheets: z.array(sheet).min(1).describe(inAllLanguages('layoutSheets')) });

export type LayoutFile = z.output<typeof layoutFile>;
export type WrittenSheet = LayoutFile['sheets'][number];

export const isCell = (text: string): boolean => CELL.test(text);

/** For editors. */
export function layoutSchema(): object {
  return { ...z.toJSONSchema(layoutFile), title: '*.layout.yaml' };
}
