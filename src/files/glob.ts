import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { matchesGlob } from '../audit/glob.ts';
import { refuse } from '../model/problem.ts';
import { codeOf } from './errors.ts';

/** `{a,b}` in a pattern multiplies it; more patterns than these are an accident. */
const MOST_PATTERNS = 256;

/** What a shell would open: `*`, `?`, `**` for folders at any depth, `{a,b}` for either. */
export function isGlob(text: string): boolean {
  return /[*?]|\{[^{}]*,[^{}]*\}/.test(text);
}

/**
 * The files that match a pattern, named as the pattern names them, in the order of their names. Names that begin with a
 * dot and `node_modules` only match what spells them out.
 * @param cwd the folder that a relative pattern starts from
 */
export function filesOfGlob(pattern: string, cwd: string): string[] {
  const found = new Set<string>();
  for (const plain of alternatives(pattern)) {
    const [, root = '', rest = ''] = /^((?:[a-zA-Z]:)?\/*)(.*)$/.exec(plain) ?? [];
    const segments = rest.split('/').filter((segment) => segment !== '' && segment !== '.');
    walk(root === '' ? cwd : root, root, new Set([0]), segments, found);
  }
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}

/** One pattern for each choice of its `{a,b}`, from the left. */
function alternatives(pattern: string): string[] {
  let done: string[] = [pattern];
  for (;;) {
    const next = done.flatMap((one) => {
      const braces = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/.exec(one);
      return braces ? braces[2]!.split(',').map((choice) => `${braces[1]}${choice}${braces[3]}`) : [one];
    });
    if (next.length === done.length || next.length > MOST_PATTERNS) return done;
    done = next;
  }
}

/**
 * Goes down the folders that can still match.
 * @param at the segments of the pattern that may stand next: several, as `**` leaves open how many folders it takes
 */
function walk(
  path: string,
  shown: string,
  at: ReadonlySet<number>,
  segments: readonly string[],
  found: Set<string>,
): void {
  const open = behindStars(at, segments);
  const parents = [...open].filter((index) => segments[index] === '..');
  if (parents.length > 0) {
    walk(join(path, '..'), `${shown}../`, new Set(parents.map((index) => index + 1)), segments, found);
  }
  for (const entry of entriesOf(path, shown)) {
    const next = new Set<number>();
    for (const index of open) {
      const segment = segments[index];
      if (segment === undefined) continue;
      if (segment === '**') {
        if (isOrdinary(entry.name)) next.add(index);
      } else if (matches(segment, entry.name)) next.add(index + 1);
    }
    if (next.size === 0) continue;
    const name = `${shown}${entry.name}`;
    if (isFolder(entry, join(path, entry.name), segments, next)) {
      walk(join(path, entry.name), `${name}/`, next, segments, found);
    } else if (next.has(segments.length) || behindStars(next, segments).has(segments.length)) found.add(name);
  }
}

/** A `**` takes no folder at all, too. */
function behindStars(at: ReadonlySet<number>, segments: readonly string[]): Set<number> {
  const open = new Set(at);
  for (const index of open) if (segments[index] === '**') open.add(index + 1);
  return open;
}

function matches(segment: string, name: string): boolean {
  if (segment === name) return true;
  return isGlob(segment) && (isOrdinary(name) || segment.startsWith('.')) && matchesGlob(segment, name);
}

function isOrdinary(name: string): boolean {
  return !/^(\.|~\$|node_modules$)/.test(name);
}

/** A link is followed where the pattern spells it out, and not where `**` would go round in circles. */
function isFolder(entry: Dirent, path: string, segments: readonly string[], next: ReadonlySet<number>): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const target = statSync(path, { throwIfNoEntry: false });
  return target?.isDirectory() === true && ![...next].some((index) => segments[index] === '**');
}

function entriesOf(path: string, shown: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    return refuse('file-unreadable', { path: shown === '' ? '.' : shown, reason: codeOf(error) });
  }
}
