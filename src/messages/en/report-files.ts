import type { ReportFileWords } from '../topics/report-files.ts';

export const reportFiles = (): ReportFileWords => ({
  heads: {
    file: 'file',
    place: 'place',
    office: 'office',
    level: 'level',
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
