import type { WaiverState } from '../../audit/waivers.ts';
import { sayProblem } from '../../messages/index.ts';
import { wordsOn } from '../../messages/languages.ts';
import { textIn } from '../../messages/text-in.ts';
import type { Problem } from '../../model/problem.ts';
import type { Block, PageCell } from '../page/page.ts';
import type { WaiverList } from './context.ts';

/** So few days are soon over. */
const SOON = 30;

/** The list for reading: each waiver with its days left, then what is wrong. */
export function waiversPage(list: WaiverList): Block[] {
  const { file, states, problems, days, surveyed, words } = list;
  const say = wordsOn('waiverList', words.lang);
  const title: Block = { is: 'title', text: say.title(file, states.length) };
  if (states.length === 0) return [title, { is: 'text', text: say.none }];
  const heads = [...say.heads, say.left, ...(surveyed ? [say.used] : [])];
  return [
    title,
    ...days.map(({ day, timezone }): Block => ({ is: 'text', text: say.day(day, timezone) })),
    { is: 'table', heads, texts: say.heads.length, rows: states.map((state) => row(state, list)) },
    ...(problems.length === 0
      ? [{ is: 'text', text: say.fine, tone: 'good' } as const]
      : [
          { is: 'heading', text: say.problems(problems.length) } as const,
          { is: 'list', items: problems.map((problem) => problemText(problem, list)) } as const,
        ]),
  ];
}

function row({ waiver, daysLeft, covered, flaws }: WaiverState, { words, standard, surveyed }: WaiverList): PageCell[] {
  const say = wordsOn('waiverList', words.lang);
  const { center, level, office, rule, reason, approver, document, expires } = waiver;
  const of = standard.levels.find(({ id }) => id === level);
  const narrowed = [office, of ? textIn(of.label, words.lang) : null].filter((part) => part !== null);
  const tone = daysLeft < 0 ? 'bad' : daysLeft < SOON ? 'warn' : 'good';
  return [
    narrowed.length === 0 ? center.text : `${center.text} (${words.list(narrowed)})`,
    rule,
    reason ?? '—',
    words.list([approver ?? '—', ...(document === null ? [] : [document])]),
    expires,
    { text: say.daysLeft(daysLeft), tone },
    ...(surveyed
      ? [{ text: say.count(covered), tone: flaws.length > 0 || covered === 0 ? 'warn' : 'good' } as const]
      : []),
  ];
}

function problemText(problem: Problem, { words }: WaiverList): string {
  const { what, hint } = sayProblem(problem, words);
  const at = problem.location;
  const place = at === null ? '' : `${at.file}:${at.line}:${at.column}  `;
  return place + words.sentences(hint === undefined ? [what] : [what, hint]);
}
