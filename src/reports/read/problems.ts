import { sayProblem } from '../../messages/index.ts';
import { wordsOn } from '../../messages/languages.ts';
import type { Problem, ToldCode } from '../../model/problem.ts';
import type { Block } from '../page/page.ts';
import type { ReadReport } from './context.ts';
import { placeText } from './origin.ts';

const SHOWN_OF_A_KIND = 10;

/** What was not read and why; then what else there is to know of the surveys. */
export function problemBlocks(report: ReadReport): Block[] {
  const say = wordsOn('read', report.words.lang, report.words.names);
  const unread = report.problems.filter(({ code }) => code === 'unread');
  const others = report.problems.filter(({ code }) => code !== 'unread');
  return [...section(say.unread, unread, report), ...section(say.problems, others, report)];
}

function section(title: (count: number) => string, problems: readonly Problem[], report: ReadReport): Block[] {
  if (problems.length === 0) return [];
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) kinds.set(problem.code, [...(kinds.get(problem.code) ?? []), problem]);
  let all = 0;
  const blocks = [...kinds].flatMap(([code, found]) => {
    const count = found.length + (report.omittedProblems.get(code) ?? 0);
    all += count;
    return kindBlocks(code, found, count, report);
  });
  return [{ is: 'heading', text: title(all) }, ...blocks];
}

function kindBlocks(code: string, found: readonly Problem[], count: number, report: ReadReport): Block[] {
  const { words } = report;
  const shown = found.slice(0, SHOWN_OF_A_KIND);
  const facts = shown.map((problem) => {
    const { what, hint } = sayProblem(problem, words);
    const { location } = problem;
    const label = location ? placeText(location, report) : '';
    return { label, value: words.sentences(hint === undefined ? [what] : [what, hint]) };
  });
  const title = words.report.kind(words.problemTitles[code as ToldCode] ?? code, count);
  const more = count - shown.length;
  const rest: Block[] = more > 0 ? [{ is: 'text', text: words.report.moreProblems(more), tone: 'dim' }] : [];
  return [{ is: 'facts', title, note: '', facts }, ...rest];
}
