import { z } from 'zod';
import { LANGS, wordsOn } from '../../messages/languages.ts';
import type { ConfigFileWords } from '../../messages/topics/config-file.ts';
import { FAIL_ON } from '../../run/fail-on.ts';
import { formatsOf } from '../../run/outputs.ts';
import { formed, words } from '../../standards/schema.ts';

/** How `audit.config.yaml` is written. Paths are relative to its folder; unknown keys are refused. */

const FORMATS = formatsOf('check');
const FORMAT = new RegExp(`^(?:${FORMATS.join('|')})(?:=.+)?$`);

const format = formed(FORMAT, (forms) => forms.target(FORMATS)).meta({ pattern: FORMAT.source });

/** One schema serves everybody: it says each thing in all languages. */
function told(key: keyof ConfigFileWords): string {
  return LANGS.map((lang) => wordsOn('configFile', lang)[key]).join('');
}

const year = z.int().min(1900).max(2199);

/** What a column of people's own is, where its name alone does not say it. */
const headerWord = z.strictObject({
  as: words.describe(told('headerAs')),
  unit: words.optional().describe(told('headerUnit')),
  codes: z
    .record(words, z.union([words, z.boolean()]))
    .optional()
    .describe(told('headerCodes')),
  year: year.optional().describe(told('headerYear')),
});

export const configFile = z.strictObject({
  standard: words.optional().describe(told('standard')),
  inputs: z.array(words).min(1).optional().describe(told('inputs')),
  waivers: words.optional().describe(told('waivers')),
  baseline: words.optional().describe(told('baseline')),
  plan: words.optional().describe(told('plan')),
  formats: z.array(format).min(1).optional().describe(told('formats')),
  'fail-on': z.enum(FAIL_ON).optional().describe(told('failOn')),
  allowUnread: z.boolean().optional().describe(told('allowUnread')),
  year: year.optional().describe(told('year')),
  headers: z
    .record(words, z.union([words, headerWord]))
    .optional()
    .describe(told('headers')),
});

export type ConfigFile = z.output<typeof configFile>;

/** For editors. */
export function configSchema(): object {
  return { ...z.toJSONSchema(configFile), title: 'audit.config.yaml' };
}
