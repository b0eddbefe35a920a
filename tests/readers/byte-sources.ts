import type { ByteSource } from '../../src/model/rows.ts';

export function bytesOf(bytes: Uint8Array, file = 'survey.csv'): ByteSource {
  return { file, size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function utf16(text: string, littleEndian: boolean): Uint8Array {
  const marked = `\ufeff${text}`;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/** All characters that GB18030 writes in two bytes, found by reading every pair: there is only a decoder at hand. */
const PAIRS = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const char = decoder.decode(Uint8Array.of(lead, trail));
    if (char.length === 1 && char !== '\ufffd') PAIRS.set(char, [lead, trail]);
  }
}

/** Of ASCII and what GB18030 writes in two bytes. */
export function gb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const pair = PAIRS.get(char);
    if (pair) bytes.push(...pair);
    else if (char < '\x80') bytes.push(char.charCodeAt(0));
    else throw new Error(`no two bytes for ${char}`);
  }
  return Uint8Array.from(bytes);
}

/** Bytes one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
