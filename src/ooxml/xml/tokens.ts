import { findBytes, utf8Bytes, utf8Text } from '#platform/bytes';
import { refuse } from '../../model/problem.ts';
import { damaged, exceeded, type Limits, type Origin } from '../limits.ts';
import { Attributes } from './attributes.ts';
import { BANG, COLON, GT, isSpace, LT, NUL, QUESTION, SLASH, UNDERSCORE } from './bytes.ts';
import { HASH_BASIS, hashByte } from './names.ts';
import { decodeText } from './text.ts';
import { ByteWindow } from './window.ts';

/** No whole token is at hand: feed a chunk, or finish. */
export const MORE = 0;
/** A start tag. One that closes itself is followed by a CLOSE of its own. */
export const OPEN = 1;
export const CLOSE = 2;
/** Text or a CDATA section; one text may come in several pieces. */
export const TEXT = 3;
const SKIPPED = 4;

const MAX_DEPTH = 128;
/** More than an end tag's bytes: what a skipped chunk must leave in the window. */
const TAG_TAIL = 256;
const COMMENT = utf8Bytes('<!--');
const COMMENT_END = utf8Bytes('-->');
const CDATA = utf8Bytes('<![CDATA[');
const CDATA_END = utf8Bytes(']]>');
const INSTRUCTION_END = utf8Bytes('?>');

/**
 * XML bytes as tokens, pulled one by one: no string is made unless asked for. A token that the window does not hold
 * whole is read again when more is there, so that the places where chunks meet never show. Names are compared by
 * their hash without the prefix. Throws a `Refusal`: `workbook-damaged`, `bound-exceeded` or `doctype-refused`.
 */
export class XmlTokens extends ByteWindow {
  readonly attributes: Attributes;
  /** Hash of the local name, of an OPEN. */
  name = 0;
  /** Of the element opened or closed, 1 being the root; of a text, its element's. */
  depth = 0;
  textStart = 0;
  textEnd = 0;
  cdata = false;
  private readonly open = new Int32Array(MAX_DEPTH + 1);
  private leaving = false;
  private selfClosed = false;
  private rootSeen = false;
  private skipping: { readonly name: Uint8Array } | null = null;

  constructor(origin: Origin, limits: Limits) {
    super(origin, limits);
    this.attributes = new Attributes(origin);
  }

  /** The next token's kind. */
  next(): number {
    this.settle();
    if (this.selfClosed) {
      this.selfClosed = false;
      this.leaving = true;
      return CLOSE;
    }
    if (this.skipping !== null && !this.seekEndTag(this.skipping.name)) return MORE;
    for (;;) {
      const kind = this.bytes[this.position] === LT ? this.markup() : this.readText();
      if (kind !== SKIPPED) return kind;
    }
  }

  /** Leaves the element that was just closed: `depth` is then that of its parent. */
  settle(): void {
    if (!this.leaving) return;
    this.leaving = false;
    this.depth--;
  }

  /** Whether the element opened last closed itself. */
  get closesItself(): boolean {
    return this.selfClosed;
  }

  /** The characters of a TEXT. */
  text(): string {
    const { bytes, textStart, textEnd } = this;
    return this.cdata ? utf8Text(bytes, textStart, textEnd) : decodeText(bytes, textStart, textEnd, this.origin);
  }

  /**
   * Passes unread over the content of the element just opened, which must hold no other of the same name; an end tag
   * quoted in a comment or in CDATA would be taken for the real one.
   */
  skipContent(localName: string): void {
    if (!this.selfClosed) this.skipping = { name: utf8Bytes(localName) };
  }

  /** To be called at the end of the part: is it a whole document? */
  finish(): void {
    this.settle();
    for (let at = this.position; at < this.end; at++) {
      if (!isSpace(this.bytes[at]!)) damaged(this.origin, 'cut short');
    }
    if (this.depth > 0 || !this.rootSeen) damaged(this.origin, 'cut short');
  }

  private readText(): number {
    const start = this.position;
    if (start >= this.end) return MORE;
    const found = this.bytes.indexOf(LT, start);
    if (found < 0 || found >= this.end) return MORE;
    this.position = found;
    this.textStart = start;
    this.textEnd = found;
    this.cdata = false;
    if (this.depth > 0) return TEXT;
    for (let at = start; at < found; at++) {
      if (!isSpace(this.bytes[at]!)) damaged(this.origin, 'bad XML');
    }
    return SKIPPED;
  }

  private markup(): number {
    const byte = this.bytes[this.position + 1];
    if (byte === SLASH) return this.readClose();
    if (byte === QUESTION) return this.skipPast(INSTRUCTION_END, 2);
    return byte === BANG ? this.readDeclaration() : this.readOpen();
  }

