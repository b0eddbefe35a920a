import type { Lang } from '../messages/languages.ts';
import { textIn } from '../messages/text-in.ts';
import type { ReportWords } from '../messages/topics/core.ts';
import type { ProgressWords } from '../messages/topics/progress.ts';
import type { Stage } from '../model/plan.ts';
import type { Doubt } from './doubts.ts';
import type { CenterProgress, Counts, Progress } from './progress.ts';

/** 未达标，逾期184天. */
export function sayState({ attainment, verdict, due, overdue, left }: CenterProgress, words: ProgressWords): string {
  const parts = [words.attainments[attainment]];
  if (verdict === 'conditional') parts.push(words.explain);
  if (attainment === 'not-compliant' || attainment === 'not-surveyed') {
    parts.push(overdue > 0 ? words.overdue(overdue) : due ? words.dueToday : words.left(left));
  }
  return words.state(parts);
}

/** In which stage the day is, then what that stage demands. */
export function sayStage({ plan, asOf, stage }: Progress, words: ProgressWords, lang: Lang): string[] {
  const named = (it: Stage): string => words.named(ordinal(it), textIn(it.title, lang), it.start, it.end);
  const ordinal = (it: Stage): number => plan.stages.indexOf(it) + 1;
  switch (stage.is) {
    case 'in':
      return [
        words.inside(asOf, stage.stages.map(named)),
        ...stage.stages.map((it) => words.demands(ordinal(it), it.text)),
      ];
    case 'before':
      return [words.before(asOf, named(stage.next))];
    case 'between':
      return [words.between(asOf, named(stage.last), named(stage.next))];
    case 'after':
      return [words.after(asOf, named(stage.last))];
  }
}

const NAMED = 5;

export function sayDoubt(doubt: Doubt, words: ProgressWords): string {
  if (doubt.is === 'gap') return words.doubt.gap(doubt.after, doubt.before);
  const more = doubt.centers.length - NAMED;
  const names = words.list(doubt.centers.slice(0, NAMED).map(({ name, office }) => `${office} ${name}`));
  const shown = more > 0 ? `${names} … +${more}` : names;
  return doubt.is === 'due-outside-stages'
    ? words.doubt.outside(doubt.month, shown)
    : words.doubt.latePilots(doubt.end, shown);
}

/** What a comparison with the plan comes to, and whether it needs to be said why that fails nothing. */
export interface Outcome {
  readonly verdict: string;
  readonly passed: boolean;
  readonly excused: boolean;
}

/** Nothing has passed while something is unread: it could be what is short. */
export function sayOutcome(
  { short, overdue, due }: Counts,
  { unread, allowUnread, failed }: { readonly unread: number; readonly allowUnread: boolean; readonly failed: boolean },
  words: ProgressWords,
  report: ReportWords,
): Outcome {
  if (short > 0) return { verdict: words.failed(short, overdue), passed: false, excused: !failed };
  if (unread > 0) return { verdict: report.failed(0, 0, unread), passed: false, excused: !failed && !allowUnread };
  return { verdict: words.passed(due), passed: true, excused: false };
}
