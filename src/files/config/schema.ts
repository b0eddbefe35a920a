import { z } from 'zod';
import { FAIL_ON } from '../../run/fail-on.ts';
import { formatsOf } from '../../run/outputs.ts';
import { formed, words } from '../../standards/schema.ts';

/** How `audit.config.yaml` is written. Paths are relative to its folder; unknown keys are refused. */

const FORMATS = formatsOf('check');
const FORMAT = new RegExp(`^(?:${FORMATS.join('|')})(?:=.+)?$`);

const format = formed(FORMAT, {
  zh: `“格式”或“格式=文件”，格式是 ${FORMATS.join('、')} 之一`,
  en: `name or name=file, the name one of ${FORMATS.join(', ')}`,
}).meta({ pattern: FORMAT.source });

export const configFile = z.strictObject({
  standard: words
    .optional()
    .describe('标准的编号，或标准所在的文件夹（写成 ./文件夹）。The standard: its id, or its folder as ./folder.'),
  inputs: z
    .array(words)
    .min(1)
    .optional()
    .describe('调查表：文件、文件夹，或 data/**/*.yaml 这样的写法。Surveys: files, folders, or patterns.'),
  waivers: words.optional().describe('豁免清单。The list of waivers.'),
  baseline: words.optional().describe('基线文件。The baseline.'),
  plan: words.optional().describe('计划的编号或文件，或 none。The plan: its id, a file, or none.'),
  formats: z
    .array(format)
    .min(1)
    .optional()
    .describe('报告格式，可写成“格式=文件”。Formats of the report; name=file writes one to a file.'),
  'fail-on': z.enum(FAIL_ON).optional().describe('从哪种结论起退出码为 1。The verdict from which the exit code is 1.'),
  headers: z
    .record(words, words)
    .optional()
    .describe('自己的列名：对应的项目编号或名称。Your own words for columns: the field id or label each stands for.'),
});

export type ConfigFile = z.output<typeof configFile>;

/** For editors. */
export function configSchema(): object {
  return { ...z.toJSONSchema(configFile), title: 'audit.config.yaml' };
}