  private readOpen(): number {
    const bytes = this.bytes;
    let at = this.position + 1;
    let whole = HASH_BASIS;
    let local = HASH_BASIS;
    for (; ; at++) {
      const byte = bytes[at]!;
      if (byte === GT || byte === SLASH || isSpace(byte)) break;
      if (byte === NUL) return this.stopped(at);
      if (byte < UNDERSCORE && !isNameByte(byte)) damaged(this.origin, 'bad XML');
      whole = hashByte(whole, byte);
      local = byte === COLON ? HASH_BASIS : hashByte(local, byte);
    }
    if (at === this.position + 1) damaged(this.origin, 'bad XML');
    const stop = this.attributes.read(bytes, at, this.end);
    if (stop < 0) return MORE;
    const closed = bytes[stop] === SLASH;
    if (closed && bytes[stop + 1] !== GT) return stop + 1 >= this.end ? MORE : damaged(this.origin, 'bad XML');
    this.enter(whole);
    this.position = stop + (closed ? 2 : 1);
    this.selfClosed = closed;
    this.name = local;
    return OPEN;
  }

  private enter(wholeName: number): void {
    if (this.depth === 0 && this.rootSeen) damaged(this.origin, 'bad XML');
    if (this.depth === MAX_DEPTH) exceeded(this.origin, 'depth', MAX_DEPTH);
    this.rootSeen = true;
    this.open[++this.depth] = wholeName;
  }

  private readClose(): number {
    const bytes = this.bytes;
    let at = this.position + 2;
    let whole = HASH_BASIS;
    for (; bytes[at] !== GT && !isSpace(bytes[at]!); at++) {
      if (bytes[at] === NUL) return this.stopped(at);
      whole = hashByte(whole, bytes[at]!);
    }
    while (isSpace(bytes[at]!)) at++;
    if (bytes[at] === NUL) return this.stopped(at);
    if (bytes[at] !== GT || this.depth === 0 || this.open[this.depth] !== whole) damaged(this.origin, 'bad XML');
    this.position = at + 1;
    this.leaving = true;
    return CLOSE;
  }

  /** What starts with `<!`: a comment, CDATA, or a document type, which is never needed and opens every XML bomb. */
  private readDeclaration(): number {
    if (this.startsWith(COMMENT)) return this.skipPast(COMMENT_END, COMMENT.length);
    if (this.startsWith(CDATA)) {
      const start = this.position + CDATA.length;
      if (this.end < start) return MORE;
      const kind = this.skipPast(CDATA_END, CDATA.length);
      if (kind === MORE) return MORE;
      if (this.depth === 0) damaged(this.origin, 'bad XML');
      this.textStart = start;
      this.textEnd = this.position - CDATA_END.length;
      this.cdata = true;
      return TEXT;
    }
    return refuse('doctype-refused', { part: this.origin.part }, this.origin.location);
  }

  /** Whether the bytes at hand start like `prefix`, as far as they go. */
  private startsWith(prefix: Uint8Array): boolean {
    const length = Math.min(prefix.length, this.end - this.position);
    for (let at = 0; at < length; at++) if (this.bytes[this.position + at] !== prefix[at]) return false;
    return true;
  }

  private skipPast(terminator: Uint8Array, lead: number): number {
    const found = findBytes(this.bytes, terminator, this.position + lead);
    if (found < 0 || found + terminator.length > this.end) return MORE;
    this.position = found + terminator.length;
    return SKIPPED;
  }

  private seekEndTag(name: Uint8Array): boolean {
    const bytes = this.bytes;
    for (let found = findBytes(bytes, name, this.position); found >= 0; found = findBytes(bytes, name, found + 1)) {
      if (found + name.length >= this.end) break;
      let at = found - 1;
      const first = Math.max(this.position, found - TAG_TAIL);
      if (bytes[at] === COLON) while (at > first && bytes[at] !== SLASH) at--;
      if (at <= this.position || bytes[at] !== SLASH || bytes[at - 1] !== LT) continue;
      this.position = at - 1;
      this.skipping = null;
      return true;
    }
    this.position = Math.max(this.position, this.end - TAG_TAIL);
    return false;
  }

  /** A NUL is the window's end or, before it, an illegal character. */
  private stopped(at: number): number {
    return at >= this.end ? MORE : damaged(this.origin, 'bad XML');
  }
}

/** Letters, digits, `-`, `.` and `:`; what lies above, `_` included, passes without a closer look. */
function isNameByte(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x2d && byte <= 0x3a && byte !== SLASH);
}

/** Reads a whole part, telling of each token. */
export async function readTokens(
  chunks: AsyncIterable<Uint8Array>,
  tokens: XmlTokens,
  onToken: (kind: number) => void,
): Promise<void> {
  for await (const chunk of chunks) {
    tokens.feed(chunk);
    for (let kind = tokens.next(); kind !== MORE; kind = tokens.next()) onToken(kind);
  }
  tokens.finish();
}
