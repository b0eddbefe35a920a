/** The languages of every output; Chinese is the default. */
export type Lang = 'zh' | 'en';

/** Words of a standard in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
