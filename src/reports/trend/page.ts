import { wordsOn } from '../../messages/languages.ts';
import type { TrendWords } from '../../messages/topics/trend.ts';
import type { Words } from '../../messages/words.ts';
import { percent } from '../../rounds/share.ts';
import { TRANSITIONS, type Transition } from '../../rounds/transitions.ts';
import {
  CATEGORY_STANDINGS,
  type CategoryStanding,
  type CenterTrend,
  STANDINGS,
  type Standing,
  type Trend,
} from '../../rounds/trend.ts';
import { unreadTexts } from '../conclusion.ts';
import type { Bar, Block, PageCell, Tone } from '../page/page.ts';
import type { TrendReport } from './context.ts';

/** So many changes are read one by one; JSON has all. */
const LISTED = 30;

const MARKS: Readonly<Record<Standing, readonly [mark: string, tone: Tone]>> = {
  compliant: ['█', 'good'],
  conditional: ['▓', 'fair'],
  incomplete: ['▒', 'warn'],
  noncompliant: ['░', 'bad'],
  'not-surveyed': ['·', 'dim'],
};
const CATEGORY_MARKS: Readonly<Record<CategoryStanding, readonly [mark: string, tone: Tone]>> = {
  clear: ['█', 'good'],
  lacking: ['▒', 'warn'],
  failing: ['░', 'bad'],
  unseen: ['·', 'dim'],
};

/** The report for reading: sums first, then what changed. */
export function trendPage(report: TrendReport): Block[] {
  const say = wordsOn('trend', report.words.lang, report.words.names);
  return [
    ...head(report, say),
    ...verdictBlocks(report, say),
    ...categoryBlocks(report, say),
    ...officeBlocks(report, say),
    ...changeBlocks(report, say),
    ...movedBlocks(report, say),
    { is: 'heading', text: say.total },
    ...closing(report, say),
  ];
}

function head({ trend, yearly, words, filters, notInForce }: TrendReport, say: TrendWords): Block[] {
  const { rounds, centers } = trend;
  const notes = [
    ...(filters === '' ? [] : [say.only(filters)]),
    say.meaning,
    ...(notInForce === '' ? [] : [notInForce]),
    ...(yearly.length === 0 ? [] : [say.yearly(words.list(yearly))]),
    ...rounds.filter((round) => round.filters !== '').map((round) => say.filters(round.label, round.filters)),
    ...rounds.filter(({ partial }) => partial).map(({ label }) => say.partial(label)),
    ...(new Set(rounds.map(({ standard }) => standard)).size > 1 ? [say.standards] : []),
  ];
  const rows = rounds.map(({ label, file, standard, centers: own }) => [
    label,
    file,
    standard,
    say.ofAll(own.size, centers.length),
  ]);
  return [
    { is: 'title', text: say.title },
    ...notes.map((text): Block => ({ is: 'text', text })),
    { is: 'heading', text: say.rounds },
    { is: 'table', heads: [say.round, say.file, say.standard, say.surveyed], texts: 3, rows },
  ];
}

function verdictBlocks({ trend, words }: TrendReport, say: TrendWords): Block[] {
  const all = trend.centers.length;
  const rows = trend.rounds.map(({ label }, at) => {
    const counts = trend.verdicts[at]!;
    return [
      label,
      ...STANDINGS.map((standing) => String(counts[standing])),
      percent(counts.compliant + counts.conditional, all),
      barOf(STANDINGS, counts, MARKS, all),
    ];
  });
  const heads = STANDINGS.map((standing) => standingText(standing, words, say));
  return [
    { is: 'heading', text: say.byVerdict(all) },
    { is: 'table', heads: [say.round, ...heads, say.share, say.bar], texts: 1, rows },
    { is: 'text', text: say.verdictLegend, tone: 'dim' },
  ];
}

function standingText(standing: Standing, { shortVerdicts }: Words, say: TrendWords): string {
  return standing === 'not-surveyed' ? say.notSurveyed : shortVerdicts[standing];
}

function barOf<K extends string>(
  kinds: readonly K[],
  counts: Readonly<Record<K, number>>,
  marks: Readonly<Record<K, readonly [mark: string, tone: Tone]>>,
  of: number,
): Bar {
  return { of, parts: kinds.map((kind) => ({ count: counts[kind], mark: marks[kind][0], tone: marks[kind][1] })) };
}

function categoryBlocks({ trend, categories }: TrendReport, say: TrendWords): Block[] {
  const all = trend.centers.length;
  const rows = trend.categories.flatMap(({ id, counts }) =>
    trend.rounds.map(({ label }, at): PageCell[] => [
      at === 0 ? (categories.get(id) ?? id) : '',
      label,
      ...CATEGORY_STANDINGS.map((standing) => String(counts[at]![standing])),
      barOf(CATEGORY_STANDINGS, counts[at]!, CATEGORY_MARKS, all),
    ]),
  );
  const heads = CATEGORY_STANDINGS.map((standing) => say.categoryStandings[standing]);
  return [
    { is: 'heading', text: say.byCategory(all) },
    { is: 'table', heads: [say.category, say.round, ...heads, say.bar], texts: 2, rows },
    { is: 'text', text: say.categoryLegend, tone: 'dim' },
  ];
}

