// What a hostile or damaged file makes the library go astray over, looked at before it is given to the library.

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
