import { linesOf } from '../../template/style.ts';

/** What is written beside a cell; column and row are 1-based. */
export interface Note {
  readonly column: number;
  readonly row: number;
  /** The first line, in bold. */
  readonly title: string;
  readonly text: string;
}

/** Of the box, in pixels: some 40 half-width letters of 9 points. */
export const NOTE_WIDTH = 300;
const LETTERS = 44;
const LINE = 16;
const MARGIN = 16;
const HIGHEST = 480;

/** The height in pixels at which all of the text is seen. */
export function noteHeight({ title, text }: Note): number {
  return Math.min(HIGHEST, linesOf(`${title}\n${text}`, LETTERS) * LINE + MARGIN);
}
