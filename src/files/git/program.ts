import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname } from 'node:path';
import { inAll } from '../../messages/in-all.ts';
import { inMebibytes, MOST_BYTES } from '../../model/limits.ts';
import { refuse } from '../../model/problem.ts';
import { codeOf } from '../errors.ts';

/** A listing of a large repository on a slow disk takes some seconds; what takes longer waits for something that never comes. */
const SECONDS = 20;

/**
 * What a repository says about itself may be hostile. These take precedence over all that its configuration says; the
 * commands themselves are chosen so that nothing else of it applies: none reads the work tree or the index, so that no
 * filter, diff driver or submodule has a part in them.
 */
const OPTIONS = [
  '--no-pager',
  ...[
    'core.fsmonitor=false',
    `core.hooksPath=${devNull}`,
    'protocol.allow=never',
    'safe.bareRepository=explicit',
  ].flatMap((setting) => ['-c', setting]),
];

/** Objects that are not here stay away: to fetch one, git would run what the repository calls its transport. */
const NOTHING_BEYOND = {
  GIT_NO_LAZY_FETCH: '1',
  // Before 2.44 git knows no other way; it takes precedence over every `protocol.*` of a configuration.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

/** The commands that neither run nor write anything of a repository. */
type Command = 'rev-parse' | 'ls-tree';

/**
 * What git prints, in bytes; null where it fails. Refuses where there is no git, where it does not come back, and where it
 * prints more than can be held.
 * @param cwd the folder whose repository is asked
 */
export function askGit(
  cwd: string,
  [command, ...args]: readonly [Command, ...string[]],
  seconds = SECONDS,
): Buffer | null {
  const { status, stdout, error } = spawnSync('git', ['-C', cwd, ...OPTIONS, command, ...args], {
    // Windows looks for a program in the working directory first.
    cwd: dirname(process.execPath),
    env: { ...process.env, ...NOTHING_BEYOND },
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: MOST_BYTES.gitListing,
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  const code = error && codeOf(error);
  if (code === 'ETIMEDOUT') return refuse('usage', { detail: inAll('usage', (say) => say.slowGit(seconds)) });
  if (code === 'ENOBUFS')
    return refuse('bound-exceeded', { bound: 'files', limit: inMebibytes(MOST_BYTES.gitListing) }, { file: cwd });
  if (code !== undefined) return refuse('usage', { detail: inAll('usage', (say) => say.noGit) });
  return status === 0 ? stdout : null;
}
