import { matchesGlob } from '../../audit/glob.ts';
import { type Entry, entriesOrRefusal, isOrdinary } from './entries.ts';
import { type Place, placeBelow } from './place.ts';

/** `{a,b}` in a pattern multiplies it; more patterns than these are an accident. */
const MOST_PATTERNS = 256;

/** What a shell would open: `*`, `?`, `**` for folders at any depth, `{a,b}` for either. */
export function isGlob(text: string): boolean {
  return /[*?]|\{[^{}]*,[^{}]*\}/.test(text);
}

type Found = Map<string, Entry>;

/** What a pattern finds, named as the pattern names it. */
export interface Match {
  readonly shown: string;
  readonly entry: Entry;
}

/**
 * What matches a pattern and is no folder, in the order of the names; and the linked folders that `**` passes by, since it
 * would go round in circles. Names that begin with a dot and `node_modules` only match what spells them out.
 * @param cwd the folder that a relative pattern starts from
 */
export function matchesOf(pattern: string, cwd: string): Match[] {
  const found: Found = new Map();
  for (const plain of alternatives(pattern)) {
    const [, root = '', rest = ''] = /^((?:[a-zA-Z]:)?\/*)(.*)$/.exec(plain) ?? [];
    const segments = rest.split('/').filter((segment) => segment !== '' && segment !== '.');
    walk(root === '' ? cwd : root, root, new Set([0]), segments, found);
  }
  return Array.from(found, ([shown, entry]) => ({ shown, entry })).sort((a, b) => (a.shown < b.shown ? -1 : 1));
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
function walk(path: Place, shown: string, at: ReadonlySet<number>, segments: readonly string[], found: Found): void {
  const open = behindStars(at, segments);
  const parents = [...open].filter((index) => segments[index] === '..');
  if (parents.length > 0) {
    walk(placeBelow(path, '..'), `${shown}../`, new Set(parents.map((index) => index + 1)), segments, found);
  }
  for (const entry of entriesOrRefusal(path, shown)) {
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
    // A link is followed where the pattern spells it out, and not where `**` would go round in circles.
    const isPassedBy = entry.is === 'linked-folder' && [...next].some((index) => segments[index] === '**');
    if (entry.is === 'folder' || (entry.is === 'linked-folder' && !isPassedBy)) {
      walk(entry.place, `${name}/`, next, segments, found);
    } else if (isPassedBy || next.has(segments.length) || behindStars(next, segments).has(segments.length)) {
      found.set(name, entry);
    }
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
