/** What is wrong with how the program was called: the detail of a `usage` refusal. */
export interface UsageWords {
  readonly unknownOption: (option: string) => string;
  readonly unknownCommand: (command: string) => string;
  readonly missingArgument: (argument: string) => string;
  readonly missingValue: (option: string) => string;
  readonly tooMany: string;
  /** A sentence, with what the person may have meant. */
  readonly meant: (said: string, meant: string) => string;
  readonly oneWorkbook: string;
  readonly pruneWhat: string;
  readonly pruneAll: string;
  readonly watchStdin: string;
  readonly formatWithoutFile: string;
  readonly onePrinted: string;
  readonly oneFile: string;
  readonly nothingForOutput: string;
  readonly noPlan: string;
  readonly planLevel: (plan: string, level: string, standard: string) => string;
  readonly officeNeedsPlan: string;
  readonly noGit: string;
  readonly slowGit: (seconds: number) => string;
  readonly unknownRevision: (revision: string) => string;
  readonly surveyedLater: (surveyed: string, asOf: string) => string;
  readonly roundWithoutYear: (text: string) => string;
  readonly roundTwice: (label: string) => string;
  readonly oneRound: string;
  readonly standardId: (id: string) => string;
  readonly noUnit: (unit: string, means: string) => string;
  readonly noYear: (value: string) => string;
  readonly proposeOne: string;
  readonly noField: (means: string, nearest: string | null) => string;
  readonly splitFormat: string;
  readonly splitFolder: string;
  readonly noWorkingFolder: string;
  readonly noBase: (id: string) => string;
}
