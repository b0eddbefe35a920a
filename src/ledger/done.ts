import { LANGS, wordsOn } from '../messages/languages.ts';

/** Ways to say that work is done, beside what the list of choices offers in each language. */
const DONE = new Set(['完成', '已完成整改', '已整改', '整改完成', '已整改完成', 'completed']);

/** Whether an entry under 完成情况 says that the work is done. */
export function saysDone(progress: string): boolean {
  const said = bareWord(progress);
  return DONE.has(said) || LANGS.some((lang) => bareWord(wordsOn('ledger', lang).progress[2]) === said);
}

function bareWord(text: string): string {
  return text.replace(/[\s。.！!]+/g, '').toLowerCase();
}
