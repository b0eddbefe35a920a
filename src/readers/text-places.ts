import type { Location } from '../model/location.ts';
import { refuse } from '../model/problem.ts';

/** A standard has some hundred fields; whatever looks at each key of a mapping stays within bounds. */
const MAX_KEYS = 10_000;

/**
 * Turns offsets in a text into places. Lines are looked for only when the first place is asked for. The text may be a
 * window on a longer one.
 */
export class TextPlaces {
  readonly file: string;
  private readonly text: string;
  private lineStarts: readonly number[] | null = null;
  /** Offsets of the characters that take two code units: a file can be one line, too long to count along each time. */
  private wide: readonly number[] = [];
  /** Where the text begins: lines above it, and characters before it on its first line. */
  private readonly above: number;
  private readonly before: number;

  constructor(file: string, text: string, above = 0, before = 0) {
    this.file = file;
    this.text = text;
    this.above = above;
    this.before = before;
  }

  /** The places of a text that goes on from this one's `offset`, which is not between a CR and its LF. */
  from(offset: number, text: string): TextPlaces {
    if (offset === 0) return new TextPlaces(this.file, text, this.above, this.before);
    const { line, column = 1 } = this.at(offset);
    return new TextPlaces(this.file, text, (line ?? 1) - 1, column - 1);
  }

  /** Line and column, both from 1; the column counts characters. */
  at(offset: number, path?: string): Location {
    const line = this.line(offset);
    const index = line - this.above - 1;
    const start = this.lineStarts?.[index] ?? 0;
    const wide = countBelow(this.wide, offset) - countBelow(this.wide, start);
    const column = offset - start - wide + 1 + (index === 0 ? this.before : 0);
    const place = { file: this.file, line, column };
    return path ? { ...place, path } : place;
  }

  /** Refuses a mapping with so many keys (`bound-exceeded`), at the offset of the last. */
  checkKeys(count: number, offset: number): void {
    if (count > MAX_KEYS) refuse('bound-exceeded', { bound: 'mapping-keys', limit: String(MAX_KEYS) }, this.at(offset));
  }

  line(offset: number): number {
    if (!this.lineStarts) {
      this.lineStarts = lineStartsOf(this.text);
      this.wide = Array.from(this.text.matchAll(/[\ud800-\udbff](?=[\udc00-\udfff])/g), ({ index }) => index);
    }
    return this.above + countBelow(this.lineStarts, offset + 1);
  }
}

/** How many of the numbers are less than `limit`; they rise. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}
