import { HELP } from '../help.ts';
import type { Kit } from './kit.ts';

/** Commands that read a standard aloud. */
export function addReading({ command, list, standard, setting, lang }: Kit): void {
  command('rules', 'rules', 'rulesAfter')
    .addOption(standard())
    .addOption(list('--level <level>', HELP.level))
    .action(async (options) => {
      const { rules } = await import('../commands/rules.ts');
      await rules(options, setting);
    });

  command('explain', 'explain', 'explainAfter')
    .argument('<rule>', HELP.ruleArgument[lang])
    .addOption(standard())
    .action(async (rule: string, options) => {
      const { explain } = await import('../commands/explain.ts');
      await explain(rule, options, setting);
    });
}
