import { Argument, type Command } from 'commander';
import { findStandard, shippedStandards } from '../../files/standards.ts';
import { takes } from '../choices.ts';
import { ASKED, type Asked, type CompletedCommand } from '../completion/table.ts';
import type { Setting } from '../io.ts';
import { type Kit, knownValue } from '../kit.ts';
import { print } from '../print.ts';

type Script = (table: readonly CompletedCommand[]) => string;

const SCRIPTS: Readonly<Record<string, () => Promise<Script>>> = {
  bash: async () => (await import('../completion/bash.ts')).bashScript,
  zsh: async () => (await import('../completion/bash.ts')).zshScript,
  fish: async () => (await import('../completion/fish.ts')).fishScript,
};

/** `audit completion SHELL` prints the script to source; or, for that script, the ids that a standard has, one a line. */
export function addCompletion({ command, shared, setting, program, help }: Kit): void {
  const shells = Object.keys(SCRIPTS);
  command('completion', {
    help: help.completion,
    after: help.completionAfter,
    arguments: [takes(new Argument('<shell>', help.completionArgument), shells)],
    options: [shared.standard()],
  }).action((shell: string, { standard }: { standard: string }) => {
    return completion(knownValue('shell', shell, [...shells, ...ASKED]), standard, program, setting);
  });
}

async function completion(wanted: string, standard: string, program: Command, setting: Setting): Promise<void> {
  const asked = ASKED.find((what) => what === wanted);
  const text = asked === undefined ? await scriptFor(wanted, program) : idLines(await idsOf(asked, standard, setting));
  await print(setting.process.stdout, text);
}

async function scriptFor(shell: string, program: Command): Promise<string> {
  const [script, { completionTable }] = await Promise.all([SCRIPTS[shell]!(), import('../completion/table.ts')]);
  return script(completionTable(program));
}

async function idsOf(what: Asked, named: string, { place }: Setting): Promise<string[]> {
  if (what === 'standards') return shippedStandards(place);
  const { rules, categories, levels } = await findStandard(named, place);
  return (what === 'levels' ? levels : [...categories, ...rules]).map(({ id }) => id);
}

/** A shell takes these for words of its own: only what is plainly an id. */
function idLines(ids: readonly string[]): string {
  return ids
    .filter((id) => /^[\w.-]+$/.test(id))
    .map((id) => `${id}\n`)
    .join('');
}
