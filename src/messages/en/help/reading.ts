import type { ReadingHelp } from '../../topics/help.ts';

export const readingHelp: ReadingHelp = {
  read: 'tell what was understood of a survey: regions, columns, rows and values, and what was not read',
  readAfter: `
Examples:
  audit read survey.xlsx                                    what each column was taken for, which rows are no centres
  audit read survey.xlsx --format json -o account.json
  audit read survey.xlsx --format yaml -o survey.yaml       the survey as YAML, each value with its origin
  audit read survey.xlsx -f yaml --split center -o centers  a file a centre: office/centre.yaml
  audit read survey.xlsx -f xlsx -o tidy.xlsx               a tidy sheet a level

What yaml, jsonl, csv and xlsx write is ready for audit check, with the verdicts of the survey itself; values that cannot
be used keep the text that a person wrote.

Exit codes: 0 all that could be a centre was read; 1 some of it was not; 2 the survey could not be read.`,
  readFormat: 'terminal json markdown; or the survey as it was understood, as yaml jsonl csv xlsx',
  readOutput: 'write to a file (understood.xlsx for a workbook); with --split, a folder',
  readPropose: 'write a layout (YAML) of what was recognised, to be completed and kept as survey.layout.yaml',
  readSplit: 'with --format yaml: none for one file, center for one a centre',
  readLimit: 'most centres whose values are listed (20)',
  rules: 'list the rules of a standard and what they ask of each level',
  rulesAfter: `
Examples:
  audit rules
  audit rules --level community`,
  explain: 'explain a rule: its words, thresholds, reading and remedy',
  explainAfter: `
Examples:
  audit explain area.plaza
  audit explain 业务经费`,
  ruleArgument: 'id of a rule, or the label of a field',
};
