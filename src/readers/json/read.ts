import { refuse } from '../../model/problem.ts';
import type { EntriesFile } from '../../model/rows.ts';
import type { SyntaxFault } from '../../model/syntax.ts';
import { TextPlaces } from '../text-places.ts';
import { entriesFile } from '../tree/entries.ts';
import type { ListTree, Tree } from '../tree/tree.ts';
import { JsonText } from './text.ts';

/**
 * Reads a JSON survey (RFC 8259, nothing beyond it). Numbers of more than 15 significant digits stay text. A mapping
 * that has a key twice is refused like any other fault of syntax (`json-syntax`), at its line and column.
 */
export function readJson(text: string, file: string): EntriesFile {
  const { body, places, fail } = prepare(text, file);
  return entriesFile(roots(new JsonText(body, 0, body.length, places, fail)), places);
}

function* roots(json: JsonText): Generator<Tree> {
  if (json.atEnd()) return;
  const root = json.value();
  yield root;
  json.finish(root);
}

/** Reads a survey of one centre a line; blank lines are passed over. Paths are `[0].building_area`. */
export function readJsonl(text: string, file: string): EntriesFile {
  const { body, places, fail } = prepare(text, file);
  const list: ListTree = { is: 'list', start: 0, items, source: () => '' };
  return entriesFile([list], places);

  function* items(): Generator<Tree> {
    for (const { index, 0: line } of body.matchAll(/[^\r\n]+/g)) {
      yield* roots(new JsonText(body, index, index + line.length, places, fail));
    }
  }
}

function prepare(text: string, file: string) {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const places = new TextPlaces(file, body);
  const fail = (detail: SyntaxFault, offset: number): never => refuse('json-syntax', { detail }, places.at(offset));
  return { body, places, fail };
}
