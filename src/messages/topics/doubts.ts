/** What in a standard has the right form and still cannot be meant. */
export interface DoubtWords {
  readonly unusedField: (id: string) => string;
  readonly unusedParameter: (id: string) => string;
  readonly alwaysPassed: (level: string, field: string) => string;
  readonly neverPassed: (level: string, field: string) => string;
  readonly alwaysAsked: (level: string) => string;
  readonly neverAsked: (level: string) => string;
  readonly easierGrade: (level: string, higher: string, lower: string) => string;
  readonly noRulesOf: (level: string) => string;
  /** A level's cell has a condition, and so has its rule: the rule's does not hold there. */
  readonly conditionReplaced: (level: string) => string;
  readonly otherNumber: (level: string, value: number, quoted: string) => string;
  readonly unquoted: (words: string) => string;
  readonly otherHeader: (word: string, field: string) => string;
  readonly noHeader: (word: string) => string;
  readonly uncovered: (section: string, number: number) => string;
}
