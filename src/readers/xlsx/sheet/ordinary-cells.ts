import { latin1Text, utf8Bytes } from '#platform/bytes';
import type { Cell } from '../../../model/rows.ts';
import { viewOf } from '../../../ooxml/source.ts';
import * as byte from '../../../ooxml/xml/bytes.ts';
import { HASH_BASIS, hashByte } from '../../../ooxml/xml/names.ts';
import type { XmlTokens } from '../../../ooxml/xml/tokens.ts';
import {
  BOOLEAN,
  type CellContext,
  INLINE,
  NUMBER,
  numberCell,
  SHARED,
  sharedText,
  TEXT_RESULT,
  textToNumber,
} from './cells.ts';
import { KeptTexts } from './kept-texts.ts';

const ROW_DEPTH = 3;
const INLINE_TYPE = utf8Bytes('inlineStr"');
const INLINE_OPEN = utf8Bytes('<is><t>');
const INLINE_OPEN_KEPT = utf8Bytes('<is><t xml:space="preserve">');
const INLINE_CLOSE = utf8Bytes('</t></is></c>');
const REFERENCE = word(' r="');
const STYLE = word(' s="');
const KIND = word(' t="');
const TEXT_TYPE = word('str"');
const VALUE_END = word('</v>');
const CELL_END = word('</c>');
const VALUE_CLOSE = utf8Bytes('</v></c>');
/** An integer of so many digits is exact as a double, and so are these powers of ten: their quotient is rounded once. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
/** Longer texts are left to the tokens, which know how long one may be. */
const LONGEST = 65_536;

/**
 * Reads cells as most programs write them (`<c r="B3" s="1" t="s"><v>12</v></c>`) straight from the bytes. It takes a
 * cell only where it stands whole in the window and holds nothing unusual, and leaves all else to the tokens: what it
 * takes, they would read the same. A place in the bytes is -1 where it gives up.
 */
export class OrdinaryCells {
  private readonly tokens: XmlTokens;
  private readonly context: CellContext;
  private readonly columns: number;
  private readonly put: (column: number, cell: Cell) => void;
  private readonly texts = new KeptTexts();
  /** What the start tag at hand said. */
  private column = 0;
  private style = 0;
  private kind = NUMBER;
  private cell: Cell;

  constructor(tokens: XmlTokens, context: CellContext, columns: number, put: (column: number, cell: Cell) => void) {
    this.tokens = tokens;
    this.context = context;
    this.columns = columns;
    this.put = put;
  }

  /** Reads cells of the row at hand, as many as it can; returns the column behind the last. */
  read(nextColumn: number): number {
    const { tokens } = this;
    tokens.settle();
    if (tokens.depth !== ROW_DEPTH || tokens.closesItself) return nextColumn;
    const { bytes, view } = tokens;
    let at = tokens.position;
    let column = nextColumn;
    while (bytes[at] === byte.LT && bytes[at + 1] === byte.LOWER_C) {
      this.column = column;
      const next = this.readCell(bytes, view, at + 2);
      if (next < 0) break;
      at = next;
      column = this.column + 1;
    }
    tokens.position = at;
    return column;
  }

  private readCell(bytes: Uint8Array, view: DataView, from: number): number {
    this.style = 0;
    this.kind = NUMBER;
    let at = from;
    while (bytes[at] === byte.SPACE) {
      const start = view.getUint32(at);
      if (start === REFERENCE) at = this.readReference(bytes, at + 4);
      else if (start === STYLE) at = this.readStyle(bytes, at + 4);
      else at = start === KIND ? this.readKind(bytes, view, at + 4) : -1;
      if (at < 0) return -1;
    }
    if (this.column > this.columns) return -1;
    if (bytes[at] === byte.SLASH) return bytes[at + 1] === byte.GT ? at + 2 : -1;
    if (bytes[at] !== byte.GT) return -1;
    at = this.readContent(bytes, view, at + 1);
    if (at >= 0) this.put(this.column, this.cell);
    return at;
  }

  private readReference(bytes: Uint8Array, from: number): number {
    let at = from;
    let column = 0;
    for (let letter = bytes[at]!; letter >= byte.UPPER_A && letter <= byte.UPPER_Z; letter = bytes[++at]!) {
      column = column * 26 + letter - byte.UPPER_A + 1;
    }
    const letters = at - from;
    const firstDigit = at;
    while (isDigit(bytes[at]! - byte.DIGIT_0)) at++;
    const digits = at - firstDigit;
    if (letters === 0 || letters > 3 || digits === 0 || digits > 9 || bytes[firstDigit] === byte.DIGIT_0) return -1;
    this.column = column;
    return bytes[at] === byte.QUOTE ? at + 1 : -1;
  }

  private readStyle(bytes: Uint8Array, from: number): number {
    let at = from;
    let style = 0;
    for (let digit = bytes[at]! - byte.DIGIT_0; isDigit(digit); digit = bytes[++at]! - byte.DIGIT_0) {
      style = style * 10 + digit;
    }
    this.style = style;
    return at > from && at - from < 9 && bytes[at] === byte.QUOTE ? at + 1 : -1;
  }

