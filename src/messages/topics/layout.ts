/** What can be wrong with a layout, and what stands in one that is proposed. */
export interface LayoutWords {
  readonly noNames: string;
  readonly backwards: string;
  readonly tooDeep: (most: number) => string;
  readonly twice: (cell: string) => string;
  readonly overlap: (first: number, last: number | null) => string;
  readonly mixed: string;
  readonly ambiguousLevel: (text: string) => string;
  readonly unknownLevel: (text: string, known: readonly string[]) => string;
  readonly noSheet: (sheet: string, sheets: readonly string[]) => string;
  readonly outside: (cell: string, sheet: string, last: string) => string;
  readonly fewRows: (first: number, sheet: string, last: number) => string;
  // A proposal.
  readonly head: (file: string) => string;
  readonly unknown: (words: string) => string;
  readonly nearest: (label: string) => string;
  readonly other: (words: string, word: string) => string;
  readonly left: (words: string) => string;
  readonly unread: (range: string) => string;
  readonly noCenters: (sheet: string) => string;
}
