import { damaged, type Origin } from '../limits.ts';
import { AMP, CR, LF, SEMICOLON } from './bytes.ts';

/** `&#x10FFFF;` with leading zeros to spare. */
const LONGEST_REFERENCE = 18;
const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Whether XML text in UTF-8 is its characters as it stands, without references or line ends to be normalised. */
export function isPlainText(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === AMP || byte === CR) return false;
  }
  return true;
}

/** XML text in UTF-8 as characters. Throws a `Refusal`, `workbook-damaged`, for a reference that XML does not know. */
export function decodeText(bytes: Buffer, start: number, end: number, origin: Origin): string {
  return isPlainText(bytes, start, end)
    ? bytes.toString('utf8', start, end)
    : decodeToBytes(bytes, start, end, origin).toString();
}

/** The same as bytes: line ends normalised, references decoded, which never makes it longer. */
export function decodeToBytes(bytes: Buffer, start: number, end: number, origin: Origin): Buffer {
  const decoded = Buffer.allocUnsafe(end - start);
  let length = 0;
  for (let at = start; at < end; ) {
    const byte = bytes[at]!;
    if (byte === AMP) {
      const close = findSemicolon(bytes, at, Math.min(end, at + LONGEST_REFERENCE));
      const character = decodeReference(bytes, at + 1, close) ?? damaged(origin, 'bad XML');
      length += decoded.write(character, length);
      at = close + 1;
    } else {
      decoded[length++] = byte === CR ? LF : byte;
      at += byte === CR && bytes[at + 1] === LF && at + 1 < end ? 2 : 1;
    }
  }
  return decoded.subarray(0, length);
}

/** -1 if there is none. */
function findSemicolon(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== SEMICOLON) at++;
  return at < end ? at : -1;
}

function decodeReference(bytes: Buffer, start: number, end: number): string | undefined {
  if (end < start) return undefined;
  const body = bytes.toString('latin1', start, end);
  const named = NAMED.get(body);
  if (named !== undefined) return named;
  const number = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(body);
  if (number === null) return undefined;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** A workbook's own escapes for characters that XML forbids: `_x000D_`; `_x005F_` keeps a literal underscore. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
