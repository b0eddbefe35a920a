import { Argument, Command, Option } from 'commander';
import { closest } from '../model/closest.ts';
import { refuse } from '../model/problem.ts';
import type { Lang, Text } from '../model/text.ts';
import { DIFF_FORMATS } from '../reports/diff/formats.ts';
import { FORMATS } from '../reports/index.ts';
import { takes } from './choices.ts';
import type { BaselineOptions } from './commands/baseline.ts';
import type { CheckOptions } from './commands/check.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { InitOptions } from './commands/init.ts';
import type { ProgressOptions } from './commands/progress.ts';
import type { RankOptions } from './commands/rank.ts';
import type { RectifyOptions } from './commands/rectify.ts';
import type { TrendOptions } from './commands/trend.ts';
import type { WaiversOptions } from './commands/waivers.ts';
import { configured } from './configured.ts';
import { FAIL_ON } from './fail-on.ts';
import { HELP, HELP_TITLES } from './help.ts';
import type { Setting } from './io.ts';
import { print } from './output.ts';
import { PAGE_FORMATS, PROGRESS_FAIL_ON, PROGRESS_FORMATS } from './progress-choices.ts';
import { type ReportTarget, readTarget } from './report-targets.ts';
import { STANDARD_HELP } from './standard-help.ts';
import { addStandardCommands } from './standard-program.ts';
import { DEFAULT_STANDARD } from './standards.ts';
import { VERSION } from './version.ts';

/** All commands; what a command needs loads only when it runs. `exit` takes the exit code of the command that ran. */
export function makeProgram(setting: Setting, exit: (code: number) => void): Command {
  const { lang } = setting;
  const option = (flags: string, help: Text): Option => new Option(flags, help[lang]);
  const choice = (flags: string, help: Text, known: readonly string[]): Option =>
    takes(
      option(flags, help).argParser((value: string) => oneOf(flags, value, known)),
      known,
    );
  const list = (flags: string, help: Text): Option =>
    option(flags, help).argParser((value: string, before: string[] | undefined) => [
      ...(before ?? []),
      ...value.split(/[,，、]/).filter((item) => item !== ''),
    ]);
  const targets = (flags: string, help: Text): Option =>
    takes(
      option(flags, help).argParser((value: string, before: ReportTarget[] | undefined) => [
        ...(before ?? []),
        readTarget(value),
      ]),
      FORMATS,
    );
  const standard = (): Option => option('--standard <id|folder>', HELP.standard).default(DEFAULT_STANDARD);
  const force = (): Option => option('--force', HELP.force);
  const config = (): Option => option('--config <file>', HELP.config);
  const noConfig = (): Option => option('--no-config', HELP.noConfig);
  const waivers = (): Option => option('--waivers <file>', HELP.waiversFile);

  const program = bare(new Command('audit'), setting)
    .description(HELP.audit[lang])
    .version(VERSION, '-V, --version', HELP.version[lang])
    .addHelpText('after', HELP.auditAfter[lang]);

  const command = (name: string, help: keyof typeof HELP, after: keyof typeof HELP): Command => {
    const made = bare(new Command(name), setting).description(HELP[help][lang]).addHelpText('after', HELP[after][lang]);
    program.addCommand(made);
    return made;
  };

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
        const { watch } = await import('./watch.ts');
        await watch(() => configured(surveys, given, self, setting.process), setting);
      }
      const { named, options } = await configured(surveys, given, self, setting.process);
      const { check } = await import('./commands/check.ts');
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
      const { waivers } = await import('./commands/waivers.ts');
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
      const { baseline } = await import('./commands/baseline.ts');
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
      const { diff } = await import('./commands/diff.ts');
      exit(await diff(before, now, options, setting));
    });

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
      const { rectify } = await import('./commands/rectify.ts');
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
      const { template } = await import('./commands/template.ts');
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
      const { annotate } = await import('./commands/annotate.ts');
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
      const { form } = await import('./commands/form.ts');
      exit(await form(named, options, setting));
    });

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
      const { progress } = await import('./commands/progress.ts');
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
      const { trend } = await import('./commands/trend.ts');
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
      const { rank } = await import('./commands/rank.ts');
      exit(await rank(named, options, setting));
    });

  command('rules', 'rules', 'rulesAfter')
    .addOption(standard())
    .addOption(list('--level <level>', HELP.level))
    .action(async (options) => {
      const { rules } = await import('./commands/rules.ts');
      await rules(options, setting);
    });

  command('explain', 'explain', 'explainAfter')
    .argument('<rule>', HELP.ruleArgument[lang])
    .addOption(standard())
    .action(async (rule: string, options) => {
      const { explain } = await import('./commands/explain.ts');
      await explain(rule, options, setting);
    });

  const ofStandard = bare(new Command('standard'), setting)
    .description(STANDARD_HELP.standard[lang])
    .addHelpText('after', STANDARD_HELP.standardAfter[lang]);
  program.addCommand(ofStandard);
  addStandardCommands(ofStandard, { bare: (name) => bare(new Command(name), setting), choice, oneOf, exit }, setting);

  command('init', 'init', 'initAfter')
    .argument('[folder]', HELP.initArgument[lang], '.')
    .addOption(standard())
    .addOption(force())
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('./commands/init.ts');
      await init(folder, options, setting);
    });

  const SHELLS = ['bash', 'zsh', 'fish'];
  command('completion', 'completion', 'completionAfter')
    .addArgument(takes(new Argument('<shell>', HELP.completionArgument[lang]), SHELLS))
    .addOption(standard())
    .action(async (shell: string, options) => {
      const { ASKED } = await import('./completion/table.ts');
      oneOf('shell', shell, [...SHELLS, ...ASKED]);
      const { completion } = await import('./commands/completion.ts');
      await completion(shell, options, program, setting);
    });

  return program;
}

const LANGS: readonly Lang[] = ['zh', 'en'];

/** What all commands have in common: the language, and errors thrown instead of printed. */
function bare(command: Command, { lang, process }: Setting): Command {
  return command
    .addOption(
      takes(
        new Option('--lang <zh|en>', HELP.lang[lang]).argParser((value) => oneOf('--lang', value, LANGS)),
        LANGS,
      ),
    )
    .helpOption('-h, --help', HELP.help[lang])
    .helpCommand(false)
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => HELP_TITLES[lang][title] ?? title,
      styleOptionDescription: (text) =>
        text.replace(/\(default: "(.*)"\)/, lang === 'zh' ? '（默认 $1）' : '(default $1)'),
    })
    .configureOutput({
      writeErr: () => undefined,
      writeOut: (text) => void print(process.stdout, text),
      getOutHelpWidth: () => Math.min(process.stdout.columns ?? 100, 110),
    });
}

function oneOf(flags: string, value: string, known: readonly string[]): string {
  if (known.includes(value)) return value;
  const option = /--[a-z-]+/.exec(flags)?.[0] ?? flags;
  return refuse('unknown-value', { option, value, known, nearest: closest(value, known) });
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value))
    refuse('unknown-value', { option: '--limit', value, known: ['0', '1', '200', '…'], nearest: null });
  return number;
}
