const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
/** Characters made at once: a call takes no more arguments than the stack holds. */
const PIECE = 8192;

/** Bytes that hold whatever stood in memory. They are copied by `new Uint8Array(bytes)`: `slice` may share them. */
export function allocate(size: number): Uint8Array {
  return new Uint8Array(size);
}

/** Pieces as one. */
export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A text in UTF-8. */
export function utf8Bytes(text: string): Uint8Array {
  return ENCODER.encode(text);
}

/** UTF-8 as text, with U+FFFD for what is none. */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  return DECODER.decode(bytes.subarray(start, end));
}

/** Each byte as the character of that number; `end` may lie behind the last. */
export function latin1Text(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let at = start; at < end; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + PIECE)));
  }
  return text;
}

/** Each character as the byte of its number, which is less than 256. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Where a pattern of one byte or more stands next, from a place on; -1 if nowhere. */
export function findBytes(bytes: Uint8Array, pattern: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(pattern[0]!, from); at >= 0; at = bytes.indexOf(pattern[0]!, at + 1)) {
    let same = 1;
    while (same < pattern.length && bytes[at + same] === pattern[same]) same++;
    if (same === pattern.length) return at;
  }
  return -1;
}
