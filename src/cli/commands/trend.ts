import { testFields } from '../../audit/rule-types/index.ts';
import { wordsOf } from '../../messages/index.ts';
import { sayNotInForce } from '../../messages/not-in-force.ts';
import { refuse } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import type { Lang } from '../../model/text.ts';
import type { TrendReport } from '../../reports/trend/context.ts';
import type { Round } from '../../rounds/round.ts';
import { type Trend, trendOf } from '../../rounds/trend.ts';
import { Lexicon } from '../../survey/words/lexicon.ts';
import type { AuditOptions } from '../audit-run.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { beyond, type FailOn } from '../fail-on.ts';
import type { Setting } from '../io.ts';
import type { PageFormat } from '../progress-choices.ts';
import { nameRounds, readRound } from '../rounds.ts';
import { describeSelection, selectCenters, selectLevels } from '../selection.ts';
import { findStandard } from '../standards.ts';
import { type WholeReport, writePage } from '../write-page.ts';

export interface TrendOptions extends AuditOptions {
  readonly format: PageFormat;
  readonly output?: string;
  readonly force?: boolean;
  readonly failOn: FailOn;
}

/** `audit trend`: rounds of surveys, side by side. */
export async function trend(named: readonly string[], options: TrendOptions, setting: Setting): Promise<ExitCode> {
  const { lang } = setting;
  const standard = await findStandard(options.standard, setting);
  const wanted = selectCenters(selectLevels(standard, new Lexicon(standard), options.level), options.office);
  const rounds: Round[] = [];
  // A round without any centre of the selection is one in which they were not surveyed.
  const { level: _level, office: _office, ...whole } = options;
  for (const round of nameRounds(named)) rounds.push(await readRound(round, whole, wanted, setting));
  const filters = describeSelection(options, lang);
  if (rounds.every(({ centers }) => centers.size === 0)) refuse('no-match', { filters });
  const made = compared(rounds, standard);
  const failed = isBehind(options.failOn, made);
  const report: TrendReport = {
    trend: made,
    words: wordsOf(lang),
    notInForce: sayNotInForce(standard, wordsOf(lang)),
    levels: labels(standard.levels, lang),
    categories: labels(standard.categories, lang),
    rules: new Map(standard.rules.map(({ id, title }) => [id, title[lang]])),
    yearly: yearlyOf(standard, lang),
    filters,
    failed,
  };
  await writePage(await render(report, options.format), options, setting);
  return failed ? EXIT.failed : EXIT.ok;
}

/** A rule that the standard does not have is of the category that its id begins with. */
function compared(rounds: readonly Round[], { rules, categories }: Standard): Trend {
  const known = new Map(rules.map(({ id, category }) => [id, category]));
  const categoryOf = (rule: string): string => known.get(rule) ?? rule.replace(/\..*$/s, '');
  const found = rounds.flatMap(({ centers }) => [...centers.values()].flatMap(({ statuses }) => [...statuses.keys()]));
  const ids = [...categories.map(({ id }) => id), ...[...new Set(found)].map(categoryOf)];
  return trendOf(rounds, [...new Set(ids)], categoryOf);
}

/** The last round decides; a centre that it lacks counts as incomplete, for nobody knows how it stands. */
function isBehind(failOn: FailOn, { verdicts, centers }: Trend): boolean {
  const { 'not-surveyed': unsurveyed, ...last } = verdicts.at(-1)!;
  return beyond(failOn, { ...last, incomplete: last.incomplete + unsurveyed, centers: centers.length }) > 0;
}

/** Labels of the fields of the rules that are figures of one year. */
function yearlyOf({ rules, fields }: Standard, lang: Lang): string[] {
  const asked = new Set(rules.flatMap(({ requirements }) => requirements.flatMap(({ test }) => testFields(test))));
  return fields.filter(({ id, yearly }) => yearly === true && asked.has(id)).map(({ label }) => label[lang]);
}

function labels(of: readonly { readonly id: string; readonly label: Record<Lang, string> }[], lang: Lang) {
  return new Map(of.map(({ id, label }) => [id, label[lang]]));
}

async function render(report: TrendReport, format: PageFormat): Promise<WholeReport> {
  if (format === 'json') return (await import('../../reports/trend/json.ts')).trendJson(report);
  return { format, blocks: (await import('../../reports/trend/page.ts')).trendPage(report) };
}
