import type { Names } from '../names.ts';
import type { TemplateWords } from '../topics/template.ts';
import { plural } from './names.ts';

export const template = (names: Names): TemplateWords => ({
  guide: 'How to fill in',
  title: (standard, level) => `Survey: ${standard} · ${level}`,
  filler: ['Filled in by (unit, seal): ', 'Person: ', 'Telephone: ', 'Date: ', 'Year of the figures: '],
  number: 'No',
  // A reader of surveys knows the column by its Chinese name.
  remarks: '备注 (remarks)',
  yesNo: ['yes', 'no'],
  header: {
    yesNo: (label) => `${label}\n(yes/no)`,
    number: (label, unit) => `${label}\n(${unit})`,
    inLine: (header) => header.replace('\n', ' '),
  },
  thresholds: (items) => items.join('；'),
  binding: (obligation) => `（${obligation}）`,
  principle: 'in principle',
  encouraged: 'encouraged',
  clause: (number, text) => `Clause ${number}: ${text}`,
  demand: (threshold) => `Required: ${threshold}`,
  reading: (text) => `Reading: ${text}`,
  prompt: (threshold) => `Required: ${threshold}. Leave empty what is not known.`,
  errorTitle: 'Not accepted',
  yesNoError: 'Choose yes or no from the list, or leave the cell empty.',
  countError: (max) =>
    `Write 0 or a whole number${max === undefined ? '' : ` up to ${max}`}; 0 for none, empty where not known.`,
  numberError: (unit, max) =>
    `Write the number alone (unit: ${unit})${max === undefined ? '' : `, from 0 to ${max}`}; leave empty where not known.`,
  pages: 'Page &P of &N',
  purpose: (title, reference, id) =>
    `This workbook follows “${title}” (${reference}, standard ${id}). One row a centre; every answer is checked against the standard.`,
  planned: (plan, centers) =>
    `The ${plural(names.anOffice)} and names of ${centers} centres are filled in from “${plan}”: please leave them. Further centres go below the last row.`,
  sheetList: '1. Which sheets',
  sheetLine: (name, centers) => `Sheet “${name}”${centers > 0 ? `: ${centers} centres` : ''}`,
  howTo: '2. How to fill in',
  rules: [
    'Numbers are written alone, in the unit that the header gives in brackets: 20,000 yuan is 2 under 万元 (10,000 yuan). Events, funds and training days are those of the whole year.',
    'Where the header says yes/no, choose one of the two from the list.',
    'What did not happen is 0. An empty cell counts as missing; it means neither none nor 0.',
    'Leave empty what is not known. Do not write “about 300”, “200-300” or “several”; remarks go into the last column.',
    'Do not merge cells, rename sheets or headers, or insert header rows. One row a centre, on the sheet of its level.',
    `Write names in full and no name twice in one ${names.anOffice}.`,
    'Point at a header to see what is required and the words of the clause.',
  ],
  readings: '3. How the standard is read',
  demands: (level) => `What each column is compared with: ${level}`,
  table: ['Column', 'Required', 'What to write', 'Clause'],
  contact: 'Questions',
  contactLine: 'Contact:                                  Telephone:',
});
