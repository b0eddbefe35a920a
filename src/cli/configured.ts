import { resolve } from 'node:path';
import { findConfig } from './config-path.ts';
import type { Process } from './io.ts';

/** `--config FILE`, `--no-config`, or neither. */
export interface ConfigOption {
  readonly config?: string | false;
}

/** The options of a command as commander knows them. */
export interface Given {
  readonly options: readonly { attributeName(): string }[];
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
  process: Process,
): Promise<{ named: readonly string[]; options: O }> {
  const cwd = process.cwd();
  if (options.config === false) return { named, options };
  const path = options.config === undefined ? findConfig(cwd) : resolve(cwd, options.config);
  if (path === null) return { named, options };
  const { loadConfig } = await import('./config/load.ts');
  const { inputs = [], headers, ...said } = await loadConfig(path, cwd);
  const known = new Set(command.options.map((option) => option.attributeName()));
  const taken = Object.entries(said).filter(
    ([name]) => known.has(name) && command.getOptionValueSource(name) !== 'cli',
  );
  return {
    named: named.length > 0 ? named : inputs,
    options: { ...options, ...Object.fromEntries(taken), ...(headers && { headers }) },
  };
}
