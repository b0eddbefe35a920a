import { z } from 'zod';
import { FAIL_ON } from '../../run/fail-on.ts';
import { layoutFile, meaning, inAllLanguages as told, year } from '../../run/layout/schema.ts';
import { formatsOf } from '../../run/outputs.ts';
import { formed, words } from '../../standards/schema.ts';

/** How `audit.config.yaml` is written. Paths are relative to its folder; unknown keys are refused. */

const FORMATS = formatsOf('check');
const FORMAT = new RegExp(`^(?:${FORMATS.join('|')})(?:=.+)?$`);

const format = formed(FORMAT, (forms) => forms.target(FORMATS)).meta({ pattern: FORMAT.source });

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
  headers: z.record(words, meaning).optional().describe(told('headers')),
  layout: layoutFile.optional().describe(told('layout')),
});

export type ConfigFile = z.output<typeof configFile>;

/** For editors. */
export function configSchema(): object {
  return { ...z.toJSONSchema(configFile), title: 'audit.config.yaml' };
}
