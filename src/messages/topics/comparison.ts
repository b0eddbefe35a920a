/** Words of a comparison of two surveys. */
export interface ComparisonWords {
  readonly title: string;
  readonly before: (source: string, centers: number) => string;
  readonly now: (source: string, centers: number) => string;
  readonly changes: Readonly<Record<'new' | 'worse' | 'gone' | 'unchanged' | 'better' | 'fixed', string>>;
  readonly change: string;
  readonly byOffice: string;
  readonly center: (name: string, level: string) => string;
  readonly verdict: string;
  readonly beforeHead: string;
  readonly nowHead: string;
  /** A centre that one of the two surveys has not. */
  readonly noCenter: string;
  readonly meaning: string;
  readonly noChange: string;
  readonly moreCenters: (count: number) => string;
  readonly regressed: (fresh: number, worse: number) => string;
  readonly held: string;
}
