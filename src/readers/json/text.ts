import { inMebibytes, MOST_BYTES } from '../../model/limits.ts';
import type { Location } from '../../model/location.ts';
import { refuse } from '../../model/problem.ts';
import type { SyntaxFault } from '../../model/syntax.ts';
import { TextPlaces } from '../text-places.ts';
import { escapeControls, shownKey } from '../tree/shown.ts';
import {
  clip,
  isMore,
  type ListTree,
  MAX_DEPTH,
  type MappingTree,
  MORE,
  type More,
  numberOrText,
  owned,
  type ScalarTree,
  type Tree,
  type TreePair,
} from '../tree/tree.ts';
import { type Part, PartScan } from './part-scan.ts';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const LINE_END = /[\r\n]/g;
/** A sign that is not between two parts. */
const IN_PART = /[^\s,]/g;
const IN_LINE = /[^\r\n]/g;
const LITERALS = [
  ['null', null],
  ['true', true],
  ['false', false],
] as const;

/**
 * A reader that walks once over a JSON text that comes in chunks. It holds the text from `position` on, and no more of it
 * than the part at hand needs: offsets hold from one `MORE` to the next.
 */
export class JsonText {
  position = 0;
  text = '';
  /** Where the reading has to end, at the latest where the text does. */
  end = 0;
  places: TextPlaces;
  private depth = 0;
  private isBegun = false;
  private isWhole = false;

  private readonly refuseAt: (detail: SyntaxFault, place: Location) => never;

  constructor(file: string, refuseAt: JsonText['refuseAt'] = refuseSyntax) {
    this.places = new TextPlaces(file, '');
    this.refuseAt = refuseAt;
  }

  /** Goes on with more text, after `MORE`. Refuses a part that grows too long (`bound-exceeded`). */
  push(chunk: string): void {
    const more = this.isBegun || !chunk.startsWith('\ufeff') ? chunk : chunk.slice(1);
    this.isBegun = true;
    this.checkLength(this.text.length - this.position, indexOf(IN_PART, this.text, this.position));
    const text = this.text.slice(this.position) + more;
    this.places = this.places.from(this.position, text);
    this.text = text;
    this.position = 0;
    this.end = text.length;
  }

  /** Nothing comes behind the text that is here. */
  close(): void {
    this.isWhole = true;
  }

  /** Refuses so long a part of the text. */
  checkLength(length: number, offset: number): void {
    const limit = MOST_BYTES.jsonPart;
    if (length > limit)
      refuse('bound-exceeded', { bound: 'json-part', limit: inMebibytes(limit) }, this.places.at(offset));
  }

  /** Asks for more until a part is whole that starts at `position`. */
  *ahead(part: Part): Generator<More> {
    const scan = new PartScan(part);
    while (!this.isWhole && !scan.isThrough(this.text, this.position)) yield MORE;
  }

  /** Comes to the next line that is not empty, and ends the reading where it ends; false where there is none. */
  *nextLine(): Generator<More, boolean> {
    for (;;) {
      const start = indexOf(IN_LINE, this.text, this.position);
      const end = indexOf(LINE_END, this.text, start);
      if (end === this.text.length && !this.isWhole) yield MORE;
      else {
        this.position = start;
        this.end = end;
        return start < end;
      }
    }
  }

  fail(detail: SyntaxFault, offset: number): never {
    this.refuseAt(detail, this.places.at(offset));
  }

  /** Whether nothing but blanks is left. */
  atEnd(): boolean {
    return this.next() === '';
  }

  /** Reads what the caller left unread of the root, and sees that nothing follows it. */
  *finish(root: Tree, place: 'root' | 'inside'): Generator<More> {
    if (root.is !== 'scalar') root.source();
    if (place === 'root') yield* this.ahead('sign');
    if (!this.atEnd()) this.fail({ is: 'json-after-end' }, this.position);
  }

  /** Reads a scalar, or comes to the inside of a list or mapping: an outer one if it is the root, or the root's `centers`. */
  value(place: 'root' | 'centers' | 'inside' = 'inside'): Tree {
    const char = this.next();
    if (char === '{') return new JsonMapping(this, place === 'root');
    if (char === '[') return new JsonList(this, place !== 'inside');
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
        return escaped ? (JSON.parse(text.slice(start, at + 1)) as string) : owned(text.slice(start + 1, at));
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

  /**
   * Reads `open`, the parts with commas between them, and `close`; each part must have been read when the next is due.
   * @param outer what the parts are, if they come one by one: of any other list or mapping all the text is there
   */
  *inside<T>(close: string, part: () => T, outer: 'item' | 'pair' | null): Generator<T | More> {
    if (++this.depth > MAX_DEPTH) {
      refuse('bound-exceeded', { bound: 'depth', limit: String(MAX_DEPTH) }, this.places.at(this.position));
    }
    this.position++;
    if (outer) yield* this.ahead(outer);
    if (this.next() !== close) {
      for (;;) {
        yield part();
        if (outer) yield* this.ahead(outer);
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

function refuseSyntax(detail: SyntaxFault, place: Location): never {
  refuse('json-syntax', { detail }, place);
}

/** Where `sign` stands in the text from `start` on; the text's length where it does not. */
function indexOf(sign: RegExp, text: string, start: number): number {
  sign.lastIndex = start;
  return sign.exec(text)?.index ?? text.length;
}

class JsonList implements ListTree {
  readonly is = 'list';
  readonly start: number;
  private readonly json: JsonText;
  private readonly isOuter: boolean;
  private end = 0;

  constructor(json: JsonText, isOuter: boolean) {
    this.json = json;
    this.isOuter = isOuter;
    this.start = json.position;
  }

  *items(): Generator<Tree | More> {
    for (const item of this.json.inside(']', () => this.json.value(), this.isOuter ? 'item' : null)) {
      yield item;
      if (item.is === 'list' || item.is === 'mapping') item.source();
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
  private readonly isOuter: boolean;
  private end = 0;
  /** How much of the text the pairs of an outer mapping are, without the list of centres: they stay in memory. */
  private held = 0;

  constructor(json: JsonText, isOuter: boolean) {
    this.json = json;
    this.isOuter = isOuter;
    this.start = json.position++;
    this.first = json.next() === '"' ? json.position : this.start;
    json.position = this.start;
  }

  *pairs(): Generator<TreePair | More> {
    /** Of each key its offset, or its line where the text before may be gone. */
    const seen = new Map<string, number>();
    for (const pair of this.json.inside('}', () => this.pair(seen), this.isOuter ? 'pair' : null)) {
      yield pair;
      if (isMore(pair)) continue;
      if (pair.value.is !== 'scalar') pair.value.source();
      if (this.isOuter && pair.key !== 'centers') this.hold(pair.keyStart);
    }
    this.end = this.json.position;
  }

  private hold(start: number): void {
    this.held += this.json.position - start;
    this.json.checkLength(this.held, start);
  }

  private pair(seen: Map<string, number>): TreePair {
    const { json, isOuter } = this;
    if (json.next() !== '"') json.unexpected();
    const keyStart = json.position;
    const key = json.string();
    const first = seen.get(key);
    if (first !== undefined) {
      const line = isOuter ? first : json.places.line(first);
      json.fail({ is: 'key-twice', key: shownKey(key), line }, keyStart);
    }
    seen.set(key, isOuter ? json.places.line(keyStart) : keyStart);
    json.places.checkKeys(seen.size, keyStart);
    if (json.next() !== ':') json.fail({ is: 'json-no-colon' }, json.position);
    json.position++;
    return { key, keyStart, value: json.value(isOuter && key === 'centers' ? 'centers' : 'inside') };
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
