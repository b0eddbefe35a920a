import { type Lang, wordsOn } from '../../messages/languages.ts';
import { textIn } from '../../messages/text-in.ts';
import type { ProgressWords } from '../../messages/topics/progress.ts';
import { daysBetween, lastDay, monthsBetween } from '../../model/calendar.ts';
import { type CenterProgress, type Counts, isMet, type Progress } from '../../plan/progress.ts';
import { sayDoubt, sayOutcome, sayStage, sayState } from '../../plan/say.ts';
import { spanOf } from '../../plan/stages.ts';
import type { Bar, Block, PageCell, PageTimeline, Tone } from '../page/page.ts';
import type { ProgressReport } from './context.ts';

/** The report for reading: where the plan stands, then what is to be done, centre by centre. */
export function progressPage(report: ProgressReport): Block[] {
  const { progress, words, notes } = report;
  const say = wordsOn('progress', words.lang, words.names);
  return [
    ...head(report, say),
    ...stageBlocks(progress, report, say),
    { is: 'heading', text: say.byLevel },
    levelTable(report, say),
    { is: 'text', text: say.legend, tone: 'dim' },
    { is: 'heading', text: say.byOffice },
    officeTable(report, say),
    ...pilotBlocks(report, say),
    ...openBlocks(report, say),
    ...unplannedBlocks(report, say),
    ...doubtBlocks(progress, say),
    { is: 'heading', text: say.total },
    ...closing(report, say),
    ...notes.map((text) => ({ is: 'text', text }) as const),
  ];
}

function head({ progress, words, standard, files, filters }: ProgressReport, say: ProgressWords): Block[] {
  const { plan, asOf, surveyedOn } = progress;
  const lines = [
    say.plan(textIn(plan.title, words.lang), plan.id),
    say.standard(standard.title, standard.id),
    words.report.read(
      files.join(' '),
      1,
      progress.total.surveyed + progress.unplanned.length + progress.unplannedOmitted,
    ),
    say.day(asOf, surveyedOn),
    ...(filters === '' ? [] : [say.filters(filters)]),
    say.meaning,
  ];
  return [{ is: 'title', text: say.title }, ...lines.map((text): Block => ({ is: 'text', text }))];
}

function stageBlocks(progress: Progress, { words }: ProgressReport, say: ProgressWords): Block[] {
  const [where = '', ...demands] = sayStage(progress, say, words.lang);
  return [
    { is: 'heading', text: say.stages },
    { is: 'text', text: where },
    timeline(progress, words.lang, say),
    ...demands.map((text): Block => ({ is: 'text', text })),
  ];
}

function timeline({ plan, asOf, stage }: Progress, lang: Lang, say: ProgressWords): PageTimeline {
  const { start, months } = spanOf(plan);
  const month = asOf.slice(0, 7);
  const days = Number(lastDay(month).slice(8));
  return {
    is: 'timeline',
    heads: [say.stage, say.from, say.to],
    months,
    rows: plan.stages.map((one, index) => ({
      title: `${index + 1} ${textIn(one.title, lang)}`,
      start: one.start,
      end: one.end,
      from: monthsBetween(start, one.start),
      to: monthsBetween(start, one.end),
      now: stage.is === 'in' && stage.stages.includes(one),
    })),
    at: monthsBetween(start, month) + daysBetween(`${month}-01`, asOf) / days,
    day: asOf,
  };
}

/** Planned, due, surveyed, met, of these conditional, short, overdue, and the bar. */
function countCells(counts: Counts): PageCell[] {
  const { planned, due, surveyed, met, conditional, short, overdue } = counts;
  return [
    ...[planned, due, surveyed, met].map(String),
    toned(conditional, 'fair'),
    toned(short, 'bad'),
    toned(overdue, 'bad'),
    bar(counts),
  ];
}

function toned(count: number, tone: Tone): PageCell {
  return { text: String(count), tone: count === 0 ? 'dim' : tone };
}

function bar({ planned, surveyed, met, compliant, conditional }: Counts): Bar {
  return {
    of: planned,
    parts: [
      { count: compliant, mark: '█', tone: 'good' },
      { count: conditional, mark: '▓', tone: 'fair' },
      { count: surveyed - met, mark: '░', tone: 'bad' },
      { count: planned - surveyed, mark: '·', tone: 'dim' },
    ],
  };
}

function countHeads({ heads }: ProgressWords): string[] {
  const { planned, due, surveyed, met, conditional, short, overdue, bar: drawn } = heads;
  return [planned, due, surveyed, met, conditional, short, overdue, drawn];
}

