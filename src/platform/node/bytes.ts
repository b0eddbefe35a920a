// Buffers do natively what costs plain bytes an object a call; bytes from `allocate` are such already.

/** Bytes that hold whatever stood in memory. They are copied by `new Uint8Array(bytes)`: `slice` may share them. */
export function allocate(size: number): Uint8Array {
  return Buffer.allocUnsafe(size);
}

/** Pieces as one. */
export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(pieces);
}

/** A text in UTF-8. */
export function utf8Bytes(text: string): Uint8Array {
  return Buffer.from(text);
}

/** UTF-8 as text, with U+FFFD for what is none. */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  return asBuffer(bytes).toString('utf8', start, end);
}

/** Each byte as the character of that number; `end` may lie behind the last. */
export function latin1Text(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return asBuffer(bytes).toString('latin1', start, end);
}

/** Each character as the byte of its number, which is less than 256. */
export function latin1Bytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** Where a pattern of one byte or more stands next, from a place on; -1 if nowhere. */
export function findBytes(bytes: Uint8Array, pattern: Uint8Array, from: number): number {
  return asBuffer(bytes).indexOf(pattern, from);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
