/** Words of progress against a plan, for every format. */
export interface ProgressWords {
  readonly title: string;
  readonly plan: (title: string, id: string) => string;
  readonly standard: (title: string, id: string) => string;
  readonly filters: (filters: string) => string;
  readonly day: (asOf: string, surveyedOn: string) => string;
  readonly meaning: string;
  readonly stages: string;
  readonly stage: string;
  readonly demand: string;
  readonly from: string;
  readonly to: string;
  readonly inside: (day: string, stages: readonly string[]) => string;
  readonly before: (day: string, next: string) => string;
  readonly between: (day: string, last: string, next: string) => string;
  readonly after: (day: string, last: string) => string;
  readonly named: (ordinal: number, title: string, start: string, end: string) => string;
  readonly demands: (ordinal: number, text: string) => string;
  readonly byLevel: string;
  readonly byOffice: string;
  readonly pilots: (count: number) => string;
  readonly noPilots: string;
  readonly open: (count: number) => string;
  readonly allMet: string;
  readonly openOmitted: (compliant: number) => string;
  readonly unplanned: (count: number) => string;
  readonly unplannedNote: string;
  readonly unplannedOmitted: (count: number) => string;
  readonly doubts: string;
  /** A text behind its heading, on one line. */
  readonly headed: (heading: string, text: string) => string;
  readonly doubt: {
    readonly outside: (month: string, names: string) => string;
    readonly latePilots: (end: string, names: string) => string;
    readonly gap: (after: string, before: string) => string;
  };
  readonly total: string;
  readonly pilotRow: string;
  readonly heads: {
    readonly office: string;
    readonly level: string;
    readonly name: string;
    readonly pilot: string;
    readonly dueMonth: string;
    readonly verdict: string;
    readonly state: string;
    readonly overdueDays: string;
    readonly daysLeft: string;
    readonly near: string;
    readonly place: string;
    readonly planned: string;
    readonly due: string;
    readonly surveyed: string;
    readonly met: string;
    readonly conditional: string;
    readonly short: string;
    readonly overdue: string;
    readonly share: string;
    readonly bar: string;
  };
  readonly attainments: Readonly<Record<'in-time' | 'compliant' | 'not-compliant' | 'not-surveyed', string>>;
  readonly overdue: (days: number) => string;
  readonly dueToday: string;
  readonly left: (days: number) => string;
  readonly explain: string;
  readonly noVerdict: string;
  readonly noOffice: string;
  readonly noName: string;
  readonly notMatched: (near: string) => string;
  readonly notPlanned: string;
  readonly legend: string;
  readonly failed: (short: number, overdue: number) => string;
  readonly passed: (due: number) => string;
  readonly reportOnly: string;
  readonly yes: string;
  readonly sheets: {
    readonly summary: string;
    readonly centers: string;
    readonly unplanned: string;
    readonly stages: string;
  };
  readonly list: (items: readonly string[]) => string;
  /** What is true of one centre, in one phrase. */
  readonly state: (parts: readonly string[]) => string;
}