function levelTable({ progress, levels }: ProgressReport, say: ProgressWords): Block {
  return {
    is: 'table',
    heads: [say.heads.level, ...countHeads(say)],
    texts: 1,
    rows: [
      ...progress.levels.map(({ level, counts }) => [levels.get(level) ?? level, ...countCells(counts)]),
      [say.total, ...countCells(progress.total)],
      [say.pilotRow, ...countCells(progress.pilots)],
    ],
  };
}

function officeTable({ progress, levels }: ProgressReport, say: ProgressWords): Block {
  return {
    is: 'table',
    heads: [say.heads.office, ...countHeads(say)],
    texts: 1,
    rows: [
      ...progress.offices.flatMap(({ name, counts, levels: parts }) => [
        [name, ...countCells(counts)],
        ...parts.map((part) => [`  ${levels.get(part.level) ?? part.level}`, ...countCells(part.counts)]),
      ]),
      [say.total, ...countCells(progress.total)],
    ],
  };
}

function pilotBlocks(report: ProgressReport, say: ProgressWords): Block[] {
  const pilots = report.progress.centers.filter(({ planned }) => planned.pilot);
  if (pilots.length === 0)
    return [
      { is: 'heading', text: say.pilots(0) },
      { is: 'text', text: say.noPilots },
    ];
  return [{ is: 'heading', text: say.pilots(pilots.length) }, centerTable(pilots, report, say)];
}

function openBlocks(report: ProgressReport, say: ProgressWords): Block[] {
  const { centers, total } = report.progress;
  const open = centers.filter(({ verdict }) => verdict !== 'compliant');
  const blocks: Block[] = [{ is: 'heading', text: say.open(open.length) }];
  if (open.length === 0) return [...blocks, { is: 'text', text: say.allMet, tone: 'good' }];
  blocks.push(centerTable(open, report, say));
  if (total.compliant > 0) blocks.push({ is: 'text', text: say.openOmitted(total.compliant) });
  return blocks;
}

function centerTable(centers: readonly CenterProgress[], { words, levels }: ProgressReport, say: ProgressWords): Block {
  const { heads } = say;
  return {
    is: 'table',
    heads: [heads.office, heads.level, heads.name, heads.dueMonth, heads.verdict, heads.state],
    texts: 6,
    rows: centers.map((center) => {
      const { planned, verdict } = center;
      return [
        planned.office,
        levels.get(planned.level) ?? planned.level,
        planned.name,
        planned.due,
        verdict === null ? say.noVerdict : words.shortVerdicts[verdict],
        { text: sayState(center, say), tone: toneOf(center) },
      ];
    }),
  };
}

function toneOf({ verdict, overdue, due }: CenterProgress): Tone {
  if (verdict !== null && isMet(verdict)) return verdict === 'compliant' ? 'good' : 'fair';
  return overdue > 0 || due ? 'bad' : 'warn';
}

function unplannedBlocks({ progress, words, levels }: ProgressReport, say: ProgressWords): Block[] {
  const { unplanned, unplannedOmitted } = progress;
  if (unplanned.length === 0) return [];
  const { heads } = say;
  const rows = unplanned.map(({ office, level, name, verdict, location, near }): PageCell[] => [
    office ?? say.noOffice,
    levels.get(level) ?? level,
    name === '' ? say.noName : name,
    words.shortVerdicts[verdict],
    near === null ? say.notPlanned : say.notMatched(`${near.office} ${near.name}`),
    [location.file, words.location(location)].filter((part) => part !== '').join(' '),
  ]);
  return [
    { is: 'heading', text: say.unplanned(unplanned.length + unplannedOmitted) },
    { is: 'text', text: say.unplannedNote },
    {
      is: 'table',
      heads: [heads.office, heads.level, heads.name, heads.verdict, heads.state, heads.place],
      texts: 6,
      rows,
    },
    ...(unplannedOmitted > 0 ? [{ is: 'text', text: say.unplannedOmitted(unplannedOmitted) } as const] : []),
  ];
}

function doubtBlocks({ doubts }: Progress, say: ProgressWords): Block[] {
  if (doubts.length === 0) return [];
  return [
    { is: 'heading', text: say.doubts },
    { is: 'list', items: doubts.map((doubt) => sayDoubt(doubt, say)) },
  ];
}

function closing(report: ProgressReport, say: ProgressWords): Block[] {
  const { verdict, passed, excused } = sayOutcome(report.progress.total, report, say, report.words.report);
  const tone = report.failed ? 'bad' : 'warn';
  const blocks: Block[] = [{ is: 'text', text: verdict, tone: passed ? 'good' : tone }];
  return excused ? [...blocks, { is: 'text', text: say.reportOnly }] : blocks;
}