function officeBlocks({ trend }: TrendReport, say: TrendWords): Block[] {
  const { rounds, offices } = trend;
  const last = rounds.length - 1;
  const rows = offices.map(({ name, centers, met, surveyed }): PageCell[] => [
    name ?? say.noOffice,
    String(centers),
    ...rounds.map((_, at) => say.metOf(met[at]!, surveyed[at]!)),
    percent(met[last]!, centers),
    {
      of: centers,
      parts: [
        { count: met[last]!, mark: '█', tone: 'good' },
        { count: surveyed[last]! - met[last]!, mark: '░', tone: 'bad' },
        { count: centers - surveyed[last]!, mark: '·', tone: 'dim' },
      ],
    },
  ]);
  const heads = [say.office, say.centers, ...rounds.map(({ label }) => label), say.share, say.bar];
  return [
    { is: 'heading', text: say.byOffice },
    { is: 'text', text: say.officeNote },
    { is: 'table', heads, texts: 1, rows },
  ];
}

function changeBlocks({ trend, words, levels, rules }: TrendReport, say: TrendWords): Block[] {
  const rows = trend.steps.map(({ round, counts }) => [round, ...TRANSITIONS.map((kind) => String(counts[kind]))]);
  const list = (kind: Transition['kind'], title: (count: number) => string): Block[] => {
    const found = trend.transitions.filter((transition) => transition.kind === kind);
    const heads = [say.round, say.office, say.level, say.name, say.rule, say.before, say.after];
    const cells = found
      .slice(0, LISTED)
      .map(({ round, office, level, name, rule, before, after }): PageCell[] => [
        round,
        office ?? say.noOffice,
        levels.get(level) ?? level,
        name === '' ? say.noName : name,
        rules.get(rule) ?? rule,
        words.statuses[before],
        words.statuses[after],
      ]);
    return [
      { is: 'heading', text: title(found.length) },
      found.length === 0 ? { is: 'text', text: say.nothing } : { is: 'table', heads, texts: 7, rows: cells },
      ...(found.length > LISTED ? [{ is: 'text', text: say.more(found.length - LISTED) } as const] : []),
    ];
  };
  return [
    { is: 'heading', text: say.byTransition },
    { is: 'table', heads: [say.round, ...TRANSITIONS.map((kind) => say.transitions[kind])], texts: 1, rows },
    { is: 'text', text: say.changeNote },
    ...list('came-back', say.cameBack),
    ...list('fixed', say.fixed),
  ];
}

function movedBlocks({ trend, words, levels }: TrendReport, say: TrendWords): Block[] {
  const moved = trend.centers.filter(({ standings }) => new Set(standings).size > 1);
  const row = ({ office, level, name, standings }: CenterTrend): PageCell[] => [
    office ?? say.noOffice,
    levels.get(level) ?? level,
    name === '' ? say.noName : name,
    ...standings.map((standing) => ({ text: standingText(standing, words, say), tone: MARKS[standing][1] })),
  ];
  const heads = [say.office, say.level, say.name, ...trend.rounds.map(({ label }) => label)];
  return [
    { is: 'heading', text: say.moved(moved.length) },
    moved.length === 0
      ? { is: 'text', text: say.nothing }
      : { is: 'table', heads, texts: heads.length, rows: moved.map(row) },
  ];
}

/** A centre that is unread in one round would seem not to be surveyed in it: whichever it is, nothing has passed. */
function closing({ trend, words, allowUnread, failed }: TrendReport, say: TrendWords): Block[] {
  const { label, behind, unsurveyed } = lastOf(trend);
  const sources = trend.rounds.map(({ label: source, unread }) => ({ source, unread }));
  const unread = sources.reduce((sum, one) => sum + one.unread, 0);
  const short = behind + unsurveyed > 0;
  if (!short && unread === 0 && !failed) return [{ is: 'text', text: say.passed(label), tone: 'good' }];
  const text = !short && unread > 0 ? words.report.failed(0, 0, unread) : say.failed(label, behind, unsurveyed);
  const excused = !failed && (short || !allowUnread);
  return [
    { is: 'text', text, tone: failed ? 'bad' : 'warn' },
    ...(excused ? [{ is: 'text', text: say.reportOnly } as const] : []),
    ...unreadTexts(sources, allowUnread, words).map((line): Block => ({ is: 'text', text: line, tone: 'warn' })),
  ];
}

function lastOf({ rounds, verdicts }: Trend): { label: string; behind: number; unsurveyed: number } {
  const counts = verdicts.at(-1)!;
  return {
    label: rounds.at(-1)!.label,
    behind: counts.noncompliant + counts.incomplete,
    unsurveyed: counts['not-surveyed'],
  };
}
