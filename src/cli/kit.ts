import { Argument, Command, Option } from 'commander';
import { LANGS, type Lang, wordsOn } from '../messages/languages.ts';
import type { HelpWords } from '../messages/topics/help.ts';
import { closest } from '../model/closest.ts';
import { refuse } from '../model/problem.ts';
import { takes } from './choices.ts';
import type { Setting } from './io.ts';
import { print } from './print.ts';
import { type SharedOptions, sharedOptions } from './shared-options.ts';

/** How a command begins: what follows is its action. */
export interface CommandSpec {
  readonly help: string;
  /** What stands below the options: examples, exit codes. */
  readonly after: string;
  /** As commander writes them: `<file>`, `[survey...]`; the third is the value where none is given. */
  readonly arguments?: readonly (Argument | readonly [flags: string, help: string, otherwise?: string])[];
  readonly options?: readonly Option[];
}

/** What commands are put together from, in the language of the run. */
export interface Kit {
  readonly program: Command;
  readonly setting: Setting;
  readonly lang: Lang;
  readonly help: HelpWords;
  /** Options that several commands take, each declared once. */
  readonly shared: SharedOptions;
  command(name: string, spec: CommandSpec): Command;
  option(flags: string, text: string): Option;
  /** An option that takes one of some values. */
  choice(flags: string, text: string, known: readonly string[]): Option;
  /** Takes the exit code of the command that ran. */
  exit(code: number): void;
}

export function makeKit(program: Command, setting: Setting, exit: (code: number) => void): Kit {
  const { lang } = setting;
  const help = wordsOn('help', lang);
  const option = (flags: string, text: string): Option => new Option(flags, text);
  const choice = (flags: string, text: string, known: readonly string[]): Option =>
    takes(
      option(flags, text).argParser((value: string) => knownValue(flags, value, known)),
      known,
    );
  const command = (name: string, spec: CommandSpec): Command => {
    const made = bare(new Command(name), setting);
    made.description(spec.help).addHelpText('after', spec.after);
    for (const argument of spec.arguments ?? []) {
      if (argument instanceof Argument) made.addArgument(argument);
      else made.argument(argument[0], argument[1], argument[2]);
    }
    for (const one of spec.options ?? []) made.addOption(one);
    program.addCommand(made);
    return made;
  };
  return { program, setting, lang, help, shared: sharedOptions(option, choice, help), command, option, choice, exit };
}

/** What all commands have in common: the language, and errors thrown instead of printed. */
export function bare(command: Command, { lang, process }: Setting): Command {
  const help = wordsOn('help', lang);
  return command
    .addOption(
      takes(
        new Option(`--lang <${LANGS.join('|')}>`, help.lang).argParser((value) => knownValue('--lang', value, LANGS)),
        LANGS,
      ),
    )
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      styleOptionDescription: (text) =>
        text.replace(/\(default: "(.*)"\)/, (_, value: string) => help.otherwise(value)),
    })
    .configureOutput({
      writeErr: () => undefined,
      writeOut: (text) => void print(process.stdout, text),
      getOutHelpWidth: () => Math.min(process.stdout.columns ?? 100, 110),
    });
}

/** The value, where it is one of the known; a refusal with the nearest of them otherwise. */
export function knownValue(flags: string, value: string, known: readonly string[]): string {
  if (known.includes(value)) return value;
  const option = /--[a-z-]+/.exec(flags)?.[0] ?? flags;
  return refuse('unknown-value', { option, value, known, nearest: closest(value, known) });
}

/** A number of things to list. */
export function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) knownValue(option, value, ['0', '1', '200', '…']);
  return Number(value);
}
