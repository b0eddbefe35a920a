import type { TextPlaces } from '../text-places.ts';
import {
  clip,
  type ListTree,
  type MappingTree,
  numberOrText,
  type ScalarTree,
  type Tree,
  type TreePair,
} from '../tree/tree.ts';

const NULL = /^(?:~|null|Null|NULL)?$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;

/** What a plain scalar stands for in the core schema of YAML 1.2; numbers as `numberOrText` has them. */
export function plainValue(text: string): ScalarTree['value'] {
  if (NULL.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  return numberOrText(text);
}

/**
 * One line of the plain YAML that programs and people write for surveys: `key: value`, with `- ` before it where an item
 * begins. Everything else that YAML knows (flow, anchors, tags, block scalars, escapes, comments behind values, spaces in
 * keys) does not match, and the whole file is left to the careful reader.
 */
const INSIDE = '[^:#\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff\\ufffe\\uffff\\ud800-\\udfff]';
const WORD = '\\w\\u4e00-\\u9fff（）㎡';
const VALUE = [
  `"((?!.*\\\\)[^"\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff]*)"`,
  `'([^'\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff]*)'`,
  `([${WORD}/√×—０-９]${INSIDE}*?)`,
  '(-?[\\d.][\\d.,]*)',
].join('|');
const LINE = new RegExp(
  `( *)(- +)?([${WORD}.][${WORD}./-]*):(?: +(?:${VALUE}))? *(?:\\r?\\n|$)| *(?:#[^\\r\\n]*)?(?:\\r?\\n|$)`,
  'uy',
);

interface Line {
  readonly start: number;
  readonly indent: number;
  /** Spaces from the dash to the key; 0 where no item begins. */
  readonly dash: number;
  readonly key: string;
  /** Offset of the value, or right behind the colon where there is none. */
  readonly valueStart: number;
  readonly value: ScalarTree['value'];
}

/** The next line with a key; null at the end, undefined where the text is not plain. */
class Lines {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(): Line | null | undefined {
    const text = this.#text;
    while (this.#at < text.length) {
      LINE.lastIndex = this.#at;
      const found = LINE.exec(text);
      if (!found || found[0] === '') return undefined;
      const start = this.#at;
      this.#at = LINE.lastIndex;
      const [, spaces = '', dash = '', key, double, single, word, number] = found;
      if (key !== undefined)
        return this.#line(start, spaces.length, dash.length, key, double ?? single, word ?? number);
    }
    return null;
  }

  #line(
    start: number,
    indent: number,
    dash: number,
    key: string,
    quoted: string | undefined,
    plain: string | undefined,
  ): Line {
    const colon = start + indent + dash + key.length + 1;
    if (quoted !== undefined) {
      const at = this.#text.slice(colon).search(/["']/) + colon;
      return { start, indent, dash, key, valueStart: at, value: quoted };
    }
    if (plain === undefined) return { start, indent, dash, key, valueStart: colon, value: null };
    let at = colon;
    while (this.#text.charCodeAt(at) === 0x20) at++;
    return { start, indent, dash, key, valueStart: at, value: plainValue(plain) };
  }
}

/** How a plain survey is laid out: one centre, a list of centres, or keys and a list under `centers`. */
interface Layout {
  /** Indent of the dashes; null for one centre. */
  readonly items: number | null;
  /** Keys before the list, `centers` the last. */
  readonly head: readonly Line[];
}

/**
 * Reads a survey in plain YAML, about twenty times faster than the careful reader, with the same trees. Null where
 * anything in the text is not plain, or a key is there twice: then the careful reader decides. The text is walked twice,
 * so that nothing is yielded of a file that turns out not to be plain. Refuses a mapping of too many keys.
 */
export function plainTree(text: string, places: TextPlaces): Tree | null {
  const layout = layoutOf(text, places);
  if (!layout) return null;
  if (layout.items === null) return mapping(text, layout.head, 0);
  const list: ListTree = {
    is: 'list',
    start: 0,
    items: () => items(text, layout),
    source: () => clip(text, 0, text.length),
  };
  const centers = layout.head.at(-1);
  if (!centers) return list;
  const root = mapping(text, layout.head, 0);
  const under: ListTree = { ...list, start: centers.valueStart };
  return { ...root, pairs: () => withList(pairs(layout.head), under) };
}

function* withList(pairs: Iterable<TreePair>, list: ListTree): Generator<TreePair> {
  for (const pair of pairs) yield pair.key === 'centers' ? { ...pair, value: list } : pair;
}

/** The first walk: is every line plain, in its place, and no key there twice? */
function layoutOf(text: string, places: TextPlaces): Layout | null {
  const lines = new Lines(text);
  const head: Line[] = [];
  let line = lines.next();
  for (; line && line.dash === 0 && line.indent === 0; line = lines.next()) {
    head.push(line);
    places.checkKeys(head.length, line.start);
  }
  if (line === undefined || hasTwice(head.map(({ key }) => key))) return null;
  if (line === null)
    return head.length > 0 && head.every(({ key }) => key !== 'centers') ? { items: null, head } : null;
  const last = head.at(-1);
  if (last && (last.key !== 'centers' || last.value !== null)) return null;
  if (line.dash === 0 || (!last && line.indent !== 0)) return null;
  return itemsArePlain(line, lines, places) ? { items: line.indent, head } : null;
}

function itemsArePlain(first: Line, lines: Lines, places: TextPlaces): boolean {
  const { indent } = first;
  let keys: string[] = [];
  let inside = 0;
  let before = '';
  let line: Line | null | undefined = first;
  while (line) {
    if (line.dash > 0) {
      if (line.indent !== indent || !distinct(keys, before)) return false;
      before = keys.join('\u0000');
      keys = [];
      inside = indent + line.dash;
    } else if (line.indent !== inside) return false;
    keys.push(line.key);
    places.checkKeys(keys.length, line.start);
    line = lines.next();
  }
  return line === null && distinct(keys, before);
}

/** Centres mostly have the same keys: what was distinct before need not be looked at again. */
function distinct(keys: readonly string[], before: string): boolean {
  return keys.join('\u0000') === before || !hasTwice(keys);
}

function hasTwice(keys: readonly string[]): boolean {
  return new Set(keys).size !== keys.length;
}

/** The second walk: the centres, one by one. */
function* items(text: string, { head }: Layout): Generator<Tree> {
  const lines = new Lines(text);
  for (let skipped = 0; skipped < head.length; skipped++) lines.next();
  let item: Line[] = [];
  for (let line = lines.next(); line; line = lines.next()) {
    if (line.dash > 0 && item.length > 0) {
      yield mapping(text, item, line.start);
      item = [];
    }
    item.push(line);
  }
  if (item.length > 0) yield mapping(text, item, text.length);
}

function mapping(text: string, lines: readonly Line[], end: number): MappingTree {
  const { start, indent, dash } = lines[0]!;
  const first = start + indent + dash;
  return {
    is: 'mapping',
    start: first,
    first,
    pairs: () => pairs(lines),
    source: () => clip(text, first, end || text.length),
  };
}

function* pairs(lines: readonly Line[]): Generator<TreePair> {
  for (const { start, indent, dash, key, valueStart, value } of lines) {
    yield { key, keyStart: start + indent + dash, value: { is: 'scalar', start: valueStart, value } };
  }
}
