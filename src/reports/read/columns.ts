import { wordsOn } from '../../messages/languages.ts';
import { labelOf, textIn } from '../../messages/text-in.ts';
import type { ColumnAccount, RegionAccount, Taken } from '../../model/account.ts';
import type { Block, PageCell, Tone } from '../page/page.ts';
import type { ReadReport } from './context.ts';

/** Each column with its words, from group to leaf, and what they were taken for. */
export function columnsBlock({ columns }: RegionAccount, report: ReadReport): Block {
  const { heads } = wordsOn('read', report.words.lang, report.words.names);
  const rows = columns.map((column) => rowOf(column, report));
  return { is: 'table', heads: [heads.cell, heads.words, heads.taken], texts: 3, rows };
}

function rowOf({ at, words, taken }: ColumnAccount, report: ReadReport): PageCell[] {
  const say = wordsOn('read', report.words.lang, report.words.names);
  const tone = toneOf(taken);
  const text = sayTaken(taken, report);
  return [at, words.length === 0 ? say.noWords : words.join(' / '), tone === undefined ? text : { text, tone }];
}

function sayTaken(taken: Taken, { words, standard }: ReadReport): string {
  const { taken: say } = wordsOn('read', words.lang, words.names);
  switch (taken.as) {
    case 'field':
      return say.field(textIn(taken.label, words.lang), (taken.unit && words.unit(taken.unit).trim()) || null);
    case 'combined':
      return say.field(textIn(taken.label, words.lang), null);
    case 'list':
      return say.list(words.list(taken.fields.map((id) => labelOf(standard.fields, id, words.lang))));
    case 'other':
      return say.other(textIn(taken.label, words.lang), taken.word);
    case 'left':
      return say.left(textIn(taken.label, words.lang));
    case 'unknown':
      return say.unknown(taken.nearest);
    default:
      return say[taken.as];
  }
}

function toneOf({ as }: Taken): Tone | undefined {
  if (as === 'other' || as === 'left') return 'warn';
  if (as === 'unknown') return 'bad';
  return as === 'ignored' ? 'dim' : undefined;
}
