import type { Command } from 'commander';
import { bashScript, zshScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import { ASKED, type Asked, type CompletedCommand, completionTable } from '../completion/table.ts';
import type { Setting } from '../io.ts';
import { print } from '../output.ts';
import { findStandard, shippedStandards } from '../standards.ts';

const SCRIPTS: Readonly<Record<string, (table: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `audit completion SHELL`: the script to source; or, for that script, the ids that a standard has, one a line. */
export async function completion(
  wanted: string,
  { standard }: { readonly standard: string },
  program: Command,
  setting: Setting,
): Promise<void> {
  const asked = ASKED.find((what) => what === wanted);
  const text =
    asked === undefined ? SCRIPTS[wanted]!(completionTable(program)) : lines(await idsOf(asked, standard, setting));
  await print(setting.process.stdout, text);
}

async function idsOf(what: Asked, named: string, setting: Setting): Promise<string[]> {
  if (what === 'standards') return shippedStandards(setting);
  const { rules, categories, levels } = await findStandard(named, setting);
  return (what === 'levels' ? levels : [...categories, ...rules]).map(({ id }) => id);
}

/** A shell takes these for words of its own: only what is plainly an id. */
function lines(ids: readonly string[]): string {
  return ids
    .filter((id) => /^[\w.-]+$/.test(id))
    .map((id) => `${id}\n`)
    .join('');
}
