import { spawnSync } from 'node:child_process';
import { readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inAll } from '../messages/in-all.ts';
import { MOST_BYTES } from '../model/limits.ts';
import { refuse } from '../model/problem.ts';
import { findConfig } from './config/path.ts';
import type { Input } from './inputs.ts';
import { STDIN } from './stdin.ts';

/** What decides how a survey is judged, beside the survey. */
export interface JudgedBy {
  readonly standard: string;
  readonly waivers?: string;
  readonly baseline?: string;
  readonly config?: string | false;
}

/**
 * The surveys that may be judged otherwise than at a revision. Only a file that git knows to be the same is left out; where
 * the standard, the waivers, the baseline or the configuration changed, none is.
 */
export function changedSince(revision: string, inputs: readonly Input[], by: JudgedBy, cwd: string): readonly Input[] {
  const same = unchangedFiles(revision, cwd);
  const changed = (path: string): boolean => !same.has(realPath(path));
  if (judges(by, cwd).some(changed)) return inputs;
  return inputs.filter(
    ({ path, layout }) => path === STDIN || changed(path) || (layout !== undefined && changed(layout.path)),
  );
}

/** Real paths of the files that are what they were at a revision. */
function unchangedFiles(revision: string, cwd: string): Set<string> {
  const top = git(cwd, 'rev-parse', '--show-toplevel')?.trimEnd();
  if (top === undefined) return refuse('usage', { detail: inAll('usage', (say) => say.noGit) });
  const commit = git(top, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)?.trimEnd();
  if (commit === undefined) return refuse('usage', { detail: inAll('usage', (say) => say.unknownRevision(revision)) });
  const known = git(top, 'ls-tree', '-r', '-z', '--name-only', commit);
  const changed = git(top, 'diff', '--no-ext-diff', '--no-renames', '--name-only', '-z', commit, '--');
  if (known === null || changed === null) return refuse('usage', { detail: inAll('usage', (say) => say.noGit) });
  const different = new Set(changed.split('\0'));
  const same = known.split('\0').filter((name) => name !== '' && !different.has(name));
  return new Set(same.map((name) => resolve(realPath(top), name)));
}

/** What git prints; null where it fails or there is none. */
function git(cwd: string, ...args: string[]): string | null {
  const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: MOST_BYTES.gitListing });
  return status === 0 ? stdout : null;
}

function judges({ standard, waivers, baseline, config }: JudgedBy, cwd: string): string[] {
  const used = config === false ? null : (config ?? findConfig(cwd));
  const files = [waivers, baseline, used].flatMap((path) => (path ? [resolve(cwd, path)] : []));
  return /[\\/]/.test(standard) ? [...files, ...filesIn(resolve(cwd, standard))] : files;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** A link leads to a file that git may not know. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
