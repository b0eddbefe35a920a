import type { NeutralNames } from '../names.ts';

/** In the middle of a sentence: School district, but not PTA. */
export const inSentence = (label: string): string =>
  /^[A-Z](?![A-Z])/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;

/** At the beginning of one. */
export const atStart = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

export const an = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

export const plural = (noun: string): string =>
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;

export const names: NeutralNames = {
  name: 'Name',
  center: 'Centre',
  level: 'Level',
  office: 'Office',
  anOffice: 'office',
  report: 'Audit report',
  form: 'Acceptance form',
  ledger: 'Rectification ledger',
  inSentence,
  sealsOf: (office) => [office, 'Authority in charge'],
};
