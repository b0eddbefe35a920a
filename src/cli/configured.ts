import { resolve } from 'node:path';
import type { Config } from '../files/config/load.ts';
import { findConfig } from '../files/config/path.ts';
import type { Reading } from '../files/text-file.ts';
import { type Mistake, refuse } from '../model/problem.ts';

/** `--config FILE`, `--no-config`, or neither. */
export interface ConfigOption {
  readonly config?: string | false;
}

/** Refuses to write what a configuration names outside of its folder. */
export function refuseStrays(mistakes: readonly Mistake[] | undefined): void {
  if (mistakes !== undefined && mistakes.length > 0) refuse('config-invalid', { errors: mistakes });
}

/** The options of a command as commander knows them. */
export interface Given {
  readonly options: readonly { readonly flags: string; attributeName(): string }[];
  getOptionValueSource(name: string): string | undefined;
}

/**
 * The surveys and options of a command, with what `audit.config.yaml` says where the command line does not. Without such a
 * file nothing of it loads.
 */
export async function configured<O extends ConfigOption>(
  named: readonly string[],
  options: O,
  command: Given,
  place: Reading,
): Promise<{ named: readonly string[]; options: O; config: Config }> {
  const { cwd } = place;
  if (options.config === false) return { named, options, config: {} };
  const path = options.config === undefined ? findConfig(cwd) : resolve(cwd, options.config);
  if (path === null) return { named, options, config: {} };
  const { loadConfig } = await import('../files/config/load.ts');
  const config = await loadConfig(path, place);
  const { inputs = [], headers, layout, ...said } = config;
  const known = new Map(command.options.map((option) => [option.attributeName(), option.flags]));
  const taken = Object.entries(said).filter(([name, value]) => {
    // Formats with files of their own are for the command that takes such.
    if (Array.isArray(value) && known.get(name)?.includes('[=file]') !== true) return false;
    return known.has(name) && command.getOptionValueSource(name) !== 'cli';
  });
  return {
    named: named.length > 0 ? named : inputs,
    options: { ...options, ...Object.fromEntries(taken), ...(headers && { headers }), ...(layout && { layout }) },
    config,
  };
}
