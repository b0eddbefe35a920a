import { testFields } from '../audit/rule-types/index.ts';
import { wordsOf } from '../messages/index.ts';
import type { Lang } from '../messages/languages.ts';
import { sayNotInForce } from '../messages/not-in-force.ts';
import { labelsOf, textIn } from '../messages/text-in.ts';
import { refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import type { Round } from '../rounds/round.ts';
import { type Trend, trendOf } from '../rounds/trend.ts';
import type { AuditRequest } from './audit.ts';
import { beyond, type FailOn, unreadFails } from './fail-on.ts';
import { type FormatOf, type Frame, render } from './outputs.ts';
import { type NamedRound, readRound } from './rounds.ts';
import { describeSelection, selectedCenters } from './selection.ts';

export interface TrendRequest extends Omit<AuditRequest, 'surveys'> {
  readonly rounds: readonly NamedRound[];
  readonly format: FormatOf<'trend'>;
  readonly frame: Frame;
  readonly failOn: FailOn;
}

/** `audit trend`: rounds of surveys, side by side. */
export async function trend(request: TrendRequest) {
  const { standard, selection, lang } = request;
  const wanted = selectedCenters(standard, selection);
  const rounds: Round[] = [];
  // A round without any centre of the selection is one in which they were not surveyed.
  const { level: _level, office: _office, ...whole } = selection;
  for (const round of request.rounds) rounds.push(await readRound(round, { ...request, selection: whole }, wanted));
  const filters = describeSelection(selection, standard, lang);
  if (rounds.every(({ centers }) => centers.size === 0)) refuse('no-match', { filters });
  const made = compared(rounds, standard);
  const unread = rounds.reduce((sum, round) => sum + round.unread, 0);
  const failed = isBehind(request.failOn, made) || unreadFails(request, unread);
  const words = wordsOf(lang, standard);
  const report = {
    trend: made,
    words,
    notInForce: sayNotInForce(standard, words),
    levels: labelsOf(standard.levels, lang),
    categories: labelsOf(standard.categories, lang),
    rules: new Map(standard.rules.map(({ id, title }) => [id, textIn(title, lang)])),
    yearly: yearlyOf(standard, lang),
    filters,
    allowUnread: request.allowUnread === true,
    failed,
  };
  return { content: await render('trend', request.format, report, request.frame), failed };
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
  return fields.filter(({ id, yearly }) => yearly === true && asked.has(id)).map(({ label }) => textIn(label, lang));
}
