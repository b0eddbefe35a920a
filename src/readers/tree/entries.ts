import { inMebibytes, MOST_BYTES } from '../../model/limits.ts';
import type { Location } from '../../model/location.ts';
import { refuse } from '../../model/problem.ts';
import type { Entries, EntriesFile, Entry } from '../../model/rows.ts';
import type { TextPlaces } from '../text-places.ts';
import type { MappingTree, Tree, TreePair } from './tree.ts';

const BATCH = 256;

/**
 * Finds the centres in the trees of a file. Paths are as in a program: `centers[0].building_area` is the first centre's.
 * A root or an item that is no mapping is refused (`survey-shape`).
 */
export function entriesFile(roots: Iterable<Tree>, places: TextPlaces): EntriesFile {
  const extras: Entry[] = [];
  return { centers: batches(centersOf(roots, places, extras)), extras };
}

async function* batches(centers: Iterable<Entries>): AsyncGenerator<readonly Entries[]> {
  let batch: Entries[] = [];
  for (const center of centers) {
    batch.push(center);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function* centersOf(roots: Iterable<Tree>, places: TextPlaces, extras: Entry[]): Generator<Entries> {
  for (const root of roots) {
    if (root.is === 'mapping') yield* inMapping(root, places, extras);
    else yield* inList(root, '', places);
  }
}

/** One centre, or the survey that holds them under `centers`. */
function* inMapping(root: MappingTree, places: TextPlaces, extras: Entry[]): Generator<Entries> {
  const entries: Entry[] = [];
  let isSurvey = false;
  for (const pair of root.pairs()) {
    if (pair.key !== 'centers') {
      (isSurvey ? extras : entries).push(entryOf(pair, '', places));
      continue;
    }
    isSurvey = true;
    for (const entry of entries) extras.push(entry);
    yield* inList(pair.value, 'centers', places);
  }
  if (!isSurvey) yield new LocatedEntries(root.first, '', entries, places);
}

function* inList(list: Tree, path: string, places: TextPlaces): Generator<Entries> {
  if (list.is === 'scalar' && list.value === null) return;
  if (list.is !== 'list') wrongShape(list, path, places);
  let index = 0;
  for (const item of list.items()) {
    const itemPath = `${path}[${index++}]`;
    if (item.is !== 'mapping') wrongShape(item, itemPath, places);
    const entries: Entry[] = [];
    for (const pair of item.pairs()) entries.push(entryOf(pair, itemPath, places));
    yield new LocatedEntries(item.first, itemPath, entries, places);
  }
}

/** Keys and values are as long as the fields of a text table may be: no survey's are longer. */
function entryOf(pair: TreePair, parent: string, places: TextPlaces): LocatedEntry {
  const { key, keyStart, value } = pair;
  const isLong = value.is === 'scalar' && typeof value.value === 'string' && value.value.length > LONGEST;
  if (isLong || key.length > LONGEST) {
    const where = places.at(isLong ? value.start : keyStart, parent);
    refuse('bound-exceeded', { bound: 'field-length', limit: inMebibytes(LONGEST) }, where);
  }
  return new LocatedEntry(pair, parent, places);
}

const LONGEST = MOST_BYTES.field;
const MAX_FOUND = 40;

function wrongShape(tree: Tree, path: string, places: TextPlaces): never {
  const [line = ''] = (tree.is === 'scalar' ? String(tree.value) : tree.source()).split(/[\r\n]/, 1);
  const found = line.length > MAX_FOUND ? `${[...line].slice(0, MAX_FOUND).join('')}…` : line;
  refuse('survey-shape', { found }, places.at(tree.start, path));
}

/** Works its places out when asked: most are never asked for. */
class LocatedEntries implements Entries {
  readonly entries: readonly Entry[];
  private readonly start: number;
  private readonly path: string;
  private readonly places: TextPlaces;

  constructor(start: number, path: string, entries: readonly Entry[], places: TextPlaces) {
    this.entries = entries;
    this.start = start;
    this.path = path;
    this.places = places;
  }

  get location(): Location {
    return this.places.at(this.start, this.path);
  }
}

class LocatedEntry implements Entry {
  readonly key: string;
  readonly value: Entry['value'];
  private readonly keyStart: number;
  private readonly valueStart: number;
  private readonly parent: string;
  private readonly places: TextPlaces;

  constructor(pair: TreePair, parent: string, places: TextPlaces) {
    const { key, keyStart, value } = pair;
    this.key = key;
    this.value = value.is === 'scalar' ? value.value : { is: 'nested', text: value.source() };
    this.keyStart = keyStart;
    this.valueStart = value.start;
    this.parent = parent;
    this.places = places;
  }

  get location(): Location {
    return this.places.at(this.valueStart, pathOf(this.parent, this.key));
  }

  get keyLocation(): Location {
    return this.places.at(this.keyStart, pathOf(this.parent, this.key));
  }
}

/** A key that would blur the path stands in quotes: `centers[0]["a.b"]`. */
function pathOf(parent: string, key: string): string {
  if (!/^[^\s.[\]"\p{C}]+$/u.test(key)) return `${parent}[${JSON.stringify(key)}]`;
  return parent ? `${parent}.${key}` : key;
}
