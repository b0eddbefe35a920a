/** What each key of `audit.config.yaml` is, for the editors of those who write one, and what a format has to look like. */
export interface ConfigFileWords {
  readonly standard: string;
  readonly inputs: string;
  readonly waivers: string;
  readonly baseline: string;
  readonly plan: string;
  readonly formats: string;
  readonly failOn: string;
  readonly headers: string;
  /** Goes on from "expected". */
  readonly format: (known: readonly string[]) => string;
}
