import { wordsOn } from '../../messages/languages.ts';
import { textIn } from '../../messages/text-in.ts';
import { sayDoubt } from '../../plan/say.ts';
import type { ProgressReport } from './context.ts';

/** Progress for other programs: schema `audit-progress/1`. Days are YYYY-MM-DD, months YYYY-MM. */
export function progressJson({ progress, words, standard, filters, unread, notes }: ProgressReport): string {
  const { plan, stage, total, pilots, levels, offices, centers, unplanned, unplannedOmitted } = progress;
  const report = {
    schema: 'audit-progress/1',
    plan: { id: plan.id, title: textIn(plan.title, words.lang) },
    standard,
    ...(filters === '' ? {} : { filters }),
    asOf: progress.asOf,
    surveyedOn: progress.surveyedOn,
    stage: {
      position: stage.is,
      stages: stage.is === 'in' ? stage.stages.map(({ id }) => id) : [],
      ...('last' in stage ? { last: stage.last.id } : {}),
      ...('next' in stage ? { next: stage.next.id } : {}),
    },
    stages: plan.stages.map(({ id, title, start, end, text }) => ({
      id,
      title: textIn(title, words.lang),
      start,
      end,
      text,
    })),
    summary: total,
    unread,
    pilots,
    levels: levels.map(({ level, counts }) => ({ level, ...counts })),
    offices: offices.map(({ name, counts, levels: parts }) => ({
      name,
      ...counts,
      levels: parts.map((part) => ({ level: part.level, ...part.counts })),
    })),
    centers: centers.map(({ planned, dueDay, due, attainment, verdict, overdue, left, locations }) => ({
      name: planned.name,
      level: planned.level,
      office: planned.office,
      pilot: planned.pilot,
      dueDay,
      due,
      outcome: attainment,
      verdict,
      overdueDays: overdue,
      daysLeft: left,
      locations,
    })),
    unplanned: unplanned.map(({ near, ...one }) => ({
      ...one,
      kind: near === null ? 'not-in-plan' : 'name-not-matched',
      near: near && { name: near.name, level: near.level, office: near.office },
    })),
    ...(unplannedOmitted > 0 ? { unplannedOmitted } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    doubts: progress.doubts.map((doubt) => ({
      code: doubt.is,
      message: sayDoubt(doubt, wordsOn('progress', words.lang, words.names)),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
