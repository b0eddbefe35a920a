/** What each key of `audit.config.yaml` is, for the editors of those who write one. */
export interface ConfigFileWords {
  readonly standard: string;
  readonly inputs: string;
  readonly waivers: string;
  readonly baseline: string;
  readonly plan: string;
  readonly formats: string;
  readonly failOn: string;
  readonly allowUnread: string;
  readonly headers: string;
  readonly year: string;
  readonly headerAs: string;
  readonly headerUnit: string;
  readonly headerCodes: string;
  readonly headerYear: string;
  readonly layout: string;
  readonly layoutSheets: string;
  readonly layoutSheet: string;
  readonly layoutLevel: string;
  readonly layoutOffice: string;
  readonly layoutTable: string;
  readonly layoutRows: string;
  readonly layoutColumns: string;
  readonly layoutCard: string;
}
