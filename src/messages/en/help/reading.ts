import type { ReadingHelp } from '../../topics/help.ts';

export const readingHelp: ReadingHelp = {
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
