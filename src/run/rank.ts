import { wordsOf } from '../messages/index.ts';
import { sayNotInForce } from '../messages/not-in-force.ts';
import { textIn } from '../messages/text-in.ts';
import type { Plan } from '../model/plan.ts';
import { narrowed } from '../plan/narrow.ts';
import { type OfficeRank, Ranking } from '../rounds/rank.ts';
import { type AuditRequest, type AuditRun, startAudit } from './audit.ts';
import { type FailOn, fails } from './fail-on.ts';
import { type FormatOf, type Frame, render } from './outputs.ts';
import { sayProblems, sayUnread, sayVerdicts } from './summary-lines.ts';
import { WaivedCount } from './waived.ts';

export interface RankRequest extends AuditRequest {
  /** Whose centres count although no survey has them; null for none. */
  readonly plan: Plan | null;
  /** The surveys, as the person named them. */
  readonly named: readonly string[];
  readonly format: FormatOf<'rank'>;
  readonly frame: Frame;
  readonly failOn: FailOn;
}

/** The field of 群众满意度, where a standard has it. */
const SATISFACTION = 'satisfaction';

/** `audit rank`: offices by the share of centres that comply, and by satisfaction. */
export async function rank(request: RankRequest) {
  const { standard, plan, lang, named } = request;
  const words = wordsOf(lang, standard);
  const run = await startAudit({ ...request, alsoRead: [SATISFACTION] });
  const field = standard.fields.findIndex(({ id }) => id === SATISFACTION);
  const waived = new WaivedCount();
  const offices = await ranked(run, plan && narrowed(plan, run.wants), field < 0 ? null : field, waived);
  const notes = [
    sayNotInForce(standard, words),
    waived.say(lang),
    sayVerdicts(run.summary, lang),
    sayUnread(run, lang),
    sayProblems(run.problems, named.join(' '), lang),
  ];
  const report = {
    offices,
    words,
    standard: { id: standard.id, title: textIn(standard.title, lang) },
    plan: plan && { id: plan.id, title: textIn(plan.title, lang) },
    satisfactionUnit: field < 0 ? null : (standard.fields[field]!.unit ?? ''),
    filters: run.filters,
    files: named,
    unread: run.summary.unread,
    notes: notes.filter((line) => line !== ''),
  };
  const content = await render('rank', request.format, report, request.frame);
  return { content, failed: fails(request, run.summary, run.summary.unread) };
}

async function ranked(
  run: AuditRun,
  plan: Plan | null,
  satisfaction: number | null,
  waived: WaivedCount,
): Promise<OfficeRank[]> {
  const planned = plan?.offices.flatMap(({ centers }) => centers) ?? [];
  const ranking = new Ranking({ satisfaction, planned });
  for await (const results of run.results()) {
    for (const result of results) {
      ranking.add(result);
      waived.add(result);
    }
  }
  return ranking.finish();
}
