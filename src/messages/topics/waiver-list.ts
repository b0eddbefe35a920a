/** Words of the list of waivers. */
export interface WaiverListWords {
  readonly title: (file: string, count: number) => string;
  /** The day by which the days left are counted. */
  readonly day: (day: string, timezone: string) => string;
  readonly heads: readonly [center: string, rule: string, reason: string, approval: string, expires: string];
  readonly left: string;
  readonly used: string;
  readonly daysLeft: (days: number) => string;
  readonly count: (findings: number) => string;
  readonly problems: (count: number) => string;
  readonly fine: string;
  readonly none: string;
}
