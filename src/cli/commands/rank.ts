import { wordsOf } from '../../messages/index.ts';
import { sayNotInForce } from '../../messages/not-in-force.ts';
import { normalize } from '../../model/fold.ts';
import type { Plan } from '../../model/plan.ts';
import { narrowed } from '../../plan/narrow.ts';
import type { RankReport } from '../../reports/rank/context.ts';
import { type OfficeRank, Ranking } from '../../rounds/rank.ts';
import { Lexicon } from '../../survey/words/lexicon.ts';
import { type AuditOptions, type AuditRun, startAudit } from '../audit-run.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { beyond, type FailOn } from '../fail-on.ts';
import type { Setting } from '../io.ts';
import { NO_PLAN, planFor } from '../plans.ts';
import type { PageFormat } from '../progress-choices.ts';
import { selectCenters, selectLevels } from '../selection.ts';
import { sayProblems, sayVerdicts } from '../summary-lines.ts';
import { WaivedCount } from '../waived.ts';
import { type WholeReport, writePage } from '../write-page.ts';

export interface RankOptions extends AuditOptions {
  /** Id or file; none where absent. */
  readonly plan?: string;
  readonly format: PageFormat;
  readonly output?: string;
  readonly force?: boolean;
  readonly failOn: FailOn;
}

/** The field of 群众满意度, where a standard has it. */
const SATISFACTION = 'satisfaction';

/** `audit rank`: offices by the share of centres that comply, and by satisfaction. */
export async function rank(named: readonly string[], options: RankOptions, setting: Setting): Promise<ExitCode> {
  const { lang } = setting;
  const run = await startAudit(named, { ...options, alsoRead: [SATISFACTION] }, setting);
  const { standard, filters } = run;
  const plan = await countedPlan(run, options, setting);
  const field = standard.fields.findIndex(({ id }) => id === SATISFACTION);
  const waived = new WaivedCount();
  const offices = await ranked(run, plan, field < 0 ? null : field, waived);
  const survey = named.join(' ');
  const report: RankReport = {
    offices,
    words: wordsOf(lang),
    standard: { id: standard.id, title: standard.title[lang] },
    plan: plan && { id: plan.id, title: plan.title[lang] },
    satisfactionUnit: field < 0 ? null : (standard.fields[field]!.unit ?? ''),
    filters,
    files: named,
    notes: [
      sayNotInForce(standard, wordsOf(lang)),
      sayVerdicts(run.summary, lang),
      sayProblems(run.problems, survey, lang),
    ].filter((line) => line !== ''),
  };
  await writePage(await render(report, options.format), options, setting);
  return beyond(options.failOn, run.summary) > 0 ? EXIT.failed : EXIT.ok;
}

/** The plan, narrowed as the survey is; null where none is named. */
async function countedPlan(
  { standard }: AuditRun,
  { plan: named, level, office }: RankOptions,
  setting: Setting,
): Promise<Plan | null> {
  if (named === undefined || named === NO_PLAN) return null;
  const wanted = selectCenters(selectLevels(standard, new Lexicon(standard), level), office);
  return narrowed(await planFor(named, standard, setting), wanted);
}

async function ranked(
  run: AuditRun,
  plan: Plan | null,
  satisfaction: number | null,
  waived: WaivedCount,
): Promise<OfficeRank[]> {
  const planned = plan?.offices.flatMap(({ centers }) => centers) ?? [];
  const ranking = new Ranking({ fold: normalize, satisfaction, planned });
  for await (const results of run.results()) {
    for (const result of results) {
      ranking.add(result);
      waived.add(result);
    }
  }
  return ranking.finish();
}

async function render(report: RankReport, format: PageFormat): Promise<WholeReport> {
  if (format === 'json') return (await import('../../reports/rank/json.ts')).rankJson(report);
  return { format, blocks: (await import('../../reports/rank/page.ts')).rankPage(report) };
}
