import { damaged, exceeded, type Origin } from '../limits.ts';
import { type CellReference, parseReference } from '../references.ts';
import { APOSTROPHE, COLON, DIGIT_0, EQUALS, GT, isSpace, LT, NUL, QUOTE, SLASH } from './bytes.ts';
import { HASH_BASIS, hashByte } from './names.ts';
import { decodeText } from './text.ts';

const MAX_ATTRIBUTES = 256;

/** The attributes of the tag read last, as places in the window. */
export class Attributes {
  private readonly origin: Origin;
  private readonly names = new Int32Array(MAX_ATTRIBUTES);
  private readonly locals = new Int32Array(MAX_ATTRIBUTES);
  private readonly starts = new Int32Array(MAX_ATTRIBUTES);
  private readonly ends = new Int32Array(MAX_ATTRIBUTES);
  private bytes: Uint8Array = new Uint8Array();
  private count = 0;

  constructor(origin: Origin) {
    this.origin = origin;
  }

  /** Reads attributes from `at`, behind a tag's name; returns the place of `>` or `/`, or -1 at the window's end. */
  read(bytes: Uint8Array, at: number, end: number): number {
    this.bytes = bytes;
    this.count = 0;
    let next = at;
    for (;;) {
      const start = skipSpace(bytes, next);
      const byte = bytes[start]!;
      if (byte === GT || byte === SLASH) return start;
      if (byte === NUL) return this.stopped(start, end);
      if (start === next) damaged(this.origin, 'bad XML');
      next = this.readOne(bytes, start, end);
      if (next < 0) return -1;
    }
  }

  private readOne(bytes: Uint8Array, start: number, end: number): number {
    let name = HASH_BASIS;
    let local = HASH_BASIS;
    let at = start;
    for (; ; at++) {
      const byte = bytes[at]!;
      if (byte === EQUALS || isSpace(byte)) break;
      if (byte === NUL) return this.stopped(at, end);
      if (byte === LT || byte === GT || byte === SLASH || byte === QUOTE) damaged(this.origin, 'bad XML');
      name = hashByte(name, byte);
      local = byte === COLON ? HASH_BASIS : hashByte(local, byte);
    }
    const equals = skipSpace(bytes, at);
    if (bytes[equals] === NUL) return this.stopped(equals, end);
    if (bytes[equals] !== EQUALS || at === start) damaged(this.origin, 'bad XML');
    const open = skipSpace(bytes, equals + 1);
    const quote = bytes[open]!;
    if (quote === NUL) return this.stopped(open, end);
    if (quote !== QUOTE && quote !== APOSTROPHE) damaged(this.origin, 'bad XML');
    let close = open + 1;
    for (let byte = bytes[close]!; byte !== quote; byte = bytes[++close]!) {
      if (byte === NUL) return this.stopped(close, end);
      if (byte === LT) damaged(this.origin, 'bad XML');
    }
    this.add(name, local, open + 1, close);
    return close + 1;
  }

  private add(name: number, local: number, start: number, end: number): void {
    if (this.count === MAX_ATTRIBUTES) exceeded(this.origin, 'attributes', MAX_ATTRIBUTES);
    this.names[this.count] = name;
    this.locals[this.count] = local;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }

  /** A NUL is the window's end or, before it, an illegal character. */
  private stopped(at: number, end: number): number {
    return at >= end ? -1 : damaged(this.origin, 'bad XML');
  }

  /** -1 if there is none. */
  private find(name: number): number {
    for (let index = 0; index < this.count; index++) {
      if (this.names[index] === name) return index;
    }
    return -1;
  }

  /** The value of an attribute without a prefix. */
  get(name: number): string | undefined {
    const index = this.find(name);
    return index < 0 ? undefined : this.value(index);
  }

  /** A whole number of at most 9 digits: undefined without the attribute, -1 if it is anything else. */
  getInteger(name: number): number | undefined {
    const index = this.find(name);
    if (index < 0) return undefined;
    const start = this.starts[index]!;
    const end = this.ends[index]!;
    let value = 0;
    for (let at = start; at < end; at++) {
      const digit = this.bytes[at]! - DIGIT_0;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return end > start && end - start <= 9 ? value : -1;
  }

  /** A cell reference: undefined without the attribute, null if it is anything else. */
  getReference(name: number): CellReference | null | undefined {
    const index = this.find(name);
    return index < 0 ? undefined : parseReference(this.bytes, this.starts[index]!, this.ends[index]!);
  }

  /** The value of an attribute under whatever prefix, but under one. */
  getPrefixed(local: number): string | undefined {
    for (let index = 0; index < this.count; index++) {
      if (this.locals[index] === local && this.names[index] !== local) return this.value(index);
    }
    return undefined;
  }

  private value(index: number): string {
    return decodeText(this.bytes, this.starts[index]!, this.ends[index]!, this.origin);
  }
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at]!)) at++;
  return at;
}
