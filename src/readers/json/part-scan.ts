import { MAX_DEPTH } from '../tree/tree.ts';

/**
 * How far a reader will go: to the bracket that opens the root; to the end of an item, or of a key and its value; or to
 * the next sign that is no blank.
 */
export type Part = 'root' | 'item' | 'pair' | 'sign';

/** A fault is told by the signs behind it, too: `//`, the rest of an escape or of a character. */
const BEHIND = 16;
const CENTERS = '"centers"';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Whether a part of a JSON text is there whole, from the comma before it on, by its brackets and quotes alone. What is no
 * JSON may end earlier: never before the sign at which the reader will refuse it. The list under `centers` counts as far
 * as the bracket that opens it.
 */
export class PartScan {
  private part: Part;
  /** Offsets from where the part starts, which stay while more text is put behind it. */
  private at = 0;
  private stringStart = -1;
  private depth = 0;
  private commas = 0;
  private begun = false;
  private key: 'due' | 'centers' | 'other';
  private ended = false;

  constructor(part: Part) {
    this.part = part;
    this.key = part === 'pair' ? 'due' : 'other';
  }

  /** @param start offset of the part in the text */
  isThrough(text: string, start: number): boolean {
    while (!this.ended && start + this.at < text.length) {
      if (this.stringStart >= 0) this.inString(text, start);
      else this.outside(text, start);
    }
    return this.ended && text.length - start - this.at >= BEHIND;
  }

  private outside(text: string, start: number): void {
    let at = start + this.at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x20 || code === LF || code === CR || code === 0x09) continue;
      if (this.part === 'sign') this.ended = true;
      else if (code === QUOTE) this.stringStart = at - start;
      else if (code === COMMA) this.ended = this.depth === 0 && (this.begun || ++this.commas > 1);
      // `[` and `{` differ in this one bit, and `]` and `}`.
      else if ((code | 0x20) === 0x7b) this.open(code === 0x5b);
      else if ((code | 0x20) === 0x7d) this.ended = --this.depth <= 0;
      if (code !== COMMA) this.begun = true;
      if (!this.ended && this.stringStart < 0) continue;
      at++;
      break;
    }
    this.at = at - start;
  }

  private open(isList: boolean): void {
    if (this.depth === 0 && (this.part === 'root' || (isList && this.key === 'centers'))) this.part = 'sign';
    else this.ended = ++this.depth > MAX_DEPTH;
  }

  /** A string ends at a line's end, too: there it is refused. */
  private inString(text: string, start: number): void {
    let at = start + this.at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === BACKSLASH) at++;
      else if (code === QUOTE || code === LF || code === CR) {
        this.closeString(text, start, at);
        at++;
        break;
      }
    }
    // Beyond the end where that parts a backslash from what it stands before.
    this.at = at - start;
  }

  private closeString(text: string, start: number, at: number): void {
    const from = start + this.stringStart;
    this.stringStart = -1;
    if (text.charCodeAt(at) !== QUOTE) this.ended = true;
    else if (this.depth > 0) return;
    else if (this.key !== 'due') this.ended = true;
    else this.key = isCenters(text, from, at + 1) ? 'centers' : 'other';
  }
}

/** Whether a key is `centers`, each letter perhaps written as `\u0063`. */
function isCenters(text: string, start: number, end: number): boolean {
  if (end - start > 6 * CENTERS.length) return false;
  const key = text.slice(start, end).replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return key === CENTERS;
}
