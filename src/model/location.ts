/**
 * A place in a person's file. Workbooks: `sheet` with `cell` ("D3") or `row`; CSV: `line` and `column` (the field's
 * number); YAML and JSON: `line`, `column` (of the text) and `path`. All numbers count from 1.
 */
export interface Location {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly cell?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
}

/** A stretch of a text file. Lines and columns count from 1, columns in characters; the end column is the one behind the last character. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Column letters of a 1-based column number: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
