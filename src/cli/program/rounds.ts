import type { Command } from 'commander';
import type { ProgressOptions } from '../commands/progress.ts';
import type { RankOptions } from '../commands/rank.ts';
import type { TrendOptions } from '../commands/trend.ts';
import { configured } from '../configured.ts';
import { FAIL_ON } from '../fail-on.ts';
import { HELP } from '../help.ts';
import { PAGE_FORMATS, PROGRESS_FAIL_ON, PROGRESS_FORMATS } from '../progress-choices.ts';
import type { Kit } from './kit.ts';

/** Commands that set results against the plan, other rounds and one another. */
export function addRounds({
  command,
  option,
  choice,
  list,
  standard,
  force,
  config,
  noConfig,
  waivers,
  setting,
  exit,
  lang,
}: Kit): void {
  command('progress', 'progress', 'progressAfter')
    .argument('[survey...]', HELP.survey[lang])
    .addOption(option('--plan <id|file>', HELP.progressPlan))
    .addOption(option('--as-of <date>', HELP.asOf))
    .addOption(option('--surveyed <date>', HELP.surveyed))
    .addOption(choice('-f, --format <format>', HELP.progressFormat, PROGRESS_FORMATS).default('terminal'))
    .addOption(option('-o, --output <file>', HELP.output))
    .addOption(force())
    .addOption(standard())
    .addOption(list('--level <level>', HELP.level))
    .addOption(list('--office <office>', HELP.office))
    .addOption(choice('--fail-on <line>', HELP.progressFailOn, PROGRESS_FAIL_ON).default('short'))
    .addOption(waivers())
    .addOption(config())
    .addOption(noConfig())
    .action(async (surveys: string[], given: ProgressOptions, self: Command) => {
      const { named, options } = await configured(surveys, given, self, setting.process);
      const { progress } = await import('../commands/progress.ts');
      // The configuration speaks of verdicts, this option of days.
      exit(await progress(named, { ...options, failOn: given.failOn }, setting));
    });

  command('trend', 'trend', 'trendAfter')
    .argument('<round...>', HELP.rounds[lang])
    .addOption(choice('-f, --format <format>', HELP.pageFormat, PAGE_FORMATS).default('terminal'))
    .addOption(option('-o, --output <file>', HELP.output))
    .addOption(force())
    .addOption(standard())
    .addOption(list('--level <level>', HELP.level))
    .addOption(list('--office <office>', HELP.office))
    .addOption(choice('--fail-on <line>', HELP.failOn, FAIL_ON).default('incomplete'))
    .addOption(config())
    .addOption(noConfig())
    .action(async (rounds: string[], given: TrendOptions, self: Command) => {
      const { named, options } = await configured(rounds, given, self, setting.process);
      const { trend } = await import('../commands/trend.ts');
      exit(await trend(named, options, setting));
    });

  command('rank', 'rank', 'rankAfter')
    .argument('[survey...]', HELP.survey[lang])
    .addOption(option('--plan <id|file|none>', HELP.rankPlan))
    .addOption(choice('-f, --format <format>', HELP.pageFormat, PAGE_FORMATS).default('terminal'))
    .addOption(option('-o, --output <file>', HELP.output))
    .addOption(force())
    .addOption(standard())
    .addOption(list('--level <level>', HELP.level))
    .addOption(list('--office <office>', HELP.office))
    .addOption(choice('--fail-on <line>', HELP.failOn, FAIL_ON).default('incomplete'))
    .addOption(waivers())
    .addOption(config())
    .addOption(noConfig())
    .action(async (surveys: string[], given: RankOptions, self: Command) => {
      const { named, options } = await configured(surveys, given, self, setting.process);
      const { rank } = await import('../commands/rank.ts');
      exit(await rank(named, options, setting));
    });
}