  private readKind(bytes: Uint8Array, view: DataView, at: number): number {
    const first = bytes[at];
    if (bytes[at + 1] === byte.QUOTE) {
      if (first === byte.LOWER_S) this.kind = SHARED;
      else if (first === byte.LOWER_B) this.kind = BOOLEAN;
      else if (first !== byte.LOWER_N) return -1;
      return at + 2;
    }
    if (first === byte.LOWER_I && matches(bytes, at, INLINE_TYPE)) {
      this.kind = INLINE;
      return at + INLINE_TYPE.length;
    }
    if (first !== byte.LOWER_S || view.getUint32(at) !== TEXT_TYPE) return -1;
    this.kind = TEXT_RESULT;
    return at + 4;
  }

  private readContent(bytes: Uint8Array, view: DataView, at: number): number {
    if (this.kind === INLINE) {
      if (matches(bytes, at, INLINE_OPEN)) return this.readText(bytes, at + INLINE_OPEN.length, INLINE_CLOSE);
      if (!matches(bytes, at, INLINE_OPEN_KEPT)) return -1;
      return this.readText(bytes, at + INLINE_OPEN_KEPT.length, INLINE_CLOSE);
    }
    if (bytes[at] !== byte.LT || bytes[at + 1] !== byte.LOWER_V || bytes[at + 2] !== byte.GT) return -1;
    if (this.kind === NUMBER) return this.readNumber(bytes, view, at + 3);
    return this.kind === TEXT_RESULT ? this.readText(bytes, at + 3, VALUE_CLOSE) : this.readIndex(bytes, view, at + 3);
  }

  /** The digits of a shared string's index, or of a truth value. */
  private readIndex(bytes: Uint8Array, view: DataView, start: number): number {
    let at = start;
    let index = 0;
    for (let digit = bytes[at]! - byte.DIGIT_0; isDigit(digit); digit = bytes[++at]! - byte.DIGIT_0) {
      index = index * 10 + digit;
    }
    if (at === start || at - start > 9 || !closesValue(bytes, view, at)) return -1;
    if (this.kind === BOOLEAN) {
      if (at - start > 1 || index > 1) return -1;
      this.cell = index === 1;
    } else {
      this.cell = sharedText(index, this.context);
    }
    return at + VALUE_CLOSE.length;
  }

  private readNumber(bytes: Uint8Array, view: DataView, start: number): number {
    const negative = bytes[start] === byte.MINUS;
    let at = negative ? start + 1 : start;
    let value = 0;
    let digits = -at;
    for (let digit = bytes[at]! - byte.DIGIT_0; isDigit(digit); digit = bytes[++at]! - byte.DIGIT_0) {
      value = value * 10 + digit;
    }
    digits += at;
    if (bytes[at] === byte.DOT) {
      const point = at++;
      for (let digit = bytes[at]! - byte.DIGIT_0; isDigit(digit); digit = bytes[++at]! - byte.DIGIT_0) {
        value = value * 10 + digit;
      }
      const decimals = at - point - 1;
      digits += decimals;
      if (digits <= EXACT_DIGITS) value /= POWERS[decimals]!;
    }
    if (digits === 0 || digits > EXACT_DIGITS) return this.readLongNumber(bytes, view, start);
    if (!closesValue(bytes, view, at)) return this.readLongNumber(bytes, view, start);
    // Taken from zero, because -0 is 0 to a reader.
    this.cell = numberCell(negative ? 0 - value : value, this.style, this.context);
    return at + VALUE_CLOSE.length;
  }

  /** A number of many digits or with an exponent. */
  private readLongNumber(bytes: Uint8Array, view: DataView, start: number): number {
    let at = start;
    while (bytes[at]! > byte.AMP && bytes[at] !== byte.LT) at++;
    if (at === start || at - start > 64 || !closesValue(bytes, view, at)) return -1;
    const text = latin1Text(bytes, start, at);
    if (!/^[-+.0-9eE]+$/.test(text)) return -1;
    this.cell = textToNumber(text, this.style, this.context);
    return at + VALUE_CLOSE.length;
  }

  private readText(bytes: Uint8Array, start: number, close: Uint8Array): number {
    let at = start;
    let hash = HASH_BASIS;
    for (let text = bytes[at]!; text !== byte.LT; text = bytes[++at]!) {
      if (text === byte.AMP || text === byte.CR || text === byte.UNDERSCORE || text === byte.NUL) return -1;
      hash = hashByte(hash, text);
    }
    if (at - start > LONGEST || !matches(bytes, at, close)) return -1;
    this.cell = this.texts.get(bytes, start, at, hash);
    return at + close.length;
  }
}

function isDigit(value: number): boolean {
  return value >= 0 && value <= 9;
}

function closesValue(bytes: Uint8Array, view: DataView, at: number): boolean {
  return bytes[at] === byte.LT && view.getUint32(at) === VALUE_END && view.getUint32(at + 4) === CELL_END;
}

function matches(bytes: Uint8Array, at: number, pattern: Uint8Array): boolean {
  for (let index = 0; index < pattern.length; index++) {
    if (bytes[at + index] !== pattern[index]) return false;
  }
  return true;
}

/** Four characters as the number that a view reads in their place. */
function word(text: string): number {
  return viewOf(utf8Bytes(text)).getUint32(0);
}
