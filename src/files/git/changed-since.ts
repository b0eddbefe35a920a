import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_NAMES, findConfig } from '../config/path.ts';
import { codeOf } from '../errors.ts';
import type { Input } from '../inputs.ts';
import { layoutPlaces } from '../layout-places.ts';
import type { Place } from '../search/place.ts';
import { standardFolders } from '../standards.ts';
import { STDIN } from '../stdin.ts';
import type { Surroundings } from '../surroundings.ts';
import { Revision } from './revision.ts';

/** What decides how a survey is judged, beside the survey. */
export interface JudgedBy {
  readonly standard: string;
  readonly waivers?: string;
  readonly baseline?: string;
  readonly config?: string | false;
}

/** Surveys, and what stands beside them. */
interface Searched<A> {
  readonly surveys: readonly Input[];
  readonly aside: readonly A[];
}

/**
 * The surveys that may be judged otherwise than at a revision. Only a file whose bytes are those of the revision is left out,
 * whatever git believes of it; where the standard, the waivers, the baseline or the configuration changed, none is. Refuses
 * where there is no repository or no such revision, and where git does not come back.
 */
export async function changedSince<A extends { readonly place: Place }>(
  revision: string,
  found: Searched<A>,
  by: JudgedBy,
  place: Surroundings,
): Promise<Searched<A>> {
  const old = Revision.read(revision, place.cwd);
  const { waivers, baseline, standard } = by;
  const beside = [waivers, baseline].flatMap((path) => (path === undefined ? [] : [resolve(place.cwd, path)]));
  if (beside.some((path) => !old.isSame(path)) || isConfigChanged(by, place.cwd, old)) return found;
  for (const folder of await standardFolders(standard, place)) if (isFolderChanged(folder, old)) return found;
  return {
    surveys: found.surveys.filter((survey) => isChanged(survey, old)),
    aside: found.aside.filter(({ place: at }) => !old.isSame(at)),
  };
}

function isChanged({ path, place, layout }: Input, old: Revision): boolean {
  if (path === STDIN || !old.isSame(place) || (layout !== undefined && !old.isSame(layout.place))) return true;
  return layoutPlaces(place).some((beside) => isGone(beside, old));
}

/** What judged at the revision, and does no more. */
function isGone(path: Place, old: Revision): boolean {
  return old.had(path) && !existsSync(path);
}

/** Also where the one that was used then is not there any more. */
function isConfigChanged({ config }: JudgedBy, cwd: string, old: Revision): boolean {
  if (config === false) return false;
  if (config !== undefined) return !old.isSame(resolve(cwd, config));
  const used = findConfig(cwd);
  if (used !== null && !old.isSame(used)) return true;
  const end = used === null ? null : dirname(used);
  for (let at = cwd; ; at = dirname(at)) {
    if (CONFIG_NAMES.some((name) => isGone(join(at, name), old))) return true;
    if (at === end || dirname(at) === at) return false;
  }
}

function isFolderChanged(folder: string, old: Revision): boolean {
  const files = filesIn(folder);
  return files.length !== old.filesIn(folder) || files.some((path) => !old.isSame(path));
}

function filesIn(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    if (entry.name === '.git') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** A folder that is not there has none. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
