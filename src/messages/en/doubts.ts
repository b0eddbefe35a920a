import type { DoubtWords } from '../topics/doubts.ts';

export const doubts = (): DoubtWords => ({
  unusedField: (id) => `no rule reads the field "${id}"`,
  unusedParameter: (id) => `no rule uses the parameter "${id}"`,
  alwaysPassed: (level, field) => `${level}: any value of "${field}" passes`,
  neverPassed: (level, field) => `${level}: no value of "${field}" passes`,
  alwaysAsked: (level) => `${level}: the condition of when always holds`,
  neverAsked: (level) => `${level}: the condition of when never holds`,
  easierGrade: (level, higher, lower) =>
    `${level}: the grade "${higher}" asks less than "${lower}"; grades go from the highest down`,
  noRulesOf: (level) => `no rule is for the level "${level}": its centres cannot be judged, and are in no report`,
  conditionReplaced: (level) =>
    `${level}: the cell has a when of its own, so that the rule's does not hold here; where both are meant, make it one condition or two rules`,
  otherNumber: (level, value, quoted) => `${level}: it asks ${value}, which its quotation “${quoted}” does not say`,
  unquoted: (words) => `the source does not hold the words "${words}"`,
  otherHeader: (word, field) => `a header "${word}" is read as "${field}"`,
  noHeader: (word) => `a header "${word}" is read as no field`,
  uncovered: (section, number) => `paragraph ${number} of ${section} has neither a rule nor a reason under notAudited`,
});
