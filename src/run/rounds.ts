import type { CenterIdentity } from '../model/center-key.ts';
import { type Round, RoundCenters } from '../rounds/round.ts';
import type { AsideFile } from './aside.ts';
import { type AuditRequest, startAudit } from './audit.ts';
import type { NamedBytes } from './named-bytes.ts';
import { checkLevels, reportIn } from './report-file.ts';

/** A round as it is named: 2018=survey.xlsx. */
export interface NamedRound {
  readonly label: string;
  /** As the person named it. */
  readonly named: string;
  /** A survey, several, or one JSON report. */
  readonly files: readonly NamedBytes[];
  /** What a folder of surveys holds besides. */
  readonly aside?: readonly AsideFile[];
}

/** One round, from a JSON report of an earlier check or from a survey that is checked now. */
export async function readRound(
  { label, named, files, aside = [] }: NamedRound,
  request: Omit<AuditRequest, 'surveys'>,
  wanted: (center: Pick<CenterIdentity, 'level' | 'office'>) => boolean,
): Promise<Round> {
  const collected = new RoundCenters();
  const report = await reportIn(files);
  if (report !== null) {
    checkLevels(report.centers, request.standard, files[0]!.name);
    for (const { findings, ...center } of report.centers) {
      if (!wanted(center)) continue;
      collected.add({ ...center, statuses: new Map(findings.map(({ rule, status }) => [rule, status])) });
    }
    return { ...report, label, file: named, centers: collected.centers };
  }
  const run = await startAudit({ ...request, surveys: files, aside });
  for await (const results of run.results()) {
    for (const result of results) if (wanted(result.center)) collected.addResult(result);
  }
  const { centers } = collected;
  return {
    label,
    file: named,
    standard: run.standard.id,
    filters: '',
    partial: false,
    unread: run.summary.unread,
    centers,
  };
}
