import { sayIgnored } from '../messages/ignored-rows.ts';
import { sayProblem, wordsOf } from '../messages/index.ts';
import { type Lang, wordsOn } from '../messages/languages.ts';
import { printable } from '../messages/printable.ts';
import { textIn } from '../messages/text-in.ts';
import { append } from '../model/lists.ts';
import type { Location } from '../model/location.ts';
import { type FoundInstead, type Problem, Refusal } from '../model/problem.ts';

const MOST = 50;

/** A refusal as the person reads it: what, where, what to do. */
export function tellRefusal(problem: Problem, lang: Lang): string {
  const words = wordsOf(lang);
  const say = wordsOn('closing', lang);
  const { what, hint } = sayProblem(problem, words);
  const at = problem.location === null ? '' : `${where(problem.location, lang)}${say.at}`;
  const lines = [`${say.error}${at}${what}`];
  if (
    problem.code === 'standard-invalid' ||
    problem.code === 'plan-invalid' ||
    problem.code === 'waivers-invalid' ||
    problem.code === 'config-invalid' ||
    problem.code === 'layout-invalid'
  ) {
    const { errors } = problem.args;
    for (const { location, message } of errors.slice(0, MOST)) {
      lines.push(
        `  ${printable(`${location.file}:${location.line}:${location.column}`)}  ${printable(textIn(message, lang))}`,
      );
    }
    if (errors.length > MOST) lines.push(`  … +${errors.length - MOST}`);
  }
  if (problem.code === 'no-centers' || problem.code === 'no-match')
    append(lines, foundLines(problem.args.instead, lang));
  if (hint !== undefined) lines.push(`  ${hint}`);
  return `${lines.join('\n')}\n`;
}

/** What was recognised, and what was not: where each is, and what is wrong with it. */
function foundLines(found: FoundInstead | undefined, lang: Lang): string[] {
  if (found === undefined) return [];
  const words = wordsOf(lang);
  const told = found.problems.map((one) => {
    const { what, hint } = sayProblem(one, words);
    const text = words.sentences(hint === undefined ? [what] : [what, hint]);
    return one.location === null ? text : `${where(one.location, lang)}  ${text}`;
  });
  const more = found.more > 0 ? `… +${found.more}` : '';
  return [...told, more, sayIgnored(found.ignored, words)].filter((line) => line !== '').map((line) => `  ${line}`);
}

function where(location: Location, lang: Lang): string {
  return printable([location.file, wordsOf(lang).location(location)].filter((part) => part !== '').join(' '));
}

/** What nobody foresaw: a failure of the system in one sentence, a refusal as it is, anything else as a bug. */
export function tellFailure(error: unknown, lang: Lang): string {
  if (error instanceof Refusal) return tellRefusal(error.problem, lang);
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || typeof syscall !== 'string') return tellBug(error, lang);
  const say = wordsOn('closing', lang);
  const what = path === undefined ? syscall : `${syscall} ${path}`;
  return `${say.error}${say.systemFailure(code, printable(what))}\n`;
}

/** A bug: told with its stack, so that it can be mended, and never mistaken for bad data. */
function tellBug(error: unknown, lang: Lang): string {
  return `${wordsOn('closing', lang).bug}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}
