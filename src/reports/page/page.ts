/** How a piece of a page is meant; a colour repeats it where there is colour, and words always say it too. */
export type Tone = 'good' | 'fair' | 'warn' | 'bad' | 'dim';

/** Counts drawn side by side, out of `of`. */
export interface Bar {
  readonly parts: readonly { readonly count: number; readonly mark: string; readonly tone: Tone }[];
  readonly of: number;
}

export type PageCell = string | { readonly text: string; readonly tone: Tone } | Bar;

export interface PageTable {
  readonly is: 'table';
  readonly heads: readonly string[];
  /** So many columns hold text and stand to the left; the others hold numbers. A bar stands in the last column. */
  readonly texts: number;
  readonly rows: readonly (readonly PageCell[])[];
}

/** A span of months in a row, on an axis that all rows share. */
export interface PageTimeline {
  readonly is: 'timeline';
  readonly heads: readonly [title: string, from: string, to: string];
  /** Months of the axis, from `start`. */
  readonly months: number;
  /** `from` and `to` count months from the start of the axis; `now` marks the rows that hold the day. */
  readonly rows: readonly {
    readonly title: string;
    readonly start: string;
    readonly end: string;
    readonly from: number;
    readonly to: number;
    readonly now: boolean;
  }[];
  /** Where the day stands, in months from the start of the axis; outside of it, too. */
  readonly at: number;
  readonly day: string;
}

/** One thing, and what is known of it. */
export interface PageFacts {
  readonly is: 'facts';
  readonly title: string;
  readonly note: string;
  readonly facts: readonly { readonly label: string; readonly value: string; readonly tone?: Tone }[];
}

/** A report for reading as plain data, for a terminal and for Markdown. Texts from files are not yet made printable. */
export type Block =
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'text'; readonly text: string; readonly tone?: Tone }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | PageTable
  | PageTimeline
  | PageFacts;

export function isBar(cell: PageCell | undefined): cell is Bar {
  return typeof cell === 'object' && 'parts' in cell;
}

export function pageCellText(cell: PageCell | undefined): string {
  if (cell === undefined || isBar(cell)) return '';
  return typeof cell === 'string' ? cell : cell.text;
}

/** The bar in so many columns: each part as wide as its share, rounded so that all together are as wide as their sum. */
export function barParts(bar: Bar, columns: number): { readonly text: string; readonly tone: Tone }[] {
  let sum = 0;
  let drawn = 0;
  return bar.parts.map(({ count, mark, tone }) => {
    sum += count;
    const end = bar.of === 0 ? 0 : Math.round((sum / bar.of) * columns);
    const text = mark.repeat(end - drawn);
    drawn = end;
    return { text, tone };
  });
}
