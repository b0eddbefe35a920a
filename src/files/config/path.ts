import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const CONFIG_NAMES: readonly string[] = ['audit.config.yaml', 'audit.config.yml'];

/** The configuration that holds for a folder: the nearest at or above it, and not above its git repository. Null for none. */
export function findConfig(folder: string): string | null {
  for (let at = folder; ; ) {
    const found = CONFIG_NAMES.map((name) => join(at, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
    const above = dirname(at);
    if (above === at || existsSync(join(at, '.git'))) return null;
    at = above;
  }
}
