import { Composer, type CST, type ErrorCode, Lexer, Parser } from 'yaml';
import type { Location } from '../../model/location.ts';
import { problem, Refusal, refuse } from '../../model/problem.ts';
import type { EntriesFile } from '../../model/rows.ts';
import { syntaxFault } from '../../model/yaml-faults.ts';
import { TextPlaces } from '../text-places.ts';
import { entriesFile } from '../tree/entries.ts';
import { MAX_DEPTH, type Tree } from '../tree/tree.ts';
import { aliasTargets } from './aliases.ts';
import { YamlTrees } from './tree.ts';

/** A token is a word or a sign. The nodes of a document with so many take about 512 MiB. */
const MAX_TOKENS = 2_000_000;
const MAX_DOCUMENTS = 100_000;

/**
 * Reads a YAML survey (1.2, core schema); the documents of a file are read in turn. Plain decimals of at most 15
 * significant digits are numbers, any other way to write one stays text. Tags are passed over. Refuses what is no YAML or
 * has a key twice (`yaml-syntax`), aliases that blow up (`alias-bomb`) and texts too long or deep (`bound-exceeded`).
 */
export function readYaml(text: string, file: string): EntriesFile {
  // A lone CR ends a line in YAML, which the library does not know. The length must stay, for the places.
  const body = (text.startsWith('\ufeff') ? text.slice(1) : text).replace(/\r(?!\n)/g, '\n');
  const places = new TextPlaces(file, body);
  return entriesFile(roots(body, places), { places });
}

function* roots(text: string, places: TextPlaces): Generator<Tree> {
  for (const { contents } of strictComposer(text, places).compose(tokens(text, places), true, text.length)) {
    if (!contents) continue;
    const targets = aliasTargets(contents, text, places);
    yield new YamlTrees(text, places, targets).tree(contents);
  }
}

/** Where the library sees a fault: an offset, a range or a token. */
type FaultSource = number | readonly [number, number, ...number[]] | CST.Token;

/** Stops at the first fault, where the library would gather them all: a file can hold millions. */
function strictComposer(text: string, places: TextPlaces): Composer {
  // The failsafe schema makes every scalar text: what is a number or nothing is for this reader to say.
  const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false });
  let first: Refusal | null = null;
  composer['onError'] = (source: FaultSource, code: ErrorCode, message: string, warning?: boolean) => {
    if (warning || code === 'TAG_RESOLVE_FAILED') return;
    const offset = typeof source === 'number' ? source : 'offset' in source ? source.offset : source[0];
    // What is thrown inside a collection comes back here as a fault of the collection.
    first ??= new Refusal(
      problem('yaml-syntax', { detail: syntaxFault(code, message, text, offset) }, places.at(offset)),
    );
    throw first;
  };
  return composer;
}

/** The file's documents and what stands between them, as long as they are sound and not too many. */
function* tokens(text: string, places: TextPlaces): Generator<CST.Token> {
  let documents = 0;
  for (const token of parse(text, places)) {
    if (token.type === 'error') {
      const detail = syntaxFault('UNEXPECTED_TOKEN', token.message, text, token.offset);
      refuse('yaml-syntax', { detail }, places.at(token.offset));
    }
    if (token.type === 'document' && ++documents > MAX_DOCUMENTS) {
      exceeded('yaml-documents', MAX_DOCUMENTS, places.at(token.offset));
    }
    yield token;
  }
}

/** Parses no further than what composes the tokens can bear: it recurses, and holds a document's nodes at once. */
function* parse(text: string, places: TextPlaces): Generator<CST.Token> {
  const parser = new Parser();
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    // Below them stands the document, above them perhaps a scalar.
    const top = parser.stack.at(-1);
    if (parser.stack.length > MAX_DEPTH + 1 && top && 'items' in top)
      exceeded('depth', MAX_DEPTH, places.at(parser.offset));
    if (++count > MAX_TOKENS) exceeded('yaml-tokens', MAX_TOKENS, places.at(parser.offset));
  }
  yield* parser.end();
}

function exceeded(bound: string, limit: number, place: Location): never {
  refuse('bound-exceeded', { bound, limit: String(limit) }, place);
}
