/** A cell's place, 1-based. */
export interface CellReference {
  readonly column: number;
  readonly row: number;
}

/** Reads a reference such as `B3` from ASCII bytes; null if it is none, however large its numbers. */
export function parseReference(bytes: Uint8Array, start = 0, end = bytes.length): CellReference | null {
  let at = start;
  let column = 0;
  for (; at < end; at++) {
    // Clearing this bit makes a letter a capital.
    const letter = bytes[at]! & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  const letters = at - start;
  const digits = end - at;
  let row = 0;
  for (; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return letters >= 1 && letters <= 4 && digits >= 1 && digits <= 9 && row > 0 ? { column, row } : null;
}
