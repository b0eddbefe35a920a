/** What the ledger of a round came to, for its closing sentences. */
export interface RectifiedTexts {
  /** Ready to print. */
  readonly path: string;
  /** The same as it has to be typed. */
  readonly typed: string;
  /** How many workbooks, where there is one an office; else null. */
  readonly books: number | null;
  readonly centers: number;
  readonly compliant: number;
  /** How much was not read, in a sentence; empty where everything was. */
  readonly unread: string;
  readonly problems: number;
  readonly loose: number;
  readonly counts: {
    readonly open: number;
    readonly carried: number;
    readonly closed: number;
    readonly failedReview: number;
    readonly cameBack: number;
    readonly gone: number;
  };
  /** Whether there was a ledger of the round before. */
  readonly updated: boolean;
}

/** What a command says once it is done, how it names what it writes, and what it says while it works. */
export interface ClosingWords {
  readonly files: {
    readonly form: string;
    readonly template: string;
    readonly progress: string;
    readonly ledger: string;
    readonly ledgerFolder: string;
    readonly annotatedSuffix: string;
    readonly noOffice: string;
  };
  /** Before a refusal, and between its place and what it says. */
  readonly error: string;
  readonly at: string;
  /** A failure of the system that nobody foresaw; what it was asked to do. */
  readonly systemFailure: (code: string, what: string) => string;
  readonly bug: string;
  readonly written: (path: string) => string;
  readonly verdicts: (centers: number, counts: readonly (readonly [verdict: string, count: number])[]) => string;
  readonly problems: (count: number, command: string) => string;
  readonly waived: (findings: number, centers: number) => string;
  readonly filters: {
    readonly level: string;
    readonly office: string;
    readonly rule: string;
    readonly changedSince: (revision: string) => string;
    readonly between: string;
  };
  readonly nothingChanged: (revision: string, surveys: number) => string;
  readonly waiting: string;
  /** Behind the bar of a run: how many centres are judged, and about how many seconds are left. */
  readonly progress: (centers: string, seconds: number | null) => string;
  readonly writing: (seconds: number | null) => string;
  readonly annotated: (
    path: string,
    cells: Readonly<Record<'fail' | 'invalid' | 'missing' | 'explain', number>>,
  ) => string;
  readonly annotatedSheet: (sheet: string) => string;
  readonly unnoted: (count: number) => string;
  readonly wasSigned: string;
  readonly wasAnnotated: string;
  readonly formFiles: (path: string, offices: number, centers: number) => string;
  readonly formFile: (path: string, offices: number, centers: number) => string;
  readonly formPages: string;
  readonly template: (path: string, total: number) => string;
  readonly templateSheet: (name: string, rows: number, total: number) => string;
  readonly templateNext: (typed: string) => string;
  readonly repository: (files: string, first: string, folder: string | null) => string;
  readonly standardMade: (folder: string) => string;
  readonly lintClean: (id: string) => string;
  readonly lintTotal: (count: number) => string;
  readonly lintNoSource: string;
  readonly surprise: (what: string, expected: string, found: string) => string;
  readonly uncovered: (rule: string, level: string, lacking: readonly string[]) => string;
  readonly casesTotal: (cases: number, wrong: number, covered: number, pairs: number) => string;
  readonly rectified: (texts: RectifiedTexts) => readonly string[];
}
