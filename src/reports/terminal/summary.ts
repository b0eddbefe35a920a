import { sayIgnored } from '../../messages/ignored-rows.ts';
import { sayNotInForce } from '../../messages/not-in-force.ts';
import { printable } from '../../messages/printable.ts';
import { textIn } from '../../messages/text-in.ts';
import { type Summary, VERDICTS, type Verdict, type VerdictCounts } from '../../model/finding.ts';
import { append } from '../../model/lists.ts';
import type { ReportContext, ReportEnd } from '../report.ts';
import { widthOf, wrap } from './layout.ts';
import type { Palette } from './palette.ts';
import { type TableCell, table } from './table.ts';
import type { Tallies } from './tallies.ts';

const RULES_SHOWN = 10;
const FILES_SHOWN = 5;
const OFFICES_SHOWN = 40;
const HEAD = '── ';

/** What was read, against which standard. */
export function head(
  { standard, words, filters, width }: ReportContext,
  { sheets }: ReportEnd,
  paint: Palette,
): string[] {
  const { report, lang } = words;
  const lines = [
    ...wrap(report.title, width).map(paint.bold),
    ...wrap(report.standard(textIn(standard.title, lang), standard.id, standard.reference), width),
  ];
  const unenforced = sayNotInForce(standard, words);
  if (unenforced !== '') append(lines, wrap(unenforced, width));
  const files = new Map<string, { sheets: number; centers: number }>();
  const ignored = new Map<string, number>();
  for (const { file, centers, ignored: rows } of sheets) {
    const sum = files.get(file) ?? { sheets: 0, centers: 0 };
    files.set(file, { sheets: sum.sheets + 1, centers: sum.centers + centers });
    for (const [kind, rowCount] of Object.entries(rows)) ignored.set(kind, (ignored.get(kind) ?? 0) + rowCount);
  }
  for (const [file, sum] of [...files].slice(0, FILES_SHOWN)) {
    append(lines, wrap(report.read(printable(file), sum.sheets, sum.centers), width));
  }
  if (files.size > FILES_SHOWN) lines.push(`… +${files.size - FILES_SHOWN}`);
  const others = sayIgnored(ignored, words);
  if (others !== '') append(lines, wrap(others, width).map(paint.dim));
  if (filters !== '') append(lines, wrap(report.filters(printable(filters)), width));
  return lines;
}

/** 不达标 41 + 待补充 12 + …: the totals, in one line where they fit; what was not read stands behind them, or below. */
export function totals({ words, width }: ReportContext, summary: Summary, paint: Palette): string[] {
  const { report, verdicts } = words;
  const text = (verdict: Verdict): string => `${verdicts[verdict]} ${summary[verdict]}`;
  const lines = [{ plain: `${report.total} ${summary.centers}`, painted: `${report.total} ${summary.centers}` }];
  const add = (between: string, plain: string, painted: string, indent = '  '): void => {
    const last = lines.at(-1)!;
    if (widthOf(last.plain + between + plain) > width) lines.push({ plain: indent + plain, painted: indent + painted });
    else lines.splice(-1, 1, { plain: last.plain + between + plain, painted: last.painted + between + painted });
  };
  for (const [index, verdict] of VERDICTS.entries()) {
    add(index === 0 ? '  =  ' : '  +  ', text(verdict), paint.verdict[verdict](text(verdict)));
  }
  if (summary.unread > 0) add('  ·  ', report.unread(summary.unread), paint.warn(report.unread(summary.unread)), '');
  return lines.map(({ painted }) => painted);
}

/** A line for each office, and one for all. */
export function officeTable(
  { words, width }: ReportContext,
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
  return ['', paint.bold(report.byOffice), ...table(heads, rows, width)];
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
  return ['', ...wrap(words.report.byRule, width).map(paint.bold), ...table(heads, rows, width)];
}

/** A heading with a line behind it. */
export function heading(text: string, width: number, paint: Palette): string {
  const lines = wrap(text, width - HEAD.length).map((line, at) => (at === 0 ? HEAD : ' '.repeat(HEAD.length)) + line);
  const last = lines.pop()!;
  const ruled = `${last} ${'─'.repeat(Math.max(0, width - widthOf(last) - 1))}`;
  return [...lines, ruled].map(paint.bold).join('\n');
}
