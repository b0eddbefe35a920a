import type { Command } from 'commander';
import type { RectifyOptions } from '../commands/rectify.ts';
import { configured } from '../configured.ts';
import { FAIL_ON } from '../fail-on.ts';
import { HELP } from '../help.ts';
import type { Kit } from './kit.ts';

/** Commands that write workbooks to be filled in, printed and signed. */
export function addPaper({
  command,
  option,
  choice,
  list,
  standard,
  force,
  config,
  noConfig,
  setting,
  exit,
  lang,
}: Kit): void {
  command('rectify', 'rectify', 'rectifyAfter')
    .argument('[survey...]', HELP.survey[lang])
    .addOption(option('-o, --output <file>', HELP.rectifyOutput))
    .addOption(force())
    .addOption(option('--update <ledger>', HELP.update))
    .addOption(choice('--split <by>', HELP.split, ['none', 'office']).default('none'))
    .addOption(option('--due <date>', HELP.due))
    .addOption(option('--plan <id|file|none>', HELP.duePlan))
    .addOption(standard())
    .addOption(list('--level <level>', HELP.level))
    .addOption(list('--office <office>', HELP.office))
    .addOption(list('--rule <rule>', HELP.rule))
    .addOption(choice('--fail-on <line>', HELP.failOn, FAIL_ON).default('incomplete'))
    .addOption(config())
    .addOption(noConfig())
    .action(async (surveys: string[], given: RectifyOptions, self: Command) => {
      const { named, options } = await configured(surveys, given, self, setting.process);
      const { rectify } = await import('../commands/rectify.ts');
      exit(await rectify(named, options, setting));
    });

  command('template', 'template', 'templateAfter')
    .addOption(option('-o, --output <file>', HELP.templateOutput))
    .addOption(force())
    .addOption(standard())
    .addOption(option('--plan <id|file|none>', HELP.plan))
    .addOption(list('--level <level>', HELP.level))
    .addOption(list('--office <office>', HELP.office))
    .action(async (options) => {
      const { template } = await import('../commands/template.ts');
      await template(options, setting);
    });

  command('annotate', 'annotate', 'annotateAfter')
    .argument('<survey>', HELP.workbook[lang])
    .addOption(option('-o, --output <file>', HELP.annotateOutput))
    .addOption(force())
    .addOption(standard())
    .addOption(list('--level <level>', HELP.level))
    .addOption(list('--office <office>', HELP.office))
    .addOption(list('--rule <rule>', HELP.rule))
    .addOption(choice('--fail-on <line>', HELP.failOn, FAIL_ON).default('incomplete'))
    .addOption(config())
    .addOption(noConfig())
    .action(async (survey: string, given, self: Command) => {
      const { options } = await configured([survey], given, self, setting.process);
      const { annotate } = await import('../commands/annotate.ts');
      exit(await annotate(survey, options, setting));
    });

  command('form', 'form', 'formAfter')
    .argument('[survey...]', HELP.survey[lang])
    .addOption(option('-o, --output <file|folder>', HELP.formOutput))
    .addOption(choice('--split <by>', HELP.split, ['none', 'office']).default('none'))
    .addOption(force())
    .addOption(standard())
    .addOption(list('--level <level>', HELP.level))
    .addOption(list('--office <office>', HELP.office))
    .addOption(list('--rule <rule>', HELP.rule))
    .addOption(choice('--fail-on <line>', HELP.failOn, FAIL_ON).default('incomplete'))
    .addOption(config())
    .addOption(noConfig())
    .action(async (surveys: string[], given, self: Command) => {
      const { named, options } = await configured(surveys, given, self, setting.process);
      const { form } = await import('../commands/form.ts');
      exit(await form(named, options, setting));
    });
}
