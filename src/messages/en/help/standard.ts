import type { StandardHelp } from '../../topics/help.ts';

export const standardHelp: StandardHelp = {
  standard: 'write and check standards: clauses and rules, mistakes, cases, documents',
  standardAfter: `
Examples:
  audit standard new standards/my-standard   write a small standard that runs
  audit standard lint standards/my-standard  look for mistakes
  audit standard map jinshui-2017            the rules behind each clause, or why there are none
  audit standard map --help                  more about one command`,
  argument: 'the standard: its id, or the folder that holds it',
  map: 'list every clause and paragraph with the rules behind it, or the reason why there is none',
  mapAfter: `
Examples:
  audit standard map
  audit standard map jinshui-2017 --format json`,
  mapFormat: 'terminal to be read, json for programs',
  lint: 'look for mistakes: form, fields that nothing reads, rules that do nothing, words the source does not hold, headers read otherwise',
  lintAfter: `
Examples:
  audit standard lint ./my-standard
  audit standard lint ./my-standard --source document.txt

Exit codes: 0 nothing to report; 1 something to mend; 2 it could not be read.`,
  source: 'the text that rules quote (source.txt in the folder)',
  schema: 'print the JSON Schema of a file, for editors',
  schemaAfter: `
Examples:
  audit standard schema > standard.schema.json
  audit standard schema rules > rules.schema.json`,
  schemaArgument: 'which file: standard rules cases',
  new: 'write a small standard that runs, to be written over',
  newAfter: `
Examples:
  audit standard new ./my-standard`,
  newArgument: 'the folder; its name becomes the id of the standard',
  docs: 'write the standard as a page of Markdown',
  docsAfter: `
Examples:
  audit standard docs jinshui-2017 -o standard.md --lang en`,
  test: 'run the cases in the folder cases beside the rules; every rule at every level needs a pass, a fail and a missing case',
  testAfter: `
Examples:
  audit standard test zhengzhou-2016
  audit standard test ./my-standard

Exit codes: 0 all as expected and none lacking; 1 some are not; 2 it could not be read.`,
};
