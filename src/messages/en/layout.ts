import type { LayoutWords } from '../topics/layout.ts';

export const layout = (): LayoutWords => {
  const of = (sheet: string): string => (sheet === '' ? 'the table' : `the sheet "${sheet}"`);
  return {
    noNames: 'it does not say where names stand: write a column 名称 (name) of a table, or name: and a cell of a card',
    backwards: 'the first row comes before the last, and rows count from 1',
    tooDeep: (most) => `the first row may not lie below row ${most}`,
    twice: (cell) => `${cell} is written twice`,
    overlap: (first, last) =>
      `overlaps with another table in rows ${first}–${last ?? ''}; tables side by side are one, with the columns of both`,
    mixed: 'one sheet has either tables or cards',
    ambiguousLevel: (text) => `"${text}" can be more than one level; write which`,
    unknownLevel: (text, known) => `unknown level "${text}"; there are ${known.join(', ')}`,
    noSheet: (sheet, sheets) =>
      `there is no sheet "${sheet}"; this file has ${sheets.map((name) => `"${name}"`).join(', ')}`,
    outside: (cell, sheet, last) => `${cell} is outside ${of(sheet)}, which ends at ${last}; correct it`,
    fewRows: (first, sheet, last) => `there is no row ${first} in ${of(sheet)}, which ends at row ${last}; correct it`,
    head: (file) =>
      `What was recognised in ${file}. Go through the columns, add what is not known, keep it beside the survey`,
    unknown: (words) => `not known: ${words}`,
    nearest: (label) => ` (nearest: ${label})`,
    other: (words, word) => `${words}: says "${word}", which is something else`,
    left: (words) => `${words}: another column counts`,
    unread: (range) => `not understood: ${range}; to be written like this`,
    noCenters: (sheet) => `no centres were found in "${sheet}"`,
  };
};
