import { sayProblem } from '../../messages/index.ts';
import { wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import { append } from '../../model/lists.ts';
import { type Problem, type ToldCode, unreadFirst } from '../../model/problem.ts';
import type { ReportContext, ReportEnd } from '../report.ts';
import { widthOf, wrap } from './layout.ts';
import type { Palette } from './palette.ts';
import { heading } from './summary.ts';

const SHOWN_OF_A_KIND = 10;

/** What is wrong with the survey itself, by kind: beside the findings, never among them. */
export function problemLines(
  { problems, omittedProblems }: Pick<ReportEnd, 'problems' | 'omittedProblems'>,
  context: ReportContext,
  paint: Palette,
): string[] {
  if (problems.length === 0) return [];
  const { words, width } = context;
  const { exceptions } = wordsOn('exceptions', words.lang);
  const [own, others] = [
    problems.filter((one) => !isException(one.code)),
    problems.filter((one) => isException(one.code)),
  ];
  const omitted = (exception: boolean): number =>
    sum([...omittedProblems].filter(([code]) => isException(code) === exception).map(([, count]) => count));
  const block = (title: (count: number) => string, found: readonly Problem[], more: number): string[] =>
    found.length === 0
      ? []
      : ['', heading(title(found.length + more), width, paint), ...kindLines(found, omittedProblems, context, paint)];
  return [...block(words.report.problems, own, omitted(false)), ...block(exceptions, others, omitted(true))];
}

/** What is wrong with waivers and baseline is no fault of the survey. */
function isException(code: string): boolean {
  return /^(waiver|baseline)-/.test(code);
}

function kindLines(
  problems: readonly Problem[],
  omittedProblems: ReadonlyMap<string, number>,
  context: ReportContext,
  paint: Palette,
): string[] {
  const { words, width } = context;
  const lines: string[] = [];
  const kinds = new Map<string, Problem[]>();
  for (const problem of unreadFirst(problems)) {
    const kind = kinds.get(problem.code);
    if (kind) kind.push(problem);
    else kinds.set(problem.code, [problem]);
  }
  for (const [code, found] of kinds) {
    const count = found.length + (omittedProblems.get(code) ?? 0);
    const title = words.report.kind(words.problemTitles[code as ToldCode] ?? code, count);
    const titleLines = wrap(title, width);
    append(lines, code === 'unread' ? titleLines.map((line) => paint.warn(line)) : titleLines);
    for (const problem of found.slice(0, SHOWN_OF_A_KIND)) append(lines, problemText(problem, context, paint));
    if (count > SHOWN_OF_A_KIND) {
      const more = wrap(words.report.moreProblems(count - SHOWN_OF_A_KIND), width - 2);
      append(
        lines,
        more.map((line) => `  ${line}`),
      );
    }
  }
  return lines;
}

function problemText(problem: Problem, { words, width }: ReportContext, paint: Palette): string[] {
  const { what, hint } = sayProblem(problem, words);
  const at = problem.location ? printable(`${problem.location.file} ${words.location(problem.location)}`.trim()) : '';
  const text = words.sentences(hint === undefined ? [what] : [what, hint]);
  if (widthOf(at) + widthOf(text) + 4 <= width) return [`  ${paint.dim(at)}  ${text}`];
  const place = wrap(at, width - 2).map((line) => `  ${paint.dim(line)}`);
  return [...place, ...wrap(text, width - 4).map((line) => `    ${line}`)];
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
