import { inMebibytes, MOST_BYTES } from '../../model/limits.ts';
import type { Location } from '../../model/location.ts';
import { refuse } from '../../model/problem.ts';
import type { Entries, EntriesFile, Entry } from '../../model/rows.ts';
import type { TextPlaces } from '../text-places.ts';
import { isMore, type MappingTree, type More, type Tree, type TreePair } from './tree.ts';

const BATCH = 256;

/** The text that is read. The places hold for what is at hand of it. */
interface ReadText {
  readonly places: TextPlaces;
}

/**
 * Finds the centres in the trees of a file. Paths are as in a program: `centers[0].building_area` is the first centre's.
 * A root or an item that is no mapping is refused (`survey-shape`).
 * @param pushMore called where the trees yield `MORE`
 */
export function entriesFile(
  roots: Iterable<Tree | More>,
  text: ReadText,
  pushMore: () => Promise<void> = async () => {},
): EntriesFile {
  const extras: Entry[] = [];
  return { centers: batches(centersOf(roots, text, extras), pushMore), extras };
}

/** A batch ends where the text at hand does: its centres hold that text, and no batch shall hold much of it. */
async function* batches(
  centers: Iterable<Entries | More>,
  pushMore: () => Promise<void>,
): AsyncGenerator<readonly Entries[]> {
  let batch: Entries[] = [];
  for (const center of centers) {
    const more = isMore(center);
    if (!more) batch.push(center);
    if (more ? batch.length > 0 : batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
    if (more) await pushMore();
  }
  if (batch.length > 0) yield batch;
}

function* centersOf(roots: Iterable<Tree | More>, text: ReadText, extras: Entry[]): Generator<Entries | More> {
  for (const root of roots) {
    if (isMore(root)) yield root;
    else if (root.is === 'mapping') yield* inMapping(root, text, extras);
    else yield* inList(root, '', text);
  }
}

/** One centre, or the survey that holds them under `centers`. */
function* inMapping(root: MappingTree, text: ReadText, extras: Entry[]): Generator<Entries | More> {
  const { places } = text;
  const entries: Entry[] = [];
  let isSurvey = false;
  for (const pair of root.pairs()) {
    if (isMore(pair)) {
      yield pair;
      continue;
    }
    if (pair.key !== 'centers') {
      (isSurvey ? extras : entries).push(entryOf(pair, '', text.places));
      continue;
    }
    isSurvey = true;
    for (const entry of entries) extras.push(entry);
    yield* inList(pair.value, 'centers', text);
  }
  if (!isSurvey) yield new LocatedEntries(root.first, '', entries, places);
}

function* inList(list: Tree, path: string, text: ReadText): Generator<Entries | More> {
  if (list.is === 'scalar' && list.value === null) return;
  if (list.is !== 'list') wrongShape(list, path, text.places);
  let index = 0;
  for (const item of list.items()) {
    if (isMore(item)) {
      yield item;
      continue;
    }
    const { places } = text;
    const itemPath = `${path}[${index++}]`;
    if (item.is !== 'mapping') wrongShape(item, itemPath, places);
    const entries: Entry[] = [];
    for (const pair of item.pairs()) if (!isMore(pair)) entries.push(entryOf(pair, itemPath, places));
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
