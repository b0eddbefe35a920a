import type { UsageWords } from '../topics/usage.ts';

export const usage = (): UsageWords => ({
  unknownOption: (option) => `There is no option ${option}.`,
  unknownCommand: (command) => `There is no command ${command}.`,
  missingArgument: (argument) => `Missing argument: ${argument}.`,
  missingValue: (option) => `The option ${option} needs a value.`,
  tooMany: 'Too many arguments.',
  meant: (said, meant) => `${said} Did you mean ${meant}?`,
  oneWorkbook: 'Only one workbook can be annotated at a time.',
  pruneWhat: '--prune needs --baseline.',
  pruneAll: '--prune needs a check of everything: without --level, --office, --rule and --changed-since.',
  watchStdin: '--watch cannot watch standard input.',
  formatWithoutFile: '--format needs the name of a file behind “=”.',
  onePrinted: 'only one format can do without a file: write the others as --format name=file.',
  oneFile: 'two reports cannot go to the same file.',
  nothingForOutput: 'every format has a file of its own: there is no report left for --output.',
  noPlan: 'No plan ships for this standard: name one with --plan.',
  planLevel: (plan, level, standard) =>
    `The plan ${plan} has the level ${level}, which the standard ${standard} has not.`,
  officeNeedsPlan: '--office chooses among the centres of a plan: name a plan with --plan.',
  noGit:
    '--changed-since needs git, and a git repository at or above the working directory that git trusts (safe.directory).',
  slowGit: (seconds) =>
    `git has not answered in ${seconds} seconds; nothing was checked. Look at the repository’s .git folder, or check everything, without --changed-since.`,
  unknownRevision: (revision) =>
    `git knows no revision ${revision}. Where CI fetched only the last commit, fetch it first (fetch-depth: 0).`,
  surveyedLater: (surveyed, asOf) => `The survey, of ${surveyed}, is later than the day asked for, ${asOf}.`,
  roundWithoutYear: (text) =>
    `“${text}” does not say of which year it is: write 2018=${text} (or 2018-06, or 2018-06-30).`,
  roundTwice: (label) => `${label} is given twice: put the files of one round in one folder.`,
  oneRound: 'It takes at least two rounds to compare.',
  standardId: (id) =>
    `The folder's name becomes the id of the standard: lower-case letters, digits and hyphens, not ${id}.`,
  noUnit: (unit, means) => `“${unit}” is no unit in which “${means}” is measured`,
  noYear: (value) => `--year takes a year of four figures, not “${value}”.`,
  proposeOne: '--propose writes the layout of one survey at a time.',
  noField: (means, nearest) =>
    `the standard has no field "${means}"${nearest === null ? '' : `; did you mean "${nearest}"?`}`,
  splitFormat: '--split center goes with --format yaml.',
  splitFolder: '--split center needs a folder, given with -o.',
  noWorkingFolder: 'the working directory is not there any more: change into one that is.',
  noBase: (id) => `the standard to extend, "${id}", is neither beside this folder nor shipped with the program`,
});
