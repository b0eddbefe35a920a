import type { Names } from '../names.ts';
import type { ReportFileWords } from '../topics/report-files.ts';
import { inSentence } from './names.ts';

export const reportFiles = (names: Names): ReportFileWords => ({
  heads: {
    file: 'file',
    place: 'place',
    office: inSentence(names.office),
    level: inSentence(names.level),
    center: 'centre',
    verdict: 'verdict',
    rule: 'rule',
    title: 'requirement',
    clause: 'clause',
    obligation: 'obligation',
    status: 'status',
    required: 'required',
    observed: 'observed',
    gap: 'gap',
    message: 'finding',
    remediation: 'to do',
  },
  findings: 'Findings',
  more: (count) => `${count} more are not listed.`,
  group: (count) => `${count} places: `,
  rest: (count) => `${count} more are not shown here: see the job summary, or a report in another format.`,
  problems: 'problems of the survey itself',
});
