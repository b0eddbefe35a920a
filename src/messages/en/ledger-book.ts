import type { Names } from '../names.ts';
import type { BookWords } from '../topics/ledger-book.ts';
import { inSentence } from './names.ts';

const anyOf = (levels: readonly string[]): string => {
  const all = levels.map(inSentence);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
};

export const ledgerBook = (names: Names): BookWords => ({
  sheets: {
    open: 'Ledger',
    closed: 'Closed',
    gone: 'Not found',
    loose: 'Unplaced',
    summary: 'Summary',
    guide: 'Guide',
    marks: 'Marks',
  },
  titles: {
    open: names.ledger,
    closed: 'Rectification ledger: closed problems',
    gone: 'Rectification ledger: problems that this round did not judge',
    loose: 'Rectification ledger: unplaced content',
    summary: 'Rectification ledger: summary',
    guide: 'About this rectification ledger',
  },
  more: (name, ordinal) => `${name} (${ordinal})`,
  about: (standard, date, scope) =>
    `By: ${standard}   Checked on: ${date}${scope === '' ? '' : `   Scope: ${scope}`}   Grey columns are filled in by the program, white ones by people`,
  looseAbout:
    'What stood in the old ledger outside the table, or in rows without a problem number, copied as it was; delete what is not needed.',
  pages: 'Page &P of &N',
  byOffice: `Problems by ${names.anOffice} and category`,
  byVerdict: 'Centres by verdict',
  byGrade: (rule) => `By ${rule.toLowerCase()}`,
  grade: 'Grade',
  gated: 'Of these, another required rule not passed',
  office: names.office,
  noOffice: `(no ${names.anOffice})`,
  total: 'Total',
  verdict: 'Verdict',
  centers: 'Centres',
  share: 'Share',
  bar: 'Bar',
  rounds: 'Compared with the last round',
  counts: {
    open: 'Problems now',
    carried: 'of these with entries carried over',
    closed: 'closed in this round',
    failedReview: 'marked done, yet not met',
    cameBack: 'came back after closing',
    gone: 'not judged in this round',
    loose: 'unplaced content',
  },
  guide: {
    reading: 'How to use it',
    columns: 'What the columns mean',
    rounds: 'After the next survey',
    made: 'What this ledger was made from',
    rules: [
      'A row is one finding of one centre that does not pass. Grey columns are results, filled in by the program; white ones belong to people: the program adds the outcome of a review there, and changes or deletes nothing.',
      `The problem number comes from ${names.anOffice}, level, name and rule: it is the same in every round, so leave it as it is. "No." only counts rows.`,
      'Sort, filter, move columns, insert columns, add columns of your own, write notes beside the table.',
      'Choose the progress from the list: not started, in progress, done.',
    ],
    facts: {
      office: `the ${names.anOffice}, as the survey has it`,
      name: 'the name, as the survey has it',
      level: anyOf(names.levels),
      category: 'category in the standard',
      clause: 'where the clause stands, and its words',
      problem: 'in brackets the status (fail, missing, invalid, waived), then the problem',
      required:
        'what is asked, and how binding it is: required; in principle (explain a shortfall); encouraged (changes no verdict)',
      observed: 'what the survey says',
      gap: 'how much is short or too much; empty where nothing can be subtracted',
      advice: 'what to do',
    },
    peoples: 'filled in by people',
    statuses:
      'fail: the value does not meet the rule; missing: there is no value; invalid: the value cannot be read or is out of range; waived: an approved waiver covers it.',
    again: [
      'Run audit rectify new-survey.xlsx --update this-ledger.xlsx -o new-ledger.xlsx: entries are carried over by problem number.',
      'What passes now gets "review passed" and moves to the closed sheet; what is marked done and still falls short gets "review failed"; what comes back after closing returns with a remark.',
      'Rows whose centre or rule is gone move to a sheet of their own; what stands elsewhere is copied to the unplaced sheet with its old place.',
      'A grey cell that somebody changed is noted among the remarks. A formula is kept as its result.',
      'Comments, colours, fonts and number formats are not carried over: keep the old ledger where they matter.',
      'Bars are drawn with block letters, for the program cannot write charts. The hidden column and sheet tell what people wrote: leave them in.',
    ],
    standard: 'Standard',
    files: 'Survey',
    oldFiles: 'Ledger of the last round',
    scope: 'Scope',
    everything: 'everything',
    date: 'Checked on',
    version: 'Program version',
    sha: 'SHA-256',
  },
});
