import type { PaperHelp } from '../../topics/help.ts';

export const paperHelp: PaperHelp = {
  rectify: 'write the rectification ledger: a row for everything that does not pass, kept from round to round',
  rectifyAfter: `
Examples:
  audit rectify survey.xlsx -o ledger.xlsx
  audit rectify survey.xlsx --due 2019-12-31                  set the date due
  audit rectify survey.xlsx --split office -o ledgers         a workbook an office
  audit rectify new-survey.xlsx --update ledger.xlsx -o round-2.xlsx
      carries entries over by problem number; closes what passes now, and
      marks what was called done and still falls short

Exit codes, once the ledger is written: 0 all compliant or conditional; 1 some noncompliant or incomplete,
or something unread (but for --allow-unread); 2 not written.`,
  rectifyOutput: 'name of the ledger (rectification.xlsx); with --split, a folder',
  update: 'the ledger of the last round, or a folder of them: its entries are carried over',
  due: "date due (the end of the plan's rectification stage)",
  planNames:
    'the plan whose list of names is compared with: its id, a file, or none; the one that ships for the standard unless told',
  duePlan: 'the plan that sets the date due: its id, a file, or none',
  template: 'write the survey workbook: a sheet a level, the planned centres filled in',
  templateAfter: `
Examples:
  audit template                                   writes survey.xlsx
  audit template --office 丰庆路街道 -o one.xlsx    the centres of one office
  audit template --plan none                       an empty form`,
  templateOutput: 'name of the workbook (survey.xlsx)',
  plan: 'the plan whose centres are filled in: its id, a file, or none',
  annotate: "mark failing, missing and invalid cells in the survey's own workbook, with notes and verdicts",
  annotateAfter: `
Examples:
  audit annotate survey.xlsx                      writes survey-annotated.xlsx
  audit annotate survey.xlsx -o marked.xlsx
  audit annotate survey.xlsx --office 丰庆路街道   one office only

Only .xlsx and .xlsm can be annotated. The survey itself is not touched; formulas, formats, charts, pictures, notes,
macros and print settings stay as they are. Exit codes are those of audit check.`,
  workbook: 'the survey: an .xlsx or .xlsm file',
  annotateOutput: 'name of the annotated workbook (the survey’s with -annotated)',
  form: 'write acceptance forms: one A4 page a centre, with blocks for signatures and seals',
  formAfter: `
Examples:
  audit form survey.xlsx                          writes acceptance.xlsx, a sheet an office
  audit form survey.xlsx --split office -o forms/  a file an office
  audit form survey.xlsx --level community

Each centre is one printed page. Exit codes are those of audit check.`,
  formOutput: 'name of the workbook (acceptance.xlsx); with --split office the folder (acceptance)',
};
