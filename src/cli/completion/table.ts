import type { Argument, Command, Option } from 'commander';
import { valuesOf } from '../choices.ts';

/** What the program is asked for while a person types. */
export const ASKED = ['rules', 'levels', 'standards'] as const;
export type Asked = (typeof ASKED)[number];

/** Where the words for a place on the command line come from. */
export type Source =
  | { readonly from: 'files' }
  | { readonly from: 'nothing' }
  | { readonly from: 'words'; readonly words: readonly string[] }
  | { readonly from: 'program'; readonly what: Asked; readonly list: boolean };

export interface CompletedOption {
  /** `-f` and `--format`. */
  readonly flags: readonly string[];
  readonly help: string;
  /** Null where the option takes no value. */
  readonly value: Source | null;
}

export interface CompletedCommand {
  /** `''` for the program itself, `check`, `standard map`. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly help: string }[];
  readonly options: readonly CompletedOption[];
  /** What its arguments are, all of them being of one kind; null where it takes none. */
  readonly argument: Source | null;
}

/** All commands, each with what can follow it. */
export function completionTable(command: Command, path: readonly string[] = []): CompletedCommand[] {
  const [argument] = command.registeredArguments;
  const self: CompletedCommand = {
    path: path.join(' '),
    commands: command.commands.map((one) => ({ name: one.name(), help: one.description() })),
    options: command.createHelp().visibleOptions(command).map(optionOf),
    argument: argument === undefined ? null : argumentSource(argument),
  };
  return [self, ...command.commands.flatMap((one) => completionTable(one, [...path, one.name()]))];
}

function optionOf(option: Option): CompletedOption {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  return { flags, help: option.description, value: option.required ? optionSource(option) : null };
}

const BY_OPTION = new Map<string | undefined, Source>([
  ['--rule', { from: 'program', what: 'rules', list: true }],
  ['--level', { from: 'program', what: 'levels', list: true }],
  ['--standard', { from: 'program', what: 'standards', list: false }],
]);

function optionSource(option: Option): Source {
  const words = valuesOf(option);
  if (words !== null) return { from: 'words', words };
  const files = /<[^>]*(file|folder|ledger)[^>]*>/.test(option.flags);
  return BY_OPTION.get(option.long) ?? { from: files ? 'files' : 'nothing' };
}

const BY_ARGUMENT = new Map<string, Source>([
  ['rule', { from: 'program', what: 'rules', list: false }],
  ['standard', { from: 'program', what: 'standards', list: false }],
]);

function argumentSource(argument: Argument): Source {
  const words = valuesOf(argument);
  if (words !== null) return { from: 'words', words };
  return BY_ARGUMENT.get(argument.name()) ?? { from: 'files' };
}
