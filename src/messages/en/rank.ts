import type { Names } from '../names.ts';
import type { RankWords } from '../topics/rank.ts';
import { an, atStart, plural } from './names.ts';

export const rank = (names: Names): RankWords => ({
  title: `Performance: ${plural(names.anOffice)} ranked`,
  standard: (title, id) => `Standard: ${title} (${id})`,
  plan: (title, id) => `Out of: the centres of the survey, and those of the plan that it lacks (${title}, ${id}).`,
  noPlan:
    'Out of: the centres of the survey. What was not surveyed is not among them; --plan counts planned centres, too.',
  meaning:
    'Ranks go by centres met out of all centres, without weights or scores; equal shares have the same rank, and the next rank is left out. Met includes conditional centres (to be explained).',
  byShare: 'By share met',
  rank: 'Rank',
  office: atStart(names.anOffice),
  noOffice: `(no ${names.anOffice})`,
  met: 'Met',
  conditional: 'Cond.',
  centers: 'Centres',
  share: 'Share met',
  surveyed: 'Surveyed',
  missing: 'Incomplete',
  bar: 'Share',
  legend: '█ compliant  ▓ conditional  ▒ incomplete  ░ noncompliant  · not surveyed',
  bySatisfaction: 'By satisfaction',
  noField: (standard) => `The standard ${standard} has no field satisfaction: nothing is ranked by it.`,
  noFigures: 'The survey gives no satisfaction figures: nothing is ranked by them.',
  satisfaction: 'Mean',
  filled: 'Filled in',
  filledOf: (filled, all) => `${filled}/${all}`,
  unranked: '—',
  unrankedNote: `The mean of the centres' figures, without weights. ${atStart(an(names.anOffice))} whose centres do not all have one is not ranked.`,
  total: 'Total',
});
