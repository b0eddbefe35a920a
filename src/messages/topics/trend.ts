/** Words of the comparison of rounds. */
export interface TrendWords {
  readonly title: string;
  readonly meaning: string;
  readonly yearly: (labels: string) => string;
  readonly rounds: string;
  readonly round: string;
  readonly file: string;
  readonly standard: string;
  readonly surveyed: string;
  readonly ofAll: (count: number, all: number) => string;
  readonly filters: (round: string, filters: string) => string;
  readonly partial: (round: string) => string;
  readonly standards: string;
  readonly only: (filters: string) => string;
  readonly byVerdict: (all: number) => string;
  readonly notSurveyed: string;
  readonly all: string;
  readonly share: string;
  readonly bar: string;
  readonly verdictLegend: string;
  readonly byCategory: (all: number) => string;
  readonly category: string;
  readonly categoryStandings: Readonly<Record<'clear' | 'lacking' | 'failing' | 'unseen', string>>;
  readonly categoryLegend: string;
  readonly byOffice: string;
  readonly officeNote: string;
  readonly office: string;
  readonly noOffice: string;
  readonly noName: string;
  readonly level: string;
  readonly name: string;
  readonly centers: string;
  readonly metOf: (met: number, surveyed: number) => string;
  readonly byTransition: string;
  readonly transitions: Readonly<
    Record<'fixed' | 'came-back' | 'appeared' | 'still' | 'unseen' | 'waived' | 'first-seen', string>
  >;
  readonly changeNote: string;
  readonly cameBack: (count: number) => string;
  readonly fixed: (count: number) => string;
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly more: (count: number) => string;
  readonly moved: (count: number) => string;
  readonly nothing: string;
  readonly total: string;
  readonly failed: (round: string, behind: number, unsurveyed: number) => string;
  readonly passed: (round: string) => string;
  readonly reportOnly: string;
}
