import type { Names } from '../names.ts';
import type { ClosingWords, RectifiedTexts } from '../topics/closing.ts';
import { an } from './names.ts';

export const closing = (names: Names): ClosingWords => ({
  files: {
    form: 'acceptance',
    template: 'survey.xlsx',
    progress: 'progress.xlsx',
    ledger: 'rectification.xlsx',
    ledgerFolder: 'rectification',
    annotatedSuffix: '-annotated',
    noOffice: `no-${names.anOffice.replaceAll(' ', '-')}`,
  },
  error: 'Error: ',
  at: ': ',
  systemFailure: (code, what) =>
    `the system reported ${code} (${what}), and the work was not done. Check disk space, permissions and network drives, and try again.`,
  bug: 'Internal error; please report what follows:',
  written: (path) => `Wrote ${path}.`,
  verdicts: (centers, counts) =>
    `${centers} centres: ${counts.map(([verdict, count]) => `${count} ${verdict}`).join(', ')}.`,
  problems: (count, command) => `The survey itself has ${count} problem(s): see ${command}`,
  waived: (findings, centers) =>
    `${findings} finding(s) of ${centers} centre(s) are waived; the verdicts rest on that.`,
  filters: {
    level: 'level',
    office: names.anOffice,
    rule: 'rule',
    changedSince: (revision) => `changed since ${revision}`,
    between: '; ',
  },
  nothingChanged: (revision, surveys) =>
    `None of ${surveys} surveys has changed since ${revision}: nothing was checked.\n`,
  waiting: 'Waiting for a change; Ctrl-C ends.\n',
  progress: (centers, seconds) => `${centers} centres${seconds === null ? '' : `  ${seconds} s left`}`,
  writing: (seconds) => `writing${seconds === null ? '' : `  ${seconds} s left`}`,
  annotated: (path, { fail, invalid, missing, explain }) =>
    `Wrote ${path}: ${fail + invalid + missing + explain} cells marked (${fail} fail, ${invalid} invalid, ${missing} missing, ${explain} to explain), each with a note.`,
  annotatedSheet: (sheet) =>
    `The verdict of each centre is on the sheet “${sheet}”, and so is what has no cell because its column is absent.`,
  unnoted: (count) =>
    `${count} of them are coloured without a note (a conversation stands there, or there are too many).`,
  wasSigned: 'Note: the workbook was signed; its signature holds no longer.',
  wasAnnotated:
    'Note: this workbook was annotated before, and the colours of that time are still there: better annotate the original.',
  formFiles: (path, offices, centers) =>
    `Wrote ${offices} files to ${path}, one ${an(names.anOffice)}: ${centers} centres.`,
  formFile: (path, offices, centers) =>
    `Wrote ${path}: ${centers} centres on ${offices} sheets, one ${an(names.anOffice)}.`,
  formPages: 'Each centre prints on one page of A4, with blocks for signatures and seals.',
  template: (path, total) =>
    total > 0 ? `Wrote ${path} with ${total} centres filled in:` : `Wrote ${path}, an empty form:`,
  templateSheet: (name, rows, total) => (total > 0 ? `  ${name}  ${rows}` : `  ${name}`),
  templateNext: (typed) => `Once it is filled in, run: audit check ${typed}`,
  repository: (files, first, folder) => `Wrote:
  ${files}
Next:
  1. fill in ${first}, and add a file for every other centre
  2. run audit check ${folder === null ? 'here' : `in ${folder}`}
  3. put it under git; set AUDIT_REPOSITORY as .github/workflows/audit.yml or .gitlab-ci.yml says at its top,
     and remove the file you do not need
`,
  standardMade: (folder) => `Wrote ${folder}. Next:
  audit standard lint ${folder}        look for mistakes
  audit standard test ${folder}        run its cases
  audit template --standard ${folder}  write a survey workbook
`,
  lintClean: (id) => `${id}: nothing to report.`,
  lintTotal: (count) => `${count} in all.`,
  lintNoSource:
    'There is no source to compare quotations with: put a source.txt into the folder, or name one with --source.',
  surprise: (what, expected, found) => `${what}: expected ${expected}, found ${found}`,
  uncovered: (rule, level, lacking) => `${rule} ${level}: no case for ${lacking.join(', ')}`,
  casesTotal: (cases, wrong, covered, pairs) =>
    `${cases} cases, ${wrong} surprises; ${covered} of ${pairs} rules × levels have a pass, a fail and a missing case.`,
  rectified: (texts) => rectified(texts, names),
});

function rectified(
  { path, typed, books, centers, compliant, unread, problems, loose, counts, updated }: RectifiedTexts,
  { anOffice }: Names,
) {
  const some = (count: number, label: string): string => (updated && count > 0 ? `  ${count}  ${label}` : '');
  return [
    `Wrote ${path}${books === null ? '' : ` (${books} workbooks, one ${an(anOffice)})`}: problems: ${counts.open}; centres checked: ${centers}, compliant: ${compliant}.`,
    some(counts.carried, 'with the entries of the last round'),
    some(counts.closed, 'pass now and moved to the closed sheet'),
    some(counts.failedReview, 'marked done and still not met'),
    some(counts.cameBack, 'came back after closing'),
    some(counts.gone, 'not judged in this round, moved to a sheet of their own'),
    some(loose, 'pieces of content outside the table, copied to the unplaced sheet'),
    updated
      ? 'Comments, colours and number formats of the old ledger are not carried over: keep it where they matter.'
      : '',
    unread,
    problems > 0 ? `The survey itself has problems (${problems}): run audit check to see them.` : '',
    counts.open === 0
      ? 'Nothing needs to be put right.'
      : `Next: fill in measures, unit, person and progress. After the next survey, run:\n  audit rectify new-survey.xlsx --update ${typed} -o ${books === null ? 'new-ledger.xlsx' : 'new-ledger --split office'}`,
  ];
}
