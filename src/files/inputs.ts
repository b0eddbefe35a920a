import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { closest } from '../model/closest.ts';
import { refuse } from '../model/problem.ts';
import { namesSurvey, SEARCHED } from '../readers/formats.ts';
import type { AsideFile } from '../run/aside.ts';
import type { NamedBytes } from '../run/named-bytes.ts';
import { codeOf } from './errors.ts';
import { FileSource } from './file-source.ts';
import { isLayout, layoutPlaces } from './layout-places.ts';
import { type Entry, entriesOf } from './search/entries.ts';
import { isGlob } from './search/glob.ts';
import { type Place, placeKey } from './search/place.ts';
import { searchFolder, searchPattern } from './search/search.ts';
import type { Surroundings } from './surroundings.ts';

/** One file to read: where it is, and how the person named it. */
export interface Input extends NamedBytes {
  /** As it is written; two files can have the same where it is no UTF-8. */
  readonly path: string;
  readonly place: Place;
  readonly layout?: Input;
}

/** Something that a search met and did not take. */
export interface Aside extends AsideFile {
  readonly place: Place;
}

/** What is behind some arguments. */
export interface FoundInputs {
  readonly inputs: readonly Input[];
  readonly aside: readonly Aside[];
}

/**
 * The files behind the arguments, folders and patterns opened, in an order that does not depend on the file system; and what
 * folders and patterns hold besides.
 * @param except paths of files that are no surveys, wherever they stand: only who names one gets it
 */
export function searchInputs(
  named: readonly string[],
  cwd: string,
  except: ReadonlySet<string> = new Set(),
): FoundInputs {
  const inputs = new Map<string, Input>();
  const aside = new Map<string, Aside>();
  for (const shown of named) {
    const found = filesBehind(shown, cwd, except);
    for (const file of found.inputs) if (!inputs.has(placeKey(file.place))) inputs.set(placeKey(file.place), file);
    for (const file of found.aside) aside.set(placeKey(file.place), file);
  }
  for (const key of inputs.keys()) aside.delete(key);
  return { inputs: [...inputs.values()], aside: [...aside.values()] };
}

/** The files alone. */
export function findInputs(named: readonly string[], cwd: string): Input[] {
  return [...searchInputs(named, cwd).inputs];
}

/** Notes that these are read, and the layouts beside them. */
export function noteInputs(found: readonly Input[], { inputs }: Pick<Surroundings, 'inputs'>): void {
  for (const { path, layout } of found) {
    inputs.add(path);
    if (layout) inputs.add(layout.path);
  }
}

function inputAt(place: Place, path: string, shown: string): Input {
  const layout = layoutBeside(place, path, shown);
  return { place, path, name: shown, open: () => new FileSource(place, shown), ...(layout && { layout }) };
}

/** 调查表.layout.yaml says where the parts of 调查表.xlsx stand. */
function layoutBeside(place: Place, path: string, shown: string): Input | null {
  if (isLayout(shown)) return null;
  const places = layoutPlaces(place);
  const at = places.findIndex((layout) => existsSync(layout));
  return at < 0 ? null : inputAt(places[at]!, String(layoutPlaces(path)[at]), String(layoutPlaces(shown)[at]));
}

function filesBehind(shown: string, cwd: string, except: ReadonlySet<string>): FoundInputs {
  const path = resolve(cwd, shown);
  const isPattern = isGlob(shown) && !existsSync(path);
  const place = isPattern ? path : placeOf(path, shown);
  if (!isPattern && !statSync(place).isDirectory()) return { inputs: [inputAt(place, path, shown)], aside: [] };
  const found = isPattern ? searchPattern(shown, cwd) : searchFolder(place, shown);
  const inputs: Input[] = [];
  const aside: Aside[] = [];
  for (const { shown: name, entry, isSurvey } of found) {
    const at = resolve(cwd, name);
    if (except.has(at)) continue;
    if (isSurvey && (entry.is === 'file' || entry.is === 'lost')) inputs.push(inputAt(entry.place, at, name));
    else aside.push(asideAt(entry, name, isSurvey));
  }
  if (inputs.length > 0) return { inputs, aside };
  return isPattern
    ? refuse('no-files', { pattern: shown })
    : refuse('directory-empty', { path: shown, extensions: [...SEARCHED].map((name) => `.${name}`) });
}

function asideAt({ is, place }: Entry, name: string, named: boolean): Aside {
  return { name, named, place, is, open: () => new FileSource(place, name) };
}

/** Where a path leads that a person typed. A name that is no UTF-8 is typed as it is shown, or arrives with its bytes lost. */
function placeOf(path: string, shown: string): Place {
  try {
    statSync(path);
    return path;
  } catch (error) {
    return (codeOf(error) === 'ENOENT' ? shownPlace(path) : null) ?? notFound(error, path, shown);
  }
}

function shownPlace(path: string): Place | null {
  if (existsSync(path)) return path;
  if (dirname(path) === path) return null;
  const folder = shownPlace(dirname(path));
  const wanted = basename(path);
  const entries = folder === null ? [] : namesIn(folder);
  const lossy = ({ place }: Entry): boolean => typeof place !== 'string' && basename(String(place)) === wanted;
  const found = entries.filter((entry) => entry.name === wanted || lossy(entry));
  return found.length === 1 ? found[0]!.place : null;
}

/** Another file by mistake costs more than none: one letter in four. */
const NEAR = 0.25;

function notFound(error: unknown, path: string, shown: string): never {
  if (codeOf(error) !== 'ENOENT') return refuse('file-unreadable', { path: shown, reason: codeOf(error) });
  const surveys = namesIn(dirname(path)).flatMap(({ name }) => (namesSurvey(name) ? [name] : []));
  const nearest = closest(basename(path), surveys, (name) => name.replace(/\.[^.]+$/, ''), NEAR);
  return refuse('file-not-found', { path: shown, nearest: nearest && join(dirname(shown), nearest) });
}

function namesIn(folder: Place): Entry[] {
  try {
    return entriesOf(folder);
  } catch {
    return [];
  }
}
