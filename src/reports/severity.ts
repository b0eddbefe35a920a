import type { Finding } from '../model/finding.ts';
import type { ReportContext } from './report.ts';

/** How loudly a CI service is told. */
export type Severity = 'error' | 'warning' | 'note';

/** What turns a run red is an error, whatever is wrong with it; what an approved waiver or the baseline covers is a note. */
export function severityOf({ status, requirement, known }: Finding): Severity {
  if (status === 'waived' || known || requirement.obligation === 'encouraged') return 'note';
  return requirement.obligation === 'required' ? 'error' : 'warning';
}

/** Of what is wrong with the survey itself, only what was not read turns a run red. */
export function severityOfProblem(code: string, { allowUnread }: Pick<ReportContext, 'allowUnread'>): Severity {
  if (code === 'other-files') return 'note';
  return code === 'unread' && !allowUnread ? 'error' : 'warning';
}
