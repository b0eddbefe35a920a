/** Words of a standard or a plan: both languages in which its author writes. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
