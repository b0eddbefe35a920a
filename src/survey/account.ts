import type { CellRange, RegionAccount, RowKind, RowRun, Taken } from '../model/account.ts';
import { columnLetters } from '../model/location.ts';
import { type SurveyContext, thingOf } from './context.ts';
import type { Meaning } from './words/lexicon.ts';

/** Runs of rows that are told one by one; a nation's sheet may have a total behind every few rows. */
const MOST_RUNS = 20_000;

/** Keeps what became of each row of a region. */
export class RowLog {
  readonly runs: RowRun[] = [];
  #first = 0;
  #last = 0;
  #right = 0;

  add(kind: RowKind, row: number, text: string, right: number): void {
    if (this.#first === 0) this.#first = row;
    this.#last = row;
    if (right > this.#right) this.#right = right;
    const run = this.runs.at(-1);
    if (run?.kind === kind && (kind === 'center' || kind === 'blank' || this.runs.length >= MOST_RUNS)) run.last = row;
    else if (this.runs.length < MOST_RUNS) this.runs.push({ kind, first: row, last: row, text });
  }

  range(left: number, right: number): CellRange {
    return { top: this.#first, left, bottom: this.#last, right: Math.min(right, Math.max(this.#right, left)) };
  }
}

/** What the words of a column were taken for. */
export function takenFor(meaning: Meaning | null, leaf: string, read: boolean, context: SurveyContext): Taken {
  const { standard, lexicon } = context;
  if (meaning === null) return { as: 'unknown', nearest: lexicon.nearest(leaf) };
  if (meaning.is === 'other') return { as: 'other', label: thingOf(meaning, standard).label, word: meaning.word };
  if (meaning.is === 'list') return { as: 'list', fields: meaning.fields.map((field) => standard.fields[field]!.id) };
  if (meaning.is !== 'field' && meaning.is !== 'combined') return { as: meaning.is };
  const { id, label } = thingOf(meaning, standard);
  if (!read) return { as: 'left', label };
  if (meaning.is === 'combined') return { as: 'combined', field: id, label };
  return { as: 'field', field: id, label, unit: standard.fields[meaning.field]!.unit ?? null };
}

export const cellName = (row: number, column: number, isText: boolean): string =>
  isText ? String(column) : `${columnLetters(column)}${row}`;

/** Lines that are no table's and no card's, from left to right as wide as the sheet. */
export function titlesRegion(rows: readonly RowRun[], right: number): RegionAccount {
  const range = { top: rows[0]!.first, left: 1, bottom: rows.at(-1)!.last, right };
  return { is: 'titles', range, columns: [], rows, centers: 0, unread: 0 };
}
