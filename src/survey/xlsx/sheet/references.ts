/** A cell's place, 1-based. */
export interface CellReference {
  readonly column: number;
  readonly row: number;
}

/** Reads a reference such as `B3`; null if it is none, however large its numbers. */
export function parseReference(text: string): CellReference | null {
  const found = /^([A-Za-z]{1,4})([0-9]{1,9})$/.exec(text);
  if (found === null) return null;
  let column = 0;
  for (const letter of found[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]);
  return row > 0 ? { column, row } : null;
}
