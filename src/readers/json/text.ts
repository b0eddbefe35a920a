import { refuse } from '../../model/problem.ts';
import type { SyntaxFault } from '../../model/syntax.ts';
import type { TextPlaces } from '../text-places.ts';
import { escapeControls, shownKey } from '../tree/shown.ts';
import {
  clip,
  type ListTree,
  MAX_DEPTH,
  type MappingTree,
  numberOrText,
  type ScalarTree,
  type Tree,
  type TreePair,
} from '../tree/tree.ts';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const LITERALS = [
  ['null', null],
  ['true', true],
  ['false', false],
] as const;

/** A reader that walks once over the JSON text from `position` up to and without `end`. */
export class JsonText {
  position: number;
  readonly text: string;
  readonly end: number;
  readonly places: TextPlaces;
  readonly fail: (detail: SyntaxFault, offset: number) => never;
  private depth = 0;

  constructor(text: string, start: number, end: number, places: TextPlaces, fail: JsonText['fail']) {
    this.text = text;
    this.position = start;
    this.end = end;
    this.places = places;
    this.fail = fail;
  }

  /** Whether nothing but blanks is left. */
  atEnd(): boolean {
    return this.next() === '';
  }

  /** Reads what the caller left unread of the root, and sees that nothing follows it. */
  finish(root: Tree): void {
    if (root.is !== 'scalar') root.source();
    if (!this.atEnd()) this.fail({ is: 'json-after-end' }, this.position);
  }

  /** Reads a scalar, or comes to the inside of a list or mapping. */
  value(): Tree {
    const char = this.next();
    if (char === '{') return new JsonMapping(this);
    if (char === '[') return new JsonList(this);
    const start = this.position;
    return { is: 'scalar', start, value: this.scalar(char) };
  }

  private scalar(char: string): ScalarTree['value'] {
    if (char === '"') return this.string();
    NUMBER.lastIndex = this.position;
    const number = NUMBER.exec(this.text)?.[0];
    if (number !== undefined && this.position + number.length <= this.end) {
      this.position += number.length;
      return numberOrText(number);
    }
    for (const [word, value] of LITERALS) {
      if (!this.text.startsWith(word, this.position)) continue;
      this.position += word.length;
      return value;
    }
    return this.unexpected();
  }

  string(): string {
    const { text, end } = this;
    const start = this.position;
    let escaped = false;
    for (let at = start + 1; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x22) {
        this.position = at + 1;
        return escaped ? (JSON.parse(text.slice(start, at + 1)) as string) : text.slice(start + 1, at);
      }
      if (code === 0x0a || code === 0x0d) this.fail({ is: 'json-open-string' }, start);
      if (code < 0x20) this.fail({ is: 'json-control' }, at);
      if (code !== 0x5c) continue;
      ESCAPE.lastIndex = at;
      const sequence = ESCAPE.exec(text);
      if (!sequence) this.fail({ is: 'json-escape' }, at);
      escaped = true;
      at += sequence[0].length - 1;
    }
    return this.fail({ is: 'json-open-string' }, start);
  }

  /** The next character that is no blank, left unread; '' at the end. */
  next(): string {
    while (this.position < this.end) {
      const code = this.text.charCodeAt(this.position);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return this.text[this.position]!;
      this.position++;
    }
    return '';
  }

  unexpected(): never {
    const char = this.next();
    const rest = this.text.slice(this.position, Math.min(this.end, this.position + 2));
    return this.fail(unexpected(char && String.fromCodePoint(rest.codePointAt(0)!), rest), this.position);
  }

  /** Reads `open`, the parts with commas between them, and `close`; each part must have been read when the next is due. */
  *inside<T>(close: string, part: () => T): Generator<T> {
    if (++this.depth > MAX_DEPTH) {
      refuse('bound-exceeded', { bound: 'depth', limit: String(MAX_DEPTH) }, this.places.at(this.position));
    }
    this.position++;
    if (this.next() !== close) {
      for (;;) {
        yield part();
        const char = this.next();
        if (char === close) break;
        if (char !== ',') this.unexpectedBetween(char);
        const comma = this.position++;
        if (this.next() === close) this.fail({ is: 'json-trailing-comma' }, comma);
      }
    }
    this.position++;
    this.depth--;
  }

  private unexpectedBetween(char: string): never {
    if (char === '' || char === '/' || char === '#' || char === ']' || char === '}') return this.unexpected();
    return this.fail({ is: 'json-no-comma' }, this.position);
  }
}

class JsonList implements ListTree {
  readonly is = 'list';
  readonly start: number;
  private readonly json: JsonText;
  private end = 0;

  constructor(json: JsonText) {
    this.json = json;
    this.start = json.position;
  }

  *items(): Generator<Tree> {
    for (const item of this.json.inside(']', () => this.json.value())) {
      yield item;
      if (item.is !== 'scalar') item.source();
    }
    this.end = this.json.position;
  }

  source(): string {
    if (this.end === 0) for (const _ of this.items());
    return clip(this.json.text, this.start, this.end);
  }
}

class JsonMapping implements MappingTree {
  readonly is = 'mapping';
  readonly start: number;
  readonly first: number;
  private readonly json: JsonText;
  private end = 0;

  constructor(json: JsonText) {
    this.json = json;
    this.start = json.position++;
    this.first = json.next() === '"' ? json.position : this.start;
    json.position = this.start;
  }

  *pairs(): Generator<TreePair> {
    const seen = new Map<string, number>();
    for (const pair of this.json.inside('}', () => this.pair(seen))) {
      yield pair;
      if (pair.value.is !== 'scalar') pair.value.source();
    }
    this.end = this.json.position;
  }

  private pair(seen: Map<string, number>): TreePair {
    const { json } = this;
    if (json.next() !== '"') json.unexpected();
    const keyStart = json.position;
    const key = json.string();
    const first = seen.get(key);
    if (first !== undefined)
      json.fail({ is: 'key-twice', key: shownKey(key), line: json.places.line(first) }, keyStart);
    seen.set(key, keyStart);
    json.places.checkKeys(seen.size, keyStart);
    if (json.next() !== ':') json.fail({ is: 'json-no-colon' }, json.position);
    json.position++;
    return { key, keyStart, value: json.value() };
  }

  source(): string {
    if (this.end === 0) for (const _ of this.pairs());
    return clip(this.json.text, this.start, this.end);
  }
}

/** A character that cannot stand here ('' for the end), and what starts with it. */
function unexpected(char: string, rest: string): SyntaxFault {
  if (char === '') return { is: 'json-ends-early' };
  if (char === "'") return { is: 'json-single-quotes' };
  if (char === '“' || char === '”') return { is: 'json-curly-quotes' };
  if (char === '#' || rest === '//' || rest === '/*') return { is: 'json-comment' };
  return { is: 'json-unexpected', char: escapeControls(char) };
}
