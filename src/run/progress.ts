import { inAll } from '../messages/in-all.ts';
import { wordsOf } from '../messages/index.ts';
import { type Lang, wordsOn } from '../messages/languages.ts';
import { sayNotInForce } from '../messages/not-in-force.ts';
import { labelsOf, textIn } from '../messages/text-in.ts';
import type { Plan } from '../model/plan.ts';
import { refuse } from '../model/problem.ts';
import { narrowed } from '../plan/narrow.ts';
import { type Progress, ProgressTally } from '../plan/progress.ts';
import { sayOutcome } from '../plan/say.ts';
import type { ProgressReport } from '../reports/progress/context.ts';
import { type AuditRequest, type AuditRun, startAudit } from './audit.ts';
import { type ProgressFailOn, unreadFails } from './fail-on.ts';
import { type FormatOf, type Frame, render } from './outputs.ts';
import { sayProblems, sayUnread } from './summary-lines.ts';
import { WaivedCount } from './waived.ts';

export interface ProgressRequest extends AuditRequest {
  readonly plan: Plan;
  /** Days, YYYY-MM-DD. */
  readonly asOf: string;
  readonly surveyedOn: string;
  /** The surveys, as the person named them. */
  readonly named: readonly string[];
  readonly format: FormatOf<'progress'>;
  readonly frame: Frame;
  readonly failOn: ProgressFailOn;
}

/** `audit progress`: the task list against the survey, as of a day. A workbook comes with sentences to close with. */
export async function progress(request: ProgressRequest) {
  const { asOf, surveyedOn, lang, standard, named } = request;
  if (surveyedOn > asOf) refuse('usage', { detail: inAll('usage', (say) => say.surveyedLater(surveyedOn, asOf)) });
  const words = wordsOf(lang, standard);
  const run = await startAudit(request);
  const waived = new WaivedCount();
  const made = await compare(run, request, waived);
  const { unread } = run.summary;
  const failed = isBehind(request.failOn, made) || unreadFails(request, unread);
  const notes = [
    sayNotInForce(standard, words),
    waived.say(lang),
    sayUnread(run, lang),
    sayProblems(run.problems, named.join(' '), lang),
  ];
  const report: ProgressReport = {
    progress: made,
    words,
    standard: { id: standard.id, title: textIn(standard.title, lang) },
    levels: labelsOf(standard.levels, lang),
    filters: run.filters,
    files: named,
    unread,
    allowUnread: run.allowUnread,
    notes: notes.filter((line) => line !== ''),
    failed,
  };
  const content = await render('progress', request.format, report, request.frame);
  return { content, failed, closing: closing(report, lang) };
}

async function compare(run: AuditRun, request: ProgressRequest, waived: WaivedCount): Promise<Progress> {
  const { asOf, surveyedOn } = request;
  const chosen = narrowed(request.plan, run.wants);
  if (chosen.offices.length === 0) refuse('no-match', { filters: run.filters });
  const tally = new ProgressTally(chosen, { asOf, surveyedOn });
  for await (const results of run.results()) {
    for (const result of results) {
      tally.add(result);
      waived.add(result);
    }
  }
  return tally.finish();
}

function isBehind(failOn: ProgressFailOn, { total }: Progress): boolean {
  return failOn === 'short' ? total.short > 0 : failOn === 'overdue' && total.overdue > 0;
}

function closing(report: ProgressReport, lang: Lang): string[] {
  const { progress, words, notes } = report;
  const say = wordsOn('progress', lang, words.names);
  const { verdict, excused } = sayOutcome(progress.total, report, say, words.report);
  return [verdict, ...(excused ? [say.reportOnly] : []), ...notes];
}
