import { wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import { tellingSection } from '../../messages/section.ts';
import { labelOf, textIn } from '../../messages/text-in.ts';
import { type CenterResult, type Finding, STATUSES, type Status, type Verdict } from '../../model/finding.ts';
import { append, largest } from '../../model/lists.ts';
import type { ReportContext } from '../report.ts';
import { pad, widthOf, wrap } from './layout.ts';
import type { Palette } from './palette.ts';

const STATUS_ORDER: readonly Status[] = ['fail', 'invalid', 'missing', 'waived', 'pass'];
/** Wide enough to set the clause beside the finding. */
const SIDE_BY_SIDE = 130;
/** Sentences that have less room beside their cell stand below it. */
const LEAST_TEXT = 24;
const NARROW_INDENT = 6;

/** Widths that the findings of one centre share. */
interface Columns {
  readonly cell: number;
  readonly label: number;
}

/** One centre: its verdict, and what has to be done, by category. */
export function centerLines(result: CenterResult, context: ReportContext, paint: Palette): string[] {
  const { words, standard, verbose, width } = context;
  const { center, verdict, findings } = result;
  const level = labelOf(standard.levels, center.level, words.lang);
  const name = center.name === '' ? words.report.noName : printable(center.name);
  const place = printable(words.location(center.place.center()));
  const counts = words.list(statusCounts(findings, context));
  const about = [counts, place].filter(Boolean).join('  ');
  const lines = ['', ...titleLines({ name, level, verdict, about }, context, paint)];
  if (!verbose && findings.length > 1 && findings.every(({ status }) => status === 'missing')) {
    const all = words.report.allMissing(findings.length);
    const known = findings.every((finding) => finding.known === true);
    const text = known ? wordsOn('exceptions', words.lang).known(all) : all;
    return [...lines, ...wrap(text, width - 2).map((line) => `  ${paint.status.missing(line)}`)];
  }
  const told = verbose ? findings : findings.filter(({ status }) => status !== 'pass');
  const absent = verbose ? [] : told.filter(isAbsent);
  const shown = told.filter((finding) => !absent.includes(finding));
  const columns: Columns = {
    cell: largest(
      shown.map((finding) => widthOf(cellOf(finding, result, context))),
      0,
    ),
    label: largest(
      shown.map((finding) => widthOf(statusText(finding, context))),
      0,
    ),
  };
  for (const category of standard.categories) {
    const own = inOrder(shown.filter(({ rule }) => rule.category === category.id));
    if (own.length === 0) continue;
    lines.push(`  ${textIn(category.label, words.lang)}`);
    for (const [index, finding] of own.entries()) {
      const next = own[index + 1];
      const quoted = next === undefined || next.requirement.clause.text !== finding.requirement.clause.text;
      append(lines, findingLines(finding, quoted, result, columns, context, paint));
    }
  }
  return [...lines, ...absentLines(absent, context, paint)];
}

interface Title {
  readonly name: string;
  readonly level: string;
  readonly verdict: Verdict;
  /** What there is of each status, and where the centre stands. */
  readonly about: string;
}

/** In one line where it fits; else what there is to do stands below. */
function titleLines({ name, level, verdict, about }: Title, { words, width }: ReportContext, paint: Palette): string[] {
  const said = words.verdicts[verdict];
  const end = paint.verdict[verdict](said);
  const [plain, painted] = [`${name}  ${level}  ${said}`, `${paint.bold(name)}  ${level}  ${end}`];
  if (widthOf(plain) + widthOf(about) + 2 <= width) return [`${painted}  ${paint.dim(about)}`];
  const apart = widthOf(`  ${level}  ${said}`) <= width ? [`  ${level}  ${end}`] : [`  ${level}`, `  ${end}`];
  const first = widthOf(plain) <= width ? [painted] : [...wrap(name, width).map(paint.bold), ...apart];
  return [...first, ...wrap(about, width - 2).map((line) => `  ${paint.dim(line)}`)];
}

/** A whole column or key that the survey lacks: no cell to point at, so all of them in one sentence. */
function absentLines(absent: readonly Finding[], { words, standard, width }: ReportContext, paint: Palette): string[] {
  if (absent.length === 0) return [];
  const labels = absent.map(({ part, requirement, known }) => {
    const { clause } = requirement;
    const field = textIn(standard.fields[part.field]!.label, words.lang);
    const label = words.report.numbered(field, clause.number, tellingSection(clause, standard));
    return known === true ? wordsOn('exceptions', words.lang).known(label) : label;
  });
  const text = wrap(words.report.absent(words.statuses.missing, words.list(labels)), width - 4);
  return text.map((line) => `  ${paint.status.missing(line)}`);
}

/** What is waived is told by itself, with its reason. */
function isAbsent({ part, status }: Finding): boolean {
  return status !== 'waived' && typeof part.value === 'object' && part.value.is === 'absent';
}

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status));

