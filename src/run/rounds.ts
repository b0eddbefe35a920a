import { refuse } from '../model/problem.ts';
import { readReport } from '../rounds/read-report.ts';
import { type Round, RoundCenters } from '../rounds/round.ts';
import { type AuditRequest, startAudit } from './audit.ts';
import type { NamedBytes } from './named-bytes.ts';
import { textOf } from './named-text.ts';

/** A round as it is named: 2018=survey.xlsx. */
export interface NamedRound {
  readonly label: string;
  /** As the person named it. */
  readonly named: string;
  /** A survey, several, or one JSON report. */
  readonly files: readonly NamedBytes[];
}

/** One round, from a JSON report of an earlier check or from a survey that is checked now. */
export async function readRound(
  { label, named, files }: NamedRound,
  request: Omit<AuditRequest, 'surveys'>,
  wanted: (center: { readonly level: string; readonly office: string | null }) => boolean,
): Promise<Round> {
  const collected = new RoundCenters();
  const report = await reportIn(files);
  if (report !== null) {
    for (const center of report.centers) if (wanted(center)) collected.add(center);
    return { ...report, label, file: named, centers: collected.centers };
  }
  const run = await startAudit({ ...request, surveys: files });
  for await (const results of run.results()) {
    for (const result of results) if (wanted(result.center)) collected.addResult(result);
  }
  const { centers } = collected;
  return { label, file: named, standard: run.standard.id, filters: '', partial: false, centers };
}

/** The report in a file; null for what is no JSON, or JSON of another kind: that is a survey. */
async function reportIn(files: readonly NamedBytes[]) {
  const [file] = files;
  if (file === undefined || files.length > 1 || !/\.json$/i.test(file.name)) return null;
  const read = readReport(await textOf(file));
  if (read.is === 'other') return null;
  if (read.is === 'report') return read.round;
  const detail = {
    zh: `不是完整的 audit-report/1 报告（${read.at}）`,
    en: `this is no whole report of audit-report/1 (${read.at})`,
  };
  return refuse('json-syntax', { detail }, { file: file.name });
}
