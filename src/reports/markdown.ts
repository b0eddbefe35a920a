import { sayGrades } from '../messages/by-grade.ts';
import { sayProblem } from '../messages/index.ts';
import { wordsOn } from '../messages/languages.ts';
import { sayNotInForce } from '../messages/not-in-force.ts';
import { printable } from '../messages/printable.ts';
import { textIn } from '../messages/text-in.ts';
import { type CenterResult, type Finding, VERDICTS } from '../model/finding.ts';
import { unreadFirst } from '../model/problem.ts';
import { conclusionOf } from './conclusion.ts';
import type { MakeReport, ReportContext, ReportEnd } from './report.ts';
import { headOf, type ReportColumn, rowWords, waiverText } from './row-words.ts';
import { Tallies } from './terminal/tallies.ts';

/** A job summary may have 1 MiB; a character takes three bytes at most. */
const FINDINGS_LENGTH = 200_000;
const PROBLEMS_LENGTH = 60_000;
const MOST_OFFICES = 100;

const SHOWN: readonly ReportColumn[] = ['place', 'center', 'status', 'message', 'clause'];

/** A job summary: sums, then what has to be done, as tables of GitHub-flavoured Markdown. */
export const markdown: MakeReport = (context) => {
  const tallies = new Tallies(context);
  return {
    begin: () => '',
    center(result) {
      tallies.add(result);
      return '';
    },
    end(end) {
      return [
        ...head(context, end),
        ...offices(context, tallies, end),
        ...sayGrades(end.summary.grades, context.words).flatMap((line) => ['', text(line)]),
        ...findings(context, tallies),
        ...problems(context, end),
        '',
      ].join('\n');
    },
  };
};

function head(context: ReportContext, end: ReportEnd): string[] {
  const { words, standard, filters } = context;
  const { failed, known } = end;
  const { report, lang } = words;
  const exceptions = wordsOn('exceptions', lang);
  const { verdict, excuse, unread } = conclusionOf(context, end);
  const unenforced = sayNotInForce(standard, words);
  return [
    `## ${failed ? '❌' : unread === '' ? '✅' : '⚠️'} ${report.title}`,
    '',
    text(report.standard(textIn(standard.title, lang), standard.id, standard.reference)),
    ...(unenforced === '' ? [] : ['', text(unenforced)]),
    ...(filters === '' ? [] : ['', text(report.filters(printable(filters)))]),
    '',
    `**${text(verdict)}**`,
    ...(excuse === '' ? [] : ['', text(excuse)]),
    ...(unread === '' ? [] : ['', text(unread)]),
    ...(known === undefined ? [] : ['', text(exceptions.knownTotal(known.known, known.worse, known.new))]),
  ];
}

function offices({ words }: ReportContext, tallies: Tallies, { summary }: ReportEnd): string[] {
  const { report } = words;
  const worst = [...tallies.offices].sort(
    ([, a], [, b]) => b.noncompliant - a.noncompliant || b.incomplete - a.incomplete,
  );
  const shown = tallies.offices.size > MOST_OFFICES ? worst.slice(0, MOST_OFFICES) : [...tallies.offices];
  const sums = [...shown, [report.total, summary] as const].map(([office, sum]) =>
    row([
      office === null ? report.noOffice : printable(office),
      String(sum.centers),
      ...VERDICTS.map((verdict) => String(sum[verdict])),
    ]),
  );
  return [
    '',
    ...headRow([report.office, report.centers, ...VERDICTS.map((verdict) => words.shortVerdicts[verdict])]),
    ...sums,
  ];
}

function findings(context: ReportContext, tallies: Tallies): string[] {
  const rows = [...tallies.listed()]
    .flatMap(([, results]) => results)
    .flatMap((result) =>
      result.findings
        .filter(({ status }) => context.verbose || status !== 'pass')
        .map((finding) => findingRow(result, finding, context)),
    );
  if (rows.length === 0) return [];
  const { words } = context;
  const unlisted = tallies.unlisted() > 0 ? ['', text(words.report.unlisted(tallies.unlisted()))] : [];
  const heads = headRow(SHOWN.map((column) => headOf(column, context)));
  return [
    '',
    `### ${wordsOn('reportFiles', words.lang).findings}`,
    '',
    ...heads,
    ...cut(rows, FINDINGS_LENGTH, 0, context),
    ...unlisted,
  ];
}

/** The rows that fit into a length, and how many others there are; `beside` counts those that were never made. */
function cut(rows: readonly string[], length: number, beside: number, { words }: ReportContext): string[] {
  const shown: string[] = [];
  let left = length;
  for (const one of rows) {
    left -= one.length;
    if (left < 0) break;
    shown.push(one);
  }
  const rest = rows.length - shown.length + beside;
  return rest > 0 ? [...shown, '', wordsOn('reportFiles', words.lang).more(rest)] : shown;
}

function findingRow(result: CenterResult, finding: Finding, context: ReportContext): string {
  const words = rowWords(result, finding, context);
  const { obligation } = finding.requirement;
  const status =
    obligation === 'required' ? words.status : context.words.report.principle(words.status, words.obligation);
  const cells: Record<ReportColumn, string> = {
    ...words,
    place: `${words.file} ${words.place}`.trim(),
    center: [words.office, words.center].filter((part) => part !== '').join(' '),
    status: finding.known === true ? wordsOn('exceptions', context.words.lang).known(status) : status,
    message: [words.message, waiverText(finding, context)].filter((part) => part !== '').join(' '),
  };
  return row(SHOWN.map((column) => cells[column]));
}

function problems(context: ReportContext, { problems: found, omittedProblems }: ReportEnd): string[] {
  if (found.length === 0) return [];
  const { words } = context;
  const omitted = [...omittedProblems.values()].reduce((sum, count) => sum + count, 0);
  const rows = unreadFirst(found).map((problem) => {
    const { what, hint } = sayProblem(problem, words);
    const at = problem.location ? printable(`${problem.location.file} ${words.location(problem.location)}`.trim()) : '';
    return row([at, [what, hint ?? ''].join(' ').trim()]);
  });
  return [
    '',
    `### ${words.report.problems(found.length + omitted)}`,
    '',
    ...headRow([headOf('place', context), headOf('message', context)]),
    ...cut(rows, PROBLEMS_LENGTH, omitted, context),
  ];
}

function headRow(cells: readonly string[]): string[] {
  return [row(cells), `|${' --- |'.repeat(cells.length)}`];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(text).join(' | ')} |`;
}

/** Text that no reader of Markdown takes for markup, a link, a mention or a picture, in a table's cell or out of one. */
function text(words: string): string {
  return words
    .replace(/[\r\n]+/g, ' ')
    .replace(/[&<>|`*_~[\]\\@#$]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/:(?=\/\/|[a-z])/gi, '&#58;')
    .replace(/\bwww\./gi, 'www&#46;');
}
