/** Words of the marks in a person's workbook in one language. */
export interface AnnotateWords {
  readonly author: string;
  readonly sheet: string;
  readonly title: string;
  readonly standard: (title: string, reference: string, id: string) => string;
  readonly legend: string;
  readonly tones: Readonly<Record<'fail' | 'invalid' | 'missing' | 'explain', string>>;
  readonly legendHint: string;
  readonly problemsBelow: (count: number) => string;
  readonly unnoted: (count: number) => string;
  /** How many centres there are, and how many have each verdict. */
  readonly counts: (label: string, count: number, verdicts: readonly string[]) => string;
  /** Sentences side by side in one line. */
  readonly beside: (sentences: readonly string[]) => string;
  /** Where a problem is, what it is and what to do about it. */
  readonly problem: (parts: readonly string[]) => string;
  readonly columns: readonly string[];
  readonly problems: (count: number) => string;
  readonly moreProblems: (count: number) => string;
  readonly absent: (labels: string) => string;
  readonly located: (message: string, cell: string) => string;
  readonly note: {
    readonly title: (status: string) => string;
    readonly rule: (title: string, obligation: string) => string;
    readonly required: (text: string) => string;
    readonly observed: (text: string) => string;
    /** What is written, and why it cannot be read. */
    readonly unreadable: (text: string, reason: string) => string;
    readonly gap: (text: string) => string;
    readonly clause: (where: string, text: string) => string;
    readonly remedy: (text: string) => string;
    /** A cell that is merged with others holds the answers of several rows. */
    readonly merged: (row: number, name: string) => string;
    readonly cut: string;
  };
}
