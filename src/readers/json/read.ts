import type { EntriesFile } from '../../model/rows.ts';
import { entriesFile } from '../tree/entries.ts';
import type { ListTree, More, Tree } from '../tree/tree.ts';
import { JsonText } from './text.ts';

/** A text in the order of the file, cut anywhere. */
export type Chunks = Iterable<string> | AsyncIterable<string>;

/**
 * Reads a JSON survey (RFC 8259, nothing beyond it). Numbers of more than 15 significant digits stay text. A mapping
 * that has a key twice is refused like any other fault of syntax (`json-syntax`), at its line and column. A list of
 * centres passes in the memory of one centre and one chunk; longer than 32 MiB no centre may be (`bound-exceeded`).
 */
export function readJson(chunks: Chunks, file: string): EntriesFile {
  return inChunks(chunks, file, survey);
}

/** The root of a survey. */
export function* survey(json: JsonText): Generator<Tree | More> {
  yield* json.ahead('root');
  yield* roots(json, 'root');
}

/** Reads a survey of one centre a line; blank lines are passed over. Paths are `[0].building_area`. */
export function readJsonl(chunks: Chunks, file: string): EntriesFile {
  return inChunks(chunks, file, (json) => [lineSurvey(json)]);
}

/** The lines of a survey as one list. */
export function lineSurvey(json: JsonText): ListTree {
  return { is: 'list', start: 0, items: () => lines(json), source: () => '' };
}

function* lines(json: JsonText): Generator<Tree | More> {
  while (yield* json.nextLine()) yield* roots(json, 'inside');
}

function* roots(json: JsonText, place: 'root' | 'inside'): Generator<Tree | More> {
  if (json.atEnd()) return;
  const root = json.value(place);
  yield root;
  yield* json.finish(root, place);
}

function inChunks(chunks: Chunks, file: string, trees: (json: JsonText) => Iterable<Tree | More>): EntriesFile {
  const json = new JsonText(file);
  const reading = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  return entriesFile(trees(json), json, async () => {
    const next = await reading.next();
    if (next.done) json.close();
    else json.push(next.value);
  });
}
