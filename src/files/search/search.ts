import { realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { namesSurvey } from '../../readers/formats.ts';
import { CONFIG_NAMES } from '../config/path.ts';
import { isLayout } from '../layout-places.ts';
import { type Entry, entriesOrRefusal, isOrdinary } from './entries.ts';
import { type Match, matchesOf } from './glob.ts';
import { type Place, placeKey } from './place.ts';

/** What a search meets: taken for a survey by its name, or not. */
export interface Met extends Match {
  readonly isSurvey: boolean;
}

/** All that a folder holds, at any depth. */
export function searchFolder(folder: Place, shown: string): Met[] {
  return unlessReached(met(folder, shown), folder);
}

function* met(folder: Place, shown: string): Generator<Met> {
  for (const entry of entriesOrRefusal(folder, shown)) {
    if (!isOrdinary(entry.name) || isOurs(entry.name)) continue;
    const name = join(shown, entry.name);
    if (entry.is === 'folder') yield* met(entry.place, name);
    else yield { shown: name, entry, isSurvey: namesSurvey(entry.name) };
  }
}

/** All that a pattern finds. One that says an extension means it; any other takes surveys alone. */
export function searchPattern(pattern: string, cwd: string): Met[] {
  const saysExtension = /\.[^./*?]+$/.test(pattern);
  const found = matchesOf(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, cwd)
    .filter(({ entry }) => !isOurs(entry.name))
    .map((match) => ({ ...match, isSurvey: saysExtension || namesSurvey(match.entry.name) }));
  return unlessReached(found, rootOf(pattern, cwd));
}

/** The folder of which a pattern searches everything; null where it does of none. */
function rootOf(pattern: string, cwd: string): string | null {
  const found = /^((?:[^*?{]*\/)?)\*\*(?:\/|$)/.exec(pattern);
  return found === null || pattern.includes('{') ? null : resolve(cwd, found[1]!);
}

/** The configuration and layouts stand beside surveys, and are none. */
function isOurs(name: string): boolean {
  return CONFIG_NAMES.includes(name) || isLayout(name);
}

/** Without the links into what is searched in any case. */
function unlessReached(found: Iterable<Met>, root: Place | null): Met[] {
  const inside = root === null ? null : realKey(root);
  return Array.from(found).filter(({ entry }) => entry.is !== 'linked-folder' || !isReached(entry, inside));
}

function isReached({ place }: Entry, inside: string | null): boolean {
  const target = realKey(place);
  if (target === null || inside === null) return false;
  const below = target === inside ? '' : target.startsWith(join(inside, sep)) ? target.slice(inside.length) : null;
  return below?.split(sep).every((name) => name === '' || isOrdinary(name)) === true;
}

/** Null where it cannot be told. */
function realKey(place: Place): string | null {
  try {
    return placeKey(realpathSync.native(place, 'buffer'));
  } catch {
    return null;
  }
}
