/** The 1-based number of a column by its letters: A is 1, AA is 27. */
export function columnAt(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Row and column of a cell's name, both 1-based. */
export function cellAt(name: string): { readonly row: number; readonly column: number } {
  const letters = /^[A-Za-z]+/.exec(name)![0];
  return { row: Number(name.slice(letters.length)), column: columnAt(letters) };
}
