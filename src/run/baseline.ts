import { BaselineRecord } from '../audit/baseline.ts';
import { type AuditRequest, type AuditRun, startAudit } from './audit.ts';
import { baselineText } from './baseline-text.ts';
import { unreadFails } from './fail-on.ts';

export interface MadeBaseline {
  readonly text: string;
  readonly findings: number;
  readonly centers: number;
  readonly run: AuditRun;
  /** What a baseline holds fails nothing, but it is not whole where something was not read. */
  readonly failed: boolean;
}

/** `audit baseline`: what falls short now, for later checks to know. What is waived is not part of it. */
export async function baseline(request: AuditRequest): Promise<MadeBaseline> {
  const run = await startAudit(request);
  const record = new BaselineRecord();
  for await (const results of run.results()) for (const result of results) record.add(result);
  const centers = record.centers();
  const findings = centers.reduce((sum, center) => sum + center.findings.length, 0);
  const failed = unreadFails(request, run.summary.unread);
  return { text: baselineText(run.standard.id, centers), findings, centers: centers.length, run, failed };
}
