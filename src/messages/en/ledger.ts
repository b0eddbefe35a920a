import { withOwnHeads } from '../ledger-heads.ts';
import type { Names } from '../names.ts';
import type { LedgerWords } from '../topics/ledger.ts';

const HEADS: LedgerWords['columns'] = {
  serial: 'No.',
  number: 'Problem number',
  office: 'Office',
  name: 'Centre',
  level: 'Level',
  category: 'Category',
  clause: 'Clause',
  problem: 'Problem',
  required: 'Required',
  observed: 'Observed',
  gap: 'Gap',
  advice: 'What to do',
  measures: 'Measures',
  unit: 'Responsible unit',
  person: 'Person',
  due: 'Due',
  progress: 'Progress',
  completed: 'Completed on',
  review: 'Review',
  remarks: 'Remarks',
  'closed-on': 'Closed on',
  reason: 'Why not judged',
  mark: 'Check',
};

export const ledger = (names: Names): LedgerWords => ({
  columns: withOwnHeads(HEADS, names),
  earlier: { office: 'Office', name: 'Centre', level: 'Level' },
  looseColumns: { file: 'Old file', sheet: 'Old sheet', cell: 'Old place', content: 'Content' },
  progress: ['not started', 'in progress', 'done'],
  failed: (date) => `review failed (${date})`,
  passed: (date, observed) => `review passed (${date}, observed ${observed})`,
  cameBack: (closed, date) => `was closed${closed === '' ? '' : ` on ${closed}`}, found again on ${date}`,
  edited: (column, text) => `[changed by hand] ${column}: ${text}`,
  before: (column, text) => `[last round] ${column}: ${text}`,
  reasons: {
    center: 'the survey has no such centre',
    rule: 'the standard of this round has no such rule',
    level: 'this item of the centre was not judged',
    filtered: (filters) => `outside this round (${filters})`,
  },
  join: '; ',
  problem: (status, message) => `[${status}] ${message}`,
  required: (required, obligation) => `${required} (${obligation})`,
  clause: (clause, text) => `${clause}: ${text}`,
  copy: (header, ordinal) => `${header} (${ordinal})`,
});
