import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { inAll } from '../messages/in-all.ts';
import { wordsOn } from '../messages/languages.ts';
import { sayFault } from '../messages/syntax.ts';
import { append } from '../model/lists.ts';
import type { Location } from '../model/location.ts';
import type { Mistake } from '../model/problem.ts';
import type { Text } from '../model/text.ts';
import { syntaxFault } from '../model/yaml-faults.ts';
import type { Tell } from './mistake.ts';

/** One YAML file: its name as it stands in locations, and its text. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** Keys and list indexes from the root of a file down to a value. */
export type Path = readonly PropertyKey[];

/** Anchors spare a repeated note; more references than these are an attack or an accident. */
const MOST_ALIASES = 100;

/** A YAML file as plain data that still knows where each of its values stands. */
export interface YamlSource {
  readonly file: string;
  readonly data: unknown;
  /** Of the value at a path; of the nearest thing around it where there is none. */
  at(path: Path): Location;
  /** Whether a key stands in braces with neither colon nor value: what a comma cut off from a text. */
  isBare(path: Path): boolean;
  /** Of the key that leads to a value. */
  keyAt(path: Path): Location;
}

/** Reads one file. Where it cannot be read, its mistakes are pushed and null is returned. */
export function parseYaml({ file, text }: SourceFile, mistakes: Mistake[]): YamlSource | null {
  const counter = new LineCounter();
  // A byte order mark is no column of the first line.
  const body = text.replace(/^\ufeff/, '');
  const document = parseDocument(body, { lineCounter: counter, prettyErrors: false });
  const place = (offset: number, path: Path = []): Location => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), ...(path.length > 0 && { path: written(path) }) };
  };
  const found = [...flaws(document, body)].map(({ offset, message }) => ({ location: place(offset), message }));
  if (found.length > 0) {
    append(mistakes, found);
    return null;
  }
  return {
    file,
    data: document.toJS({ maxAliasCount: -1 }),
    at: (path) => place(find(document, path).value, path),
    isBare: (path) => isBare(document, path),
    keyAt: (path) => place(find(document, path).key, path),
  };
}

interface Flaw {
  readonly offset: number;
  readonly message: Text;
}

const flaw = (offset: number, tell: Tell): Flaw => ({ offset, message: inAll('mistakes', tell) });

/** In the words that a survey's reader has for the same fault. */
function syntaxFlaw({ code, message, pos }: YAMLError, text: string): Flaw {
  const fault = syntaxFault(code, message, text, pos[0]);
  const said = inAll('mistakes', (say, lang) => say.syntax(sayFault(fault, wordsOn('syntax', lang))));
  return { offset: pos[0], message: said };
}

/** All that keeps a document from being plain data. */
function* flaws(document: Document.Parsed, text: string): Generator<Flaw> {
  const [first] = document.errors;
  for (const error of document.errors) {
    // One unclosed bracket brings a train of errors; keys that repeat are each their author's own.
    const { code, pos } = error;
    if (code === 'DUPLICATE_KEY') yield flaw(pos[0], (say) => say.keyTwice);
    else if (error === first) yield syntaxFlaw(error, text);
  }
  if (first) return;
  for (const warning of document.warnings) yield syntaxFlaw(warning, text);
  if (isScalar(document.contents) ? document.contents.value === null : !document.contents) {
    yield flaw(0, (say) => say.emptyFile);
    return;
  }
  yield* keyFlaws(document);
  yield* aliasFlaws(document);
}

function keyFlaws(document: Document.Parsed): Flaw[] {
  const found: Flaw[] = [];
  visit(document, {
    Pair(_, { key }) {
      const name = isScalar(key) ? key.value : null;
      if (typeof name === 'string' && name !== '__proto__') return;
      found.push(flaw((key as Node | null)?.range?.[0] ?? 0, (say) => say.plainKey));
    },
  });
  return found;
}

/** References to nothing, and references that multiply: inside an anchor, or by their number. */
function aliasFlaws(document: Document.Parsed): Flaw[] {
  const found: Flaw[] = [];
  let count = 0;
  visit(document, {
    Alias(_, alias, parents) {
      const offset = alias.range?.[0] ?? 0;
      const anchored = parents.some((parent) => 'anchor' in parent && parent.anchor !== undefined);
      count += 1;
      if (count > MOST_ALIASES) {
        found.push(flaw(offset, (say) => say.manyAliases(MOST_ALIASES)));
        return visit.BREAK;
      }
      if (anchored) {
        found.push(flaw(offset, (say) => say.nestedAlias));
      } else if (!alias.resolve(document)) {
        const { source } = alias;
        found.push(flaw(offset, (say) => say.noAnchor(source)));
      }
    },
  });
  return found;
}

/** Offsets of the value at a path and of its key. */
function find(document: Document.Parsed, path: Path): { key: number; value: number } {
  let node: unknown = document.contents;
  let value = document.contents?.range?.[0] ?? 0;
  let key = value;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      key = (pair.key as Node).range?.[0] ?? value;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step];
      key = (node as Node).range?.[0] ?? value;
    } else break;
    value = (node as Node | null)?.range?.[0] ?? key;
  }
  return { key, value };
}

function isBare(document: Document.Parsed, path: Path): boolean {
  const holder = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(holder) && holder.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return pair !== false && pair !== undefined && pair.value === null;
}

/** rules[2].levels.township */
function written(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${String(step)}`))
    .join('');
}
