import type { ProgramHelp } from '../../topics/help.ts';

export const programHelp: ProgramHelp = {
  audit:
    'Checks surveys of grassroots cultural service centres against a standard: which centre, which cell, which clause, and by how much.',
  auditAfter: `
Start here:
  audit template                     write an empty survey workbook to fill in
  audit check survey.xlsx            check a survey
  audit rectify survey.xlsx          write the rectification ledger
  audit explain area.building        a rule: its words, its thresholds, what to do
  audit check --help                 more about one command`,
  version: 'print the version',
  help: 'print help',
  lang: 'language of the output: zh (default) or en',
};
