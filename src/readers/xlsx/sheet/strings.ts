import { allocate, utf8Text } from '#platform/bytes';
import { exceeded, type Limits, type Origin } from '../../../ooxml/limits.ts';
import { hashName } from '../../../ooxml/xml/names.ts';
import { decodeEscapes, decodeToBytes, isPlainText } from '../../../ooxml/xml/text.ts';
import { CLOSE, OPEN, readTokens, TEXT, type XmlTokens } from '../../../ooxml/xml/tokens.ts';

const SI = hashName('si');
const T = hashName('t');
const R = hashName('r');

const PAGE_BITS = 22;
const PAGE = 1 << PAGE_BITS;
/** Short strings kept once decoded: enough for the words that repeat, little enough for a nation's names. */
const KEPT = 65_536;
const SHORT = 256;
const BYTE_BY_BYTE = 64;
/** Bytes of long strings that are kept, each once. */
const LONG_KEPT = 16 * 1024 * 1024;
/** Bytes of long strings after which a batch of rows ought to be handed on. */
const HEAVY = 2 * 1024 * 1024;

/** A workbook's shared strings: bytes in pages, none across two, made into strings when asked for. */
export class SharedStrings {
  private readonly origin: Origin;
  private readonly limits: Limits;
  private readonly pages: Uint8Array[] = [];
  private used = PAGE;
  /** Page number and offset of each string. */
  private starts = new Uint32Array(1024);
  private lengths = new Uint32Array(1024);
  private size = 0;
  private open = 0;
  private readonly keptIndex = new Int32Array(KEPT).fill(-1);
  private readonly kept = new Array<string>(KEPT).fill('');
  private readonly long = new Map<number, string>();
  private longKept = 0;
  private made = 0;
  private fresh = 0;

  constructor(origin: Origin, limits: Limits) {
    this.origin = origin;
    this.limits = limits;
  }

  /** Adds bytes to the string being built. */
  append(bytes: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (this.open + length > this.limits.textBytes) exceeded(this.origin, 'textBytes', this.limits.textBytes);
    if (this.used + length > PAGE) this.addPage();
    copy(bytes, start, end, this.pages.at(-1)!, this.used);
    this.used += length;
    this.open += length;
  }

  /** Starts a page, and takes the string being built along. */
  private addPage(): void {
    const last = this.pages.at(-1);
    this.pages.push(allocate(PAGE));
    this.checkBytes();
    if (last !== undefined) copy(last, this.used - this.open, this.used, this.pages.at(-1)!, 0);
    this.used = this.open;
  }

  /** Ends the string being built. */
  close(): void {
    if (this.size === this.starts.length) this.grow();
    this.starts[this.size] = this.open === 0 ? 0 : (this.pages.length - 1) * PAGE + (this.used - this.open);
    this.lengths[this.size] = this.open;
    this.size++;
    this.open = 0;
  }

  private grow(): void {
    const { starts, lengths } = this;
    this.starts = new Uint32Array(2 * this.size);
    this.lengths = new Uint32Array(2 * this.size);
    this.checkBytes();
    this.starts.set(starts);
    this.lengths.set(lengths);
  }

  private checkBytes(): void {
    const bytes = this.pages.length * PAGE + 8 * this.starts.length;
    if (bytes > this.limits.stringBytes) exceeded(this.origin, 'stringBytes', this.limits.stringBytes);
  }

  /** The string at an index, a whole number; undefined beyond the table. */
  get(index: number): string | undefined {
    if (index < 0 || index >= this.size) return undefined;
    const slot = index & (KEPT - 1);
    if (this.keptIndex[slot] === index) return this.kept[slot];
    const length = this.lengths[index]!;
    if (length === 0) return '';
    if (length > SHORT) return this.getLong(index, length);
    const text = this.decode(index, length);
    this.keptIndex[slot] = index;
    this.kept[slot] = text;
    return text;
  }

  private getLong(index: number, length: number): string {
    const kept = this.long.get(index);
    if (kept !== undefined) return kept;
    this.made += length;
    this.fresh += length;
    if (this.made > this.limits.totalBytes) exceeded(this.origin, 'totalBytes', this.limits.totalBytes);
    if (this.fresh > this.limits.rowBytes) exceeded(this.origin, 'rowBytes', this.limits.rowBytes);
    const text = this.decode(index, length);
    if (this.longKept + length <= LONG_KEPT) {
      this.longKept += length;
      this.long.set(index, text);
    }
    return text;
  }

  private decode(index: number, length: number): string {
    const start = this.starts[index]!;
    const offset = start & (PAGE - 1);
    return decodeEscapes(utf8Text(this.pages[start >>> PAGE_BITS]!, offset, offset + length));
  }

  /** Whether the rows at hand hold so much long text that they should be handed on; asked at the end of a row. */
  takeHeavy(): boolean {
    const heavy = this.fresh > HEAVY;
    if (heavy) this.fresh = 0;
    return heavy;
  }
}

/** A few bytes one by one, which costs less than the view that copying them at once needs. */
function copy(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): void {
  if (end - start > BYTE_BY_BYTE) to.set(from.subarray(start, end), at);
  else for (let read = start, written = at; read < end; read++, written++) to[written] = from[read]!;
}

/** Reads the shared strings part: runs joined, phonetic guides left out. Throws a `Refusal`. */
export async function readStrings(
  chunks: AsyncIterable<Uint8Array>,
  tokens: XmlTokens,
  limits: Limits,
): Promise<SharedStrings> {
  const strings = new SharedStrings(tokens.origin, limits);
  let inString = false;
  let inRun = false;
  let textDepth = 0;
  await readTokens(chunks, tokens, (kind) => {
    const { depth } = tokens;
    if (kind === TEXT) {
      if (depth === textDepth) appendText(strings, tokens);
    } else if (kind === OPEN) {
      if (depth === 2) inString = tokens.name === SI;
      if (depth === 3) inRun = tokens.name === R;
      if (inString && tokens.name === T && (depth === 3 || (depth === 4 && inRun))) textDepth = depth;
    } else if (kind === CLOSE) {
      textDepth = 0;
      if (depth === 2 && inString) strings.close();
    }
  });
  return strings;
}

function appendText(strings: SharedStrings, { bytes, textStart, textEnd, cdata, origin }: XmlTokens): void {
  if (cdata || isPlainText(bytes, textStart, textEnd)) {
    strings.append(bytes, textStart, textEnd);
  } else {
    const decoded = decodeToBytes(bytes, textStart, textEnd, origin);
    strings.append(decoded, 0, decoded.length);
  }
}
