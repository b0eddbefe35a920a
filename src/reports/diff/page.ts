import { wordsOn } from '../../messages/languages.ts';
import { sayNotInForce } from '../../messages/not-in-force.ts';
import { labelOf, textIn } from '../../messages/text-in.ts';
import type { ComparisonWords } from '../../messages/topics/comparison.ts';
import { ByOffice } from '../../model/by-office.ts';
import type { Verdict } from '../../model/finding.ts';
import { append } from '../../model/lists.ts';
import { CHANGES, type Change, type ChangedCenter, type Judged } from '../../rounds/difference.ts';
import { unreadTexts } from '../conclusion.ts';
import type { Block, PageCell, PageTable, Tone } from '../page/page.ts';
import type { DiffReport } from './context.ts';

const LISTED = 500;
const TONES: Readonly<Record<Change, Tone>> = {
  new: 'bad',
  worse: 'bad',
  gone: 'warn',
  unchanged: 'dim',
  better: 'fair',
  fixed: 'good',
};

/** The comparison for reading: sums, then every centre of which something has changed. */
export function diffPage(report: DiffReport): Block[] {
  const { difference, words, standard, filters, before, now, allowUnread, notes } = report;
  const say = wordsOn('comparison', words.lang, words.names);
  const unenforced = sayNotInForce(standard, words);
  const head = [
    words.report.standard(textIn(standard.title, words.lang), standard.id, standard.reference),
    say.before(before.source, before.centers),
    say.now(now.source, now.centers),
    ...(unenforced === '' ? [] : [unenforced]),
    ...(filters === '' ? [] : [words.report.filters(filters)]),
  ];
  const { counts } = difference;
  return [
    { is: 'title', text: say.title },
    ...head.map((text): Block => ({ is: 'text', text })),
    { is: 'heading', text: say.byOffice },
    officeTable(report, say),
    { is: 'text', text: say.meaning, tone: 'dim' },
    ...centerBlocks(report, say),
    { is: 'heading', text: words.report.total },
    { is: 'text', text: words.list(CHANGES.map((change) => `${say.changes[change]} ${counts[change]}`)) },
    outcome(report, say),
    ...unreadTexts([before, now], allowUnread, words).map((text): Block => ({ is: 'text', text, tone: 'warn' })),
    ...notes.map((text): Block => ({ is: 'text', text })),
  ];
}

/** What was not read could be what got worse, or what seems to be gone. */
function outcome({ difference, words, before, now, allowUnread }: DiffReport, say: ComparisonWords): Block {
  const { counts } = difference;
  if (counts.new + counts.worse > 0) return { is: 'text', text: say.regressed(counts.new, counts.worse), tone: 'bad' };
  const unread = before.unread + now.unread;
  if (unread === 0) return { is: 'text', text: say.held, tone: 'good' };
  return { is: 'text', text: words.report.failed(0, 0, unread), tone: allowUnread ? 'warn' : 'bad' };
}

function officeTable({ difference, words }: DiffReport, say: ComparisonWords): PageTable {
  const { offices, counts } = difference;
  const row = (name: string, own: Readonly<Record<Change, number>>): PageCell[] => [
    name,
    ...CHANGES.map(
      (change) => ({ text: String(own[change]), tone: own[change] === 0 ? 'dim' : TONES[change] }) as const,
    ),
  ];
  return {
    is: 'table',
    heads: [words.report.office, ...CHANGES.map((change) => say.changes[change])],
    texts: 1,
    rows: [
      ...[...offices].map(([office, own]) => row(office ?? words.report.noOffice, own)),
      row(words.report.total, counts),
    ],
  };
}

/** A table an office, its centres in the order of the survey. */
function centerBlocks(report: DiffReport, say: ComparisonWords): Block[] {
  const { words, difference } = report;
  const changed = difference.centers.filter(hasChanged);
  if (changed.length === 0) return [{ is: 'text', text: say.noChange }];
  const offices = new ByOffice<PageCell[][]>();
  for (const center of changed.slice(0, LISTED)) {
    append(
      offices.of(center.office, () => []),
      centerRows(center, report, say),
    );
  }
  const heads = [words.report.centers, say.change, words.report.rule, say.beforeHead, say.nowHead];
  const tables = [...offices].flatMap(([office, rows]): Block[] => [
    { is: 'heading', text: office ?? words.report.noOffice },
    { is: 'table', heads, texts: heads.length, rows },
  ]);
  const left = changed.length - LISTED;
  return left > 0 ? [...tables, { is: 'text', text: say.moreCenters(left) }] : tables;
}

function hasChanged({ before, now, findings }: ChangedCenter): boolean {
  return before !== now || findings.some(({ change }) => change !== 'unchanged');
}

/** The verdict where it has changed, then each finding that has; the name stands in the first row. */
function centerRows(center: ChangedCenter, report: DiffReport, say: ComparisonWords): PageCell[][] {
  const { words, standard } = report;
  const { lang } = words;
  const level = labelOf(standard.levels, center.level, lang);
  const name = center.name === '' ? words.report.noName : center.name;
  const verdict = (of: Verdict | null): string => (of === null ? say.noCenter : words.shortVerdicts[of]);
  const rows: PageCell[][] = [];
  if (center.before !== center.now) rows.push(['', say.verdict, verdict(center.before), verdict(center.now)]);
  const found = center.findings.filter(({ change }) => change !== 'unchanged');
  for (const { rule, change, before, now } of found.sort(
    (a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change),
  )) {
    const of = standard.rules.find(({ id }) => id === rule);
    const title = of === undefined ? rule : textIn(of.title, lang);
    rows.push([{ text: say.changes[change], tone: TONES[change] }, title, side(before, report), side(now, report)]);
  }
  return rows.map((cells, index) => [index === 0 ? say.center(name, level) : '', ...cells]);
}

/** 不合格 80㎡; the status alone where nothing is written. */
function side(judged: Judged | null, { words, findingWords, standard }: DiffReport): string {
  if (judged === null) return '—';
  const { status, fields, values } = judged;
  if (status === 'missing') return words.statuses.missing;
  const shown = values.map((value, index) => findingWords.value(value, standard.fields[fields[index]!]!));
  return `${words.statuses[status]} ${shown.join(' × ')}`;
}
