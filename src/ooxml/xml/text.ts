import { allocate, latin1Text, utf8Bytes, utf8Text } from '#platform/bytes';
import { damaged, type Origin } from '../limits.ts';
import { AMP, CR, LF, SEMICOLON } from './bytes.ts';

/** `&#x10FFFF;` with leading zeros to spare. */
const LONGEST_REFERENCE = 18;
const NAMED = ['lt<', 'gt>', 'amp&', 'quot"', "apos'"].map((entity) => ({
  name: utf8Bytes(entity.slice(0, -1)),
  byte: entity.charCodeAt(entity.length - 1),
}));

/** Whether XML text in UTF-8 is its characters as it stands, without references or line ends to be normalised. */
export function isPlainText(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === AMP || byte === CR) return false;
  }
  return true;
}

/** XML text in UTF-8 as characters. Throws a `Refusal`, `workbook-damaged`, for a reference that XML does not know. */
export function decodeText(bytes: Uint8Array, start: number, end: number, origin: Origin): string {
  if (isPlainText(bytes, start, end)) return utf8Text(bytes, start, end);
  const decoded = decodeToBytes(bytes, start, end, origin);
  return utf8Text(decoded, 0, decoded.length);
}

/** The same as bytes: line ends normalised, references decoded, which never makes it longer. */
export function decodeToBytes(bytes: Uint8Array, start: number, end: number, origin: Origin): Uint8Array {
  const decoded = allocate(end - start);
  let length = 0;
  for (let at = start; at < end; ) {
    const byte = bytes[at]!;
    if (byte === AMP) {
      const close = findSemicolon(bytes, at, Math.min(end, at + LONGEST_REFERENCE));
      const code = codeOf(bytes, at + 1, close);
      if (code < 0) damaged(origin, 'bad XML');
      if (code < 0x80) decoded[length++] = code;
      else length += put(utf8Bytes(String.fromCodePoint(code)), decoded, length);
      at = close + 1;
    } else {
      decoded[length++] = byte === CR ? LF : byte;
      at += byte === CR && bytes[at + 1] === LF && at + 1 < end ? 2 : 1;
    }
  }
  return decoded.subarray(0, length);
}

/** Returns how many bytes were put. */
function put(bytes: Uint8Array, into: Uint8Array, at: number): number {
  into.set(bytes, at);
  return bytes.length;
}

/** -1 if there is none. */
function findSemicolon(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== SEMICOLON) at++;
  return at < end ? at : -1;
}

/** The character that a reference's name or number means; -1 if it means none. */
function codeOf(bytes: Uint8Array, start: number, end: number): number {
  for (const { name, byte } of NAMED) {
    if (end - start === name.length && name.every((one, at) => one === bytes[start + at])) return byte;
  }
  const number = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(latin1Text(bytes, start, Math.max(start, end)));
  if (number === null) return -1;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0 && code <= 0x10ffff ? code : -1;
}

/** A workbook's own escapes for characters that XML forbids: `_x000D_`; `_x005F_` keeps a literal underscore. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
