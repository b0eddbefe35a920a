import { chosenPlan } from '../../files/plans.ts';
import { findStandard } from '../../files/standards.ts';
import { type Lang, wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import { asTyped } from '../../run/summary-lines.ts';
import type { MadeTemplate } from '../../run/template.ts';
import type { Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import { print } from '../print.ts';
import { type OutputOptions, outputsOf, writeFile } from '../staged.ts';

export interface TemplateOptions extends OutputOptions {
  readonly standard: string;
  /** Id, file or `none`; the shipped plan of the standard where absent. */
  readonly plan?: string;
  readonly level?: readonly string[];
  readonly office?: readonly string[];
}

/** What was written, and where. */
export interface WrittenTemplate extends Pick<MadeTemplate, 'sheets'> {
  readonly path: string;
}

/** `audit template` writes the survey workbook and says how to go on. */
export function addTemplate({ command, option, shared, setting, help }: Kit): void {
  command('template', {
    help: help.template,
    after: help.templateAfter,
    options: [
      shared.output(help.templateOutput),
      shared.force(),
      shared.standard(),
      option('--plan <id|file|none>', help.plan),
      ...shared.centers(),
    ],
  }).action(async (options: TemplateOptions) => {
    await writeTemplate(options, setting);
  });
}

export async function writeTemplate(options: TemplateOptions, setting: Setting): Promise<WrittenTemplate> {
  const { lang, process, place } = setting;
  const path = options.output ?? wordsOn('closing', lang).files.template;
  outputsOf({ output: path }, 'xlsx');
  const run = await import('../../run/template.ts');
  const standard = await findStandard(options.standard, place);
  const { level, office } = options;
  const made = await run.template({
    standard,
    plan: await chosenPlan(options.plan, standard, place),
    selection: { ...(level && { level }), ...(office && { office }) },
    lang,
  });
  await writeFile(path, made.bytes, options.force, setting);
  await print(process.stdout, summary(path, made, lang));
  return { path, sheets: made.sheets };
}

function summary(path: string, { sheets }: MadeTemplate, lang: Lang): string {
  const say = wordsOn('closing', lang);
  const total = sheets.reduce((sum, { rows }) => sum + rows, 0);
  const lines = [
    say.template(printable(path), total),
    ...sheets.map(({ name, rows }) => say.templateSheet(name, rows, total)),
    say.templateNext(asTyped(path)),
  ];
  return `${lines.join('\n')}\n`;
}
