import { readDay } from '../../ledger/due.ts';
import { wordsOf } from '../../messages/index.ts';
import { sayNotInForce } from '../../messages/not-in-force.ts';
import { normalize } from '../../model/fold.ts';
import { refuse } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import type { Lang, Text } from '../../model/text.ts';
import { narrowed } from '../../plan/narrow.ts';
import { type Progress, ProgressTally } from '../../plan/progress.ts';
import { PROGRESS_WORDS } from '../../plan/words.ts';
import type { ProgressReport } from '../../reports/progress/context.ts';
import { Lexicon } from '../../survey/words/lexicon.ts';
import { type AuditOptions, type AuditRun, startAudit } from '../audit-run.ts';
import { todayInChina } from '../clock.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Setting } from '../io.ts';
import { planFor } from '../plans.ts';
import type { ProgressFailOn, ProgressFormat } from '../progress-choices.ts';
import { selectCenters, selectLevels } from '../selection.ts';
import { sayProblems } from '../summary-lines.ts';
import { WaivedCount } from '../waived.ts';
import { writePage } from '../write-page.ts';

export interface ProgressOptions extends AuditOptions {
  readonly plan?: string;
  /** Days, as people write them. */
  readonly asOf?: string;
  readonly surveyed?: string;
  readonly format: ProgressFormat;
  readonly output?: string;
  readonly force?: boolean;
  readonly failOn: ProgressFailOn;
}

const DEFAULT_NAME: Readonly<Record<Lang, string>> = { zh: '建设进度.xlsx', en: 'progress.xlsx' };

/** `audit progress`: the task list against the survey, as of a day. */
export async function progress(
  named: readonly string[],
  options: ProgressOptions,
  setting: Setting,
): Promise<ExitCode> {
  const { process, lang } = setting;
  const asOf = dayOf('--as-of', options.asOf) ?? todayInChina(process, new Date());
  const surveyedOn = dayOf('--surveyed', options.surveyed) ?? asOf;
  if (surveyedOn > asOf) refuse('usage', { detail: later(surveyedOn, asOf) });
  const run = await startAudit(named, options, setting);
  const waived = new WaivedCount();
  const made = await compare(run, options, { asOf, surveyedOn, waived }, setting);
  const failed = isBehind(options.failOn, made);
  const notes = [
    sayNotInForce(run.standard, wordsOf(lang)),
    waived.say(lang),
    sayProblems(run.problems, named.join(' '), lang),
  ];
  const report = reportOf(made, run, named, { notes, failed }, lang);
  if (options.format === 'xlsx') {
    const [{ progressWorkbook }, { workbookBytes }] = await Promise.all([
      import('../../workbooks/progress/index.ts'),
      import('../../workbooks/bytes.ts'),
    ]);
    const { writeWorkbook } = await import('../write-workbook.ts');
    const bytes = await workbookBytes(progressWorkbook(report));
    await writeWorkbook(options.output ?? DEFAULT_NAME[lang], bytes, closing(report, lang), options.force, setting);
  } else {
    await writePage(await render(report, options.format), options, setting);
  }
  return failed ? EXIT.failed : EXIT.ok;
}

async function compare(
  run: AuditRun,
  options: ProgressOptions,
  { waived, ...days }: { asOf: string; surveyedOn: string; waived: WaivedCount },
  setting: Setting,
): Promise<Progress> {
  const { standard } = run;
  const plan = await planFor(options.plan, standard, setting);
  const wanted = selectCenters(selectLevels(standard, new Lexicon(standard), options.level), options.office);
  const chosen = narrowed(plan, wanted);
  if (chosen.offices.length === 0) refuse('no-match', { filters: run.filters });
  const tally = new ProgressTally(chosen, { ...days, fold: normalize });
  for await (const results of run.results()) {
    for (const result of results) {
      tally.add(result);
      waived.add(result);
    }
  }
  return tally.finish();
}

async function render(report: ProgressReport, format: Exclude<ProgressFormat, 'xlsx'>) {
  if (format === 'json') return (await import('../../reports/progress/json.ts')).progressJson(report);
  return { format, blocks: (await import('../../reports/progress/page.ts')).progressPage(report) };
}

function reportOf(
  made: Progress,
  run: AuditRun,
  files: readonly string[],
  { notes, failed }: { readonly notes: readonly string[]; readonly failed: boolean },
  lang: Lang,
): ProgressReport {
  const { standard, filters } = run;
  const words = wordsOf(lang);
  return {
    progress: made,
    words,
    standard: { id: standard.id, title: standard.title[lang] },
    levels: levelLabels(standard, lang),
    filters,
    files,
    notes: notes.filter((line) => line !== ''),
    failed,
  };
}

function levelLabels({ levels }: Standard, lang: Lang): Map<string, string> {
  return new Map(levels.map(({ id, label }) => [id, label[lang]]));
}

function isBehind(failOn: ProgressFailOn, { total }: Progress): boolean {
  return failOn === 'short' ? total.short > 0 : failOn === 'overdue' && total.overdue > 0;
}

function closing({ progress: { total }, failed, notes }: ProgressReport, lang: Lang): string[] {
  const say = PROGRESS_WORDS[lang];
  const behind = [say.failed(total.short, total.overdue), ...(failed ? [] : [say.reportOnly])];
  return [...(total.short > 0 ? behind : [say.passed(total.due)]), ...notes];
}

function dayOf(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const known = ['2017-12-31', '2017年12月31日'];
  return readDay(text) ?? refuse('unknown-value', { option, value: text, known, nearest: null });
}

function later(surveyed: string, asOf: string): Text {
  return {
    zh: `调查日期 ${surveyed} 晚于截至日期 ${asOf}：当天还没有这份调查。`,
    en: `The survey, of ${surveyed}, is later than the day asked for, ${asOf}.`,
  };
}
