import type { Command } from 'commander';
import { DIFF_FORMATS } from '../../reports/diff/formats.ts';
import type { BaselineOptions } from '../commands/baseline.ts';
import type { CheckOptions } from '../commands/check.ts';
import type { DiffOptions } from '../commands/diff.ts';
import type { WaiversOptions } from '../commands/waivers.ts';
import { configured } from '../configured.ts';
import { FAIL_ON } from '../fail-on.ts';
import { HELP } from '../help.ts';
import { type Kit, wholeNumber } from './kit.ts';

/** Commands that judge surveys and guard what was judged before. */
export function addJudging({
  command,
  option,
  choice,
  list,
  targets,
  standard,
  force,
  config,
  noConfig,
  waivers,
  setting,
  exit,
  lang,
}: Kit): void {
  command('check', 'check', 'checkAfter')
    .argument('[survey...]', HELP.survey[lang])
    .addOption(targets('-f, --format <name[=file]>', HELP.format))
    .addOption(option('-o, --output <file>', HELP.output))
    .addOption(force())
    .addOption(standard())
    .addOption(list('--level <level>', HELP.level))
    .addOption(list('--office <office>', HELP.office))
    .addOption(list('--rule <rule>', HELP.rule))
    .addOption(choice('--fail-on <line>', HELP.failOn, FAIL_ON).default('incomplete'))
    .addOption(choice('--findings <which>', HELP.findings, ['all', 'failing']).default('all'))
    .addOption(option('--verbose', HELP.verbose))
    .addOption(option('--limit <n>', HELP.limit).argParser(wholeNumber))
    .addOption(waivers())
    .addOption(option('--baseline <file>', HELP.baselineFile))
    .addOption(option('--prune', HELP.prune))
    .addOption(option('--changed-since <rev>', HELP.changedSince))
    .addOption(option('--watch', HELP.watch))
    .addOption(option('--stdin-name <name>', HELP.stdinName))
    .addOption(config())
    .addOption(noConfig())
    .action(async (surveys: string[], given: CheckOptions, self: Command) => {
      if (given.watch === true) {
        const { watch } = await import('../watch.ts');
        await watch(() => configured(surveys, given, self, setting.process), setting);
      }
      const { named, options } = await configured(surveys, given, self, setting.process);
      const { check } = await import('../commands/check.ts');
      exit(await check(named, options, setting));
    });

  command('waivers', 'waivers', 'waiversAfter')
    .argument('<waivers>', HELP.waiversArgument[lang])
    .argument('[survey...]', HELP.survey[lang])
    .addOption(choice('-f, --format <format>', HELP.listFormat, ['terminal', 'json']).default('terminal'))
    .addOption(standard())
    .addOption(config())
    .addOption(noConfig())
    .action(async (file: string, surveys: string[], given: WaiversOptions, self: Command) => {
      const { options } = await configured(surveys, given, self, setting.process);
      const { waivers } = await import('../commands/waivers.ts');
      exit(await waivers(file, surveys, options, setting));
    });

  command('baseline', 'baseline', 'baselineAfter')
    .argument('[survey...]', HELP.survey[lang])
    .addOption(option('-o, --output <file>', HELP.baselineOutput))
    .addOption(force())
    .addOption(standard())
    .addOption(waivers())
    .addOption(config())
    .addOption(noConfig())
    .action(async (surveys: string[], given: BaselineOptions, self: Command) => {
      const { named, options, config } = await configured(surveys, given, self, setting.process);
      const { baseline } = await import('../commands/baseline.ts');
      exit(await baseline(named, { ...(config.baseline && { output: config.baseline }), ...options }, setting));
    });

  command('diff', 'diff', 'diffAfter')
    .argument('<old>', HELP.diffOld[lang])
    .argument('<new>', HELP.diffNew[lang])
    .addOption(choice('-f, --format <format>', HELP.diffFormat, DIFF_FORMATS).default('terminal'))
    .addOption(option('-o, --output <file>', HELP.output))
    .addOption(force())
    .addOption(standard())
    .addOption(list('--level <level>', HELP.level))
    .addOption(list('--office <office>', HELP.office))
    .addOption(list('--rule <rule>', HELP.rule))
    .addOption(waivers())
    .addOption(config())
    .addOption(noConfig())
    .action(async (before: string, now: string, given: DiffOptions, self: Command) => {
      const { options } = await configured([], given, self, setting.process);
      const { diff } = await import('../commands/diff.ts');
      exit(await diff(before, now, options, setting));
    });
}