function statusCounts(findings: readonly Finding[], { words }: ReportContext): string[] {
  return STATUSES.filter((status) => status !== 'pass')
    .map((status) => ({ status, number: findings.filter((finding) => finding.status === status).length }))
    .filter(({ number }) => number > 0)
    .map(({ status, number }) => words.report.counts(words.statuses[status], number));
}

function findingLines(
  finding: Finding,
  quoted: boolean,
  result: CenterResult,
  columns: Columns,
  context: ReportContext,
  paint: Palette,
): string[] {
  const { words, findingWords, width, verbose } = context;
  const { status } = finding;
  const cell = pad(cellOf(finding, result, context), columns.cell);
  const label = pad(statusText(finding, context), columns.label);
  // Of the plain text: what paints it takes no columns.
  const led = widthOf(`    ${cell}  ${label}  `);
  const isNarrow = width - led < LEAST_TEXT;
  const indent = isNarrow ? NARROW_INDENT : led;
  const wrapped = (text: string): string[] => (text === '' ? [] : wrap(text, width - indent));
  const message = wrapped(findingWords.message(finding, result.center.place));
  const clause = quoted && status !== 'pass' ? quote(finding, context) : '';
  const beside = indent + widthOf(message[0] as string) + 2;
  const fits = width >= SIDE_BY_SIDE && message.length === 1 && beside + widthOf(clause) <= width;
  const below = [
    ...message.slice(1),
    ...(status === 'pass' ? [] : wrapped(waiverText(finding, context))),
    ...(fits ? [] : wrapped(clause).map(paint.dim)),
    ...(verbose && status !== 'pass' ? wrapped(words.report.remedy(findingWords.remediation(finding))) : []),
  ].map((line) => ' '.repeat(indent) + line);
  const first = `${message[0]}${fits && clause !== '' ? `  ${paint.dim(clause)}` : ''}`;
  const state = paint.status[status](label);
  if (!isNarrow) return [`    ${cell}  ${state}  ${first}`, ...below];
  const lead = led - 2 <= width ? [`    ${cell}  ${state}`] : [`    ${cell}`, `    ${state}`];
  return [...lead, ' '.repeat(indent) + first, ...below];
}

/** 不合格, or 不合格（原则上） where the clause is less than binding. */
function statusText({ status, requirement, known }: Finding, { words }: ReportContext): string {
  const { obligation } = requirement;
  const label =
    obligation === 'required'
      ? words.statuses[status]
      : words.report.principle(words.statuses[status], words.obligations[obligation]);
  return known === true ? wordsOn('exceptions', words.lang).known(label) : label;
}

/** Why, by whom and until when; empty for what is not waived. */
function waiverText({ waiver, underlying }: Finding, { words }: ReportContext): string {
  if (waiver === undefined || underlying === undefined) return '';
  const { reason, approver, document, expires } = waiver;
  const [why, who, what] = [reason, approver, document].map((text) => printable(text ?? '')) as [
    string,
    string,
    string,
  ];
  const texts = { reason: why, approver: who, document: what, expires };
  return wordsOn('exceptions', words.lang).waived(words.statuses[underlying], texts);
}

function quote({ requirement }: Finding, { words, standard }: ReportContext): string {
  const { clause } = requirement;
  const level = labelOf(standard.levels, clause.level, words.lang);
  return words.report.quote(words.clause(clause.section, level, clause.number), clause.text);
}

/** The cell, line or key of a finding, as short as the centre's own place allows. */
function cellOf({ part }: Finding, { center }: CenterResult, { words }: ReportContext): string {
  const at = center.place.field(part.field);
  if (at.cell !== undefined) return at.cell;
  if (at.row !== undefined) return '—';
  return printable(words.location(at));
}
