import type { Names } from '../names.ts';
import type { TrendWords } from '../topics/trend.ts';
import { atStart } from './names.ts';

export const trend = (names: Names): TrendWords => ({
  title: 'Rounds of surveys compared',
  meaning:
    'All rounds have the same denominator, the centres of any round: a centre that a round lacks is shown as not surveyed and is not met. The share met includes conditional centres (to be explained).',
  yearly: (labels) =>
    `Figures of a year: ${labels}. In each round these are figures of the year that the round states; compare them only with figures of a whole year.`,
  rounds: 'Rounds',
  round: 'Round',
  file: 'File',
  standard: 'Standard',
  surveyed: 'Surveyed',
  ofAll: (count, all) => `${count}/${all}`,
  filters: (round, filters) =>
    `The report of ${round} was narrowed (${filters}); its verdicts speak of that part only.`,
  partial: (round) =>
    `The report of ${round} leaves out what passed (--findings failing): what was fixed cannot be seen.`,
  standards: 'The rounds were judged by different standards: their figures cannot be compared as they are.',
  only: (filters) => `Only: ${filters}`,
  byVerdict: (all) => `By verdict (${all} centres in each round)`,
  notSurveyed: 'not surveyed',
  all: 'Total',
  share: 'Share met',
  bar: 'Share',
  verdictLegend: '█ compliant  ▓ conditional  ▒ incomplete  ░ noncompliant  · not surveyed',
  byCategory: (all) => `By category (${all} centres in each round)`,
  category: 'Category',
  categoryStandings: { clear: 'all pass', lacking: 'missing', failing: 'failing', unseen: 'unseen' },
  categoryLegend: '█ all pass  ▒ some missing or invalid  ░ some fail  · not surveyed, or not in the report',
  byOffice: `By ${names.anOffice}: met / surveyed`,
  officeNote: 'Shares are out of the centres of any round; the bar is the last round.',
  office: atStart(names.anOffice),
  noOffice: `(no ${names.anOffice})`,
  noName: '(no name)',
  level: 'Level',
  name: 'Name',
  centers: 'Centres',
  metOf: (met, surveyed) => `${met}/${surveyed}`,
  byTransition: 'What became of problems (a rule at a centre is one)',
  transitions: {
    fixed: 'fixed',
    'came-back': 'back',
    appeared: 'new',
    still: 'still',
    unseen: 'unseen',
    waived: 'waived',
    'first-seen': 'first seen',
  },
  changeNote:
    'fixed: failed, missing or invalid before, and passes now. back: fixed, and does not pass again. new: had always passed. first seen: not surveyed before. unseen: not surveyed in this round, which is not fixed.',
  cameBack: (count) => `Came back (${count})`,
  fixed: (count) => `Fixed (${count})`,
  rule: 'Rule',
  before: 'Before',
  after: 'Now',
  more: (count) => `… ${count} more: --format json has all.`,
  moved: (count) => `Centres whose verdict changed (${count})`,
  nothing: 'None.',
  total: 'Result',
  failed: (round, behind, unsurveyed) =>
    `${round} failed: ${[behind > 0 ? `${behind} noncompliant or incomplete` : '', unsurveyed > 0 ? `${unsurveyed} not surveyed` : ''].filter((part) => part !== '').join(', ') || 'some centres are to be explained'}.`,
  passed: (round) => `${round} passed: nothing noncompliant, incomplete or not surveyed.`,
  reportOnly: 'Not counted as a failure, as --fail-on says.',
});
