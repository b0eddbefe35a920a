import { FindingWords } from '../messages/findings.ts';
import { wordsOf } from '../messages/index.ts';
import type { CenterResult } from '../model/finding.ts';
import { append } from '../model/lists.ts';
import type { ByteSource } from '../model/rows.ts';
import { type Annotatable, type Annotated, openAnnotatable } from '../workbooks/annotate/index.ts';
import { type AuditRequest, type AuditRun, startAudit } from './audit.ts';
import { type FailOn, fails } from './fail-on.ts';

export interface AnnotateRequest extends AuditRequest {
  readonly failOn: FailOn;
}

/** An annotated survey, and the audit that it tells of. */
export interface AnnotatedSurvey {
  readonly annotated: Annotated;
  readonly run: AuditRun;
  readonly failed: boolean;
}

/** `audit annotate`, its first step: refuses a file that cannot be annotated, before anything is judged. */
export function annotatable(source: ByteSource): Promise<Annotatable> {
  return openAnnotatable(source);
}

/** `audit annotate`: the survey's own workbook with its findings in it. */
export async function annotate(workbook: Annotatable, request: AnnotateRequest): Promise<AnnotatedSurvey> {
  const run = await startAudit(request);
  const results: CenterResult[] = [];
  for await (const batch of run.results()) append(results, batch);
  const words = wordsOf(request.lang, run.standard);
  const findingWords = new FindingWords(run.standard, words);
  request.progress?.writing(null);
  try {
    const annotated = await workbook.annotate({ ...run, words, findingWords, results });
    return { annotated, run, failed: fails(request, run.summary, run.summary.unread) };
  } finally {
    request.progress?.clear();
  }
}
