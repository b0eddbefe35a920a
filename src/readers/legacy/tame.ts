// What a hostile or damaged file makes the library go astray over, looked at before it is given to the library.

import { damaged } from '../../ooxml/limits.ts';

const FORMULA = 0x0006;
/** Where the formula of such a record is: behind its cell, its result and flags. */
const PARSED_AT = 20;
/** A length of a formula that says that there is none. */
const NO_FORMULA = 0xffff;
/** Records that hold formulas alone: of names, arrays, and what cells share. */
const OF_FORMULAS: ReadonlySet<number> = new Set([0x0018, 0x0221, 0x04bc]);
/** No record is of this kind, so that it is passed over. */
const UNKNOWN = 0x7fff;
const FILE_PASS = 0x002f;

/**
 * Takes the formulas out of a stream of .xls records, in place: nobody asks for them, each has its result beside it, and the
 * library does not come back from one that is damaged. An encrypted stream is left as it is. False where a record is too
 * short for what it is.
 */
export function withoutFormulas(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  const found: { at: number; kind: number }[] = [];
  for (let at = 0; at + 4 <= stream.length; ) {
    const [kind, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (kind === FILE_PASS) return true;
    if (kind === FORMULA && (size < PARSED_AT + 2 || at + 4 + size > stream.length)) return false;
    if (kind === FORMULA || OF_FORMULAS.has(kind)) found.push({ at, kind });
    at += 4 + size;
  }
  for (const { at, kind } of found) {
    if (kind === FORMULA) view.setUint16(at + 4 + PARSED_AT, NO_FORMULA, true);
    else view.setUint16(at, UNKNOWN, true);
  }
  return true;
}

const COLUMNS = 0x3c;
const MOST_COLUMNS = 16_384;

/**
 * Holds a sheet of .xlsb to the columns that a sheet has: the library makes an object of each that a record names. Throws
 * a `Refusal`, `workbook-damaged`.
 */
export function checkColumns(part: Uint8Array, name: string, file: string): void {
  const view = new DataView(part.buffer, part.byteOffset, part.length);
  for (let at = 0; at < part.length; ) {
    const kind = part[at]! < 0x80 ? part[at]! : (part[at]! & 0x7f) + (((part[at + 1] ?? 0) & 0x7f) << 7);
    at += part[at]! < 0x80 ? 1 : 2;
    let size = 0;
    for (let digit = 0; digit < 4 && at < part.length; digit++) {
      const byte = part[at++]!;
      size += (byte & 0x7f) << (7 * digit);
      if (byte < 0x80) break;
    }
    if (kind === COLUMNS && at + 8 <= part.length) {
      const [first, last] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
      if (first > last || last >= MOST_COLUMNS) damaged({ part: name, location: { file } }, 'bad reference');
    }
    at += size;
  }
}
