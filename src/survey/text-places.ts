import type { Location } from '../model/location.ts';

/** Turns offsets in a text into places. The lines are looked for only when the first place is asked for. */
export class TextPlaces {
  readonly file: string;
  private readonly text: string;
  private starts: readonly number[] | null = null;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Line and column, both from 1; the column counts characters, of which some take two code units. */
  at(offset: number, path?: string): Location {
    this.starts ??= lineStarts(this.text);
    const line = lastAtMost(this.starts, offset);
    const before = this.text.slice(this.starts[line], offset);
    const pairs = before.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
    const place = { file: this.file, line: line + 1, column: before.length - pairs + 1 };
    return path ? { ...place, path } : place;
  }

  line(offset: number): number {
    this.starts ??= lineStarts(this.text);
    return lastAtMost(this.starts, offset) + 1;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** Index of the last number that is not greater than `limit`; the numbers rise. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
