import { wordsOn } from '../../messages/languages.ts';
import type { RankWords } from '../../messages/topics/rank.ts';
import { formatDecimal } from '../../model/decimal.ts';
import type { OfficeRank } from '../../rounds/rank.ts';
import { percent } from '../../rounds/share.ts';
import type { Block, PageCell } from '../page/page.ts';
import type { RankReport } from './context.ts';

/** The report for reading: one ranking by share, and one by satisfaction where there is any. */
export function rankPage(report: RankReport): Block[] {
  const { offices, words, standard, plan, filters, files, notes } = report;
  const say = wordsOn('rank', words.lang, words.names);
  const surveyed = offices.reduce((sum, office) => sum + office.surveyed, 0);
  const lines = [
    say.standard(standard.title, standard.id),
    words.report.read(files.join(' '), 1, surveyed),
    ...(filters === '' ? [] : [words.report.filters(filters)]),
    plan === null ? say.noPlan : say.plan(plan.title, plan.id),
    say.meaning,
  ];
  return [
    { is: 'title', text: say.title },
    ...lines.map((text): Block => ({ is: 'text', text })),
    { is: 'heading', text: say.byShare },
    shareTable(offices, say),
    { is: 'text', text: say.legend, tone: 'dim' },
    { is: 'heading', text: say.bySatisfaction },
    ...satisfactionBlocks(report, say),
    ...notes.map((text): Block => ({ is: 'text', text })),
  ];
}

function shareTable(offices: readonly OfficeRank[], say: RankWords): Block {
  const heads = [
    say.rank,
    say.office,
    say.met,
    say.conditional,
    say.centers,
    say.share,
    say.surveyed,
    say.missing,
    say.bar,
  ];
  const row = (
    rank: string,
    office: string,
    counts: Omit<OfficeRank, 'name' | 'rank' | 'satisfaction'>,
  ): PageCell[] => {
    const { met, centers, surveyed, verdicts } = counts;
    return [
      rank,
      office,
      ...[met, verdicts.conditional, centers].map(String),
      percent(met, centers),
      { text: `${surveyed}/${centers}`, tone: surveyed === centers ? 'dim' : 'warn' },
      { text: String(verdicts.incomplete), tone: verdicts.incomplete === 0 ? 'dim' : 'warn' },
      {
        of: centers,
        parts: [
          { count: verdicts.compliant, mark: '█', tone: 'good' },
          { count: verdicts.conditional, mark: '▓', tone: 'fair' },
          { count: verdicts.incomplete, mark: '▒', tone: 'warn' },
          { count: verdicts.noncompliant, mark: '░', tone: 'bad' },
          { count: centers - surveyed, mark: '·', tone: 'dim' },
        ],
      },
    ];
  };
  const rows = offices.map((office) => row(String(office.rank), office.name ?? say.noOffice, office));
  return { is: 'table', heads, texts: 2, rows: [...rows, row('', say.total, sumOf(offices))] };
}

function sumOf(offices: readonly OfficeRank[]): Omit<OfficeRank, 'name' | 'rank' | 'satisfaction'> {
  const sum = (of: (office: OfficeRank) => number): number => offices.reduce((total, office) => total + of(office), 0);
  return {
    centers: sum(({ centers }) => centers),
    surveyed: sum(({ surveyed }) => surveyed),
    met: sum(({ met }) => met),
    verdicts: {
      noncompliant: sum(({ verdicts }) => verdicts.noncompliant),
      incomplete: sum(({ verdicts }) => verdicts.incomplete),
      conditional: sum(({ verdicts }) => verdicts.conditional),
      compliant: sum(({ verdicts }) => verdicts.compliant),
    },
  };
}

function satisfactionBlocks({ offices, standard, satisfactionUnit }: RankReport, say: RankWords): Block[] {
  if (satisfactionUnit === null) return [{ is: 'text', text: say.noField(standard.id) }];
  if (offices.every(({ satisfaction }) => satisfaction?.mean == null)) return [{ is: 'text', text: say.noFigures }];
  const last = offices.length + 1;
  const order = [...offices].sort((a, b) => (a.satisfaction?.rank ?? last) - (b.satisfaction?.rank ?? last));
  const rows = order.map(({ name, centers, satisfaction }): PageCell[] => {
    const { rank = null, mean = null, filled = 0 } = satisfaction ?? {};
    return [
      rank === null ? say.unranked : String(rank),
      name ?? say.noOffice,
      mean === null ? say.unranked : `${formatDecimal(Math.round(mean * 100) / 100)}${satisfactionUnit}`,
      { text: say.filledOf(filled, centers), tone: filled === centers ? 'dim' : 'warn' },
    ];
  });
  return [
    { is: 'text', text: say.unrankedNote },
    { is: 'table', heads: [say.rank, say.office, say.satisfaction, say.filled], texts: 2, rows },
  ];
}
