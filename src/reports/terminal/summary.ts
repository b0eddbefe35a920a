import { sayIgnored } from '../../messages/ignored-rows.ts';
import { sayNotInForce } from '../../messages/not-in-force.ts';
import { printable } from '../../messages/printable.ts';
import { textIn } from '../../messages/text-in.ts';
import { type Summary, VERDICTS, type Verdict, type VerdictCounts } from '../../model/finding.ts';
import type { ReportContext, ReportEnd } from '../report.ts';
import { widthOf, wrap } from './layout.ts';
import type { Palette } from './palette.ts';
import { type TableCell, table } from './table.ts';
import type { Tallies } from './tallies.ts';

const RULES_SHOWN = 10;
const FILES_SHOWN = 5;
const OFFICES_SHOWN = 40;

/** What was read, against which standard. */
export function head(
  { standard, words, filters, width }: ReportContext,
  { sheets }: ReportEnd,
  paint: Palette,
): string[] {
  const { report, lang } = words;
  const lines = [
    paint.bold(report.title),
    ...wrap(report.standard(textIn(standard.title, lang), standard.id, standard.reference), width),
  ];
  const unenforced = sayNotInForce(standard, words);
  if (unenforced !== '') lines.push(...wrap(unenforced, width));
  const files = new Map<string, { sheets: number; centers: number }>();
  const ignored = new Map<string, number>();
  for (const { file, centers, ignored: rows } of sheets) {
    const sum = files.get(file) ?? { sheets: 0, centers: 0 };
    files.set(file, { sheets: sum.sheets + 1, centers: sum.centers + centers });
    for (const [kind, rowCount] of Object.entries(rows)) ignored.set(kind, (ignored.get(kind) ?? 0) + rowCount);
  }
  for (const [file, sum] of [...files].slice(0, FILES_SHOWN)) {
    lines.push(...wrap(report.read(printable(file), sum.sheets, sum.centers), width));
  }
  if (files.size > FILES_SHOWN) lines.push(`… +${files.size - FILES_SHOWN}`);
  const others = sayIgnored(ignored, words);
  if (others !== '') lines.push(paint.dim(others));
  if (filters !== '') lines.push(...wrap(report.filters(printable(filters)), width));
  return lines;
}

/** 不达标 41 · 待补充 12 · …: the totals in one line; what was not read stands behind them, or below where that is too long. */
export function totals({ words, width }: ReportContext, summary: Summary, paint: Palette): string[] {
  const line = (verdictText: (verdict: Verdict, text: string) => string): string => {
    const parts = VERDICTS.map((verdict) => verdictText(verdict, `${words.verdicts[verdict]} ${summary[verdict]}`));
    return `${words.report.total} ${summary.centers}  =  ${parts.join('  +  ')}`;
  };
  const painted = line((verdict, text) => paint.verdict[verdict](text));
  if (summary.unread === 0) return [painted];
  const unread = words.report.unread(summary.unread);
  const fits = widthOf(`${line((_, text) => text)}  ·  ${unread}`) <= width;
  return fits ? [`${painted}  ·  ${paint.warn(unread)}`] : [painted, paint.warn(unread)];
}

/** A line for each office, and one for all. */
export function officeTable(
  { words }: ReportContext,
  tallies: Tallies,
  summary: VerdictCounts,
  paint: Palette,
): string[] {
  const { report } = words;
  const row = (name: string, sum: VerdictCounts): TableCell[] => [
    { text: name },
    { text: String(sum.centers) },
    ...VERDICTS.map((verdict) => ({
      text: String(sum[verdict]),
      paint: sum[verdict] === 0 ? paint.dim : paint.verdict[verdict],
    })),
  ];
  const worst = [...tallies.offices].sort(
    ([, a], [, b]) => b.noncompliant - a.noncompliant || b.incomplete - a.incomplete,
  );
  const shown = tallies.offices.size > OFFICES_SHOWN ? worst.slice(0, OFFICES_SHOWN) : [...tallies.offices];
  const rows = shown.map(([office, sum]) => row(office === null ? report.noOffice : printable(office), sum));
  if (worst.length > shown.length) rows.push([{ text: `… +${worst.length - shown.length}` }]);
  rows.push(row(report.total, summary));
  const heads = [report.office, report.centers, ...VERDICTS.map((verdict) => words.shortVerdicts[verdict])];
  return ['', paint.bold(report.byOffice), ...table(heads, rows)];
}

/** The rules that most centres miss. */
export function ruleTable({ words, width }: ReportContext, tallies: Tallies, paint: Palette): string[] {
  const statuses = ['fail', 'missing', 'invalid'] as const;
  const worst = [...tallies.rules]
    .map(([rule, counts]) => ({ rule, counts, sum: statuses.reduce((sum, status) => sum + counts[status], 0) }))
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.counts.fail - a.counts.fail || b.sum - a.sum)
    .slice(0, RULES_SHOWN);
  if (worst.length === 0) return [];
  const most = width - 40;
  const rows = worst.map(({ rule, counts }): TableCell[] => {
    const title = textIn(rule.title, words.lang);
    const full = `${title}  ${rule.id}`;
    return [
      { text: widthOf(full) > most ? title : full },
      ...statuses.map((status) => ({
        text: String(counts[status]),
        paint: counts[status] === 0 ? paint.dim : paint.status[status],
      })),
    ];
  });
  const heads = [words.report.rule, ...statuses.map((status) => words.statuses[status])];
  return ['', paint.bold(words.report.byRule), ...table(heads, rows)];
}

/** A heading with a line behind it. */
export function heading(text: string, width: number, paint: Palette): string {
  return paint.bold(`── ${text} ${'─'.repeat(Math.max(0, width - widthOf(text) - 4))}`);
}
