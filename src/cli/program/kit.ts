import { Command, Option } from 'commander';
import { closest } from '../../model/closest.ts';
import { refuse } from '../../model/problem.ts';
import type { Lang, Text } from '../../model/text.ts';
import { FORMATS } from '../../reports/index.ts';
import { takes } from '../choices.ts';
import { HELP, HELP_TITLES } from '../help.ts';
import type { Setting } from '../io.ts';
import { print } from '../output.ts';
import { type ReportTarget, readTarget } from '../report-targets.ts';
import { DEFAULT_STANDARD } from '../standards.ts';

/** What the groups of commands are put together from, in the language of the run. */
export type Kit = ReturnType<typeof makeKit>;

/** @param exit takes the exit code of the command that ran */
export function makeKit(program: Command, setting: Setting, exit: (code: number) => void) {
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

  const command = (name: string, help: keyof typeof HELP, after: keyof typeof HELP): Command => {
    const made = bare(new Command(name), setting).description(HELP[help][lang]).addHelpText('after', HELP[after][lang]);
    program.addCommand(made);
    return made;
  };

  return {
    program,
    setting,
    lang,
    exit,
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
  };
}

const LANGS: readonly Lang[] = ['zh', 'en'];

/** What all commands have in common: the language, and errors thrown instead of printed. */
export function bare(command: Command, { lang, process }: Setting): Command {
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

export function oneOf(flags: string, value: string, known: readonly string[]): string {
  if (known.includes(value)) return value;
  const option = /--[a-z-]+/.exec(flags)?.[0] ?? flags;
  return refuse('unknown-value', { option, value, known, nearest: closest(value, known) });
}

export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value))
    refuse('unknown-value', { option: '--limit', value, known: ['0', '1', '200', '…'], nearest: null });
  return number;
}
