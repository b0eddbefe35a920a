import type { CellRange, ColumnAccount, RegionAccount, RowKind, RowRun, Taken } from '../model/account.ts';
import { columnLetters } from '../model/location.ts';
import type { SurveyContext } from './context.ts';
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
  if (meaning.is === 'other') {
    const of = meaning.field === null ? standard.combined[meaning.combined!]! : standard.fields[meaning.field]!;
    return { as: 'other', label: of.label, word: meaning.word };
  }
  if (meaning.is === 'combined') {
    const { id, label } = standard.combined[meaning.combined]!;
    return read ? { as: 'combined', field: id, label } : { as: 'left', label };
  }
  if (meaning.is === 'list') return { as: 'list', fields: meaning.fields.map((field) => standard.fields[field]!.id) };
  if (meaning.is !== 'field') return { as: meaning.is };
  const { id, label, unit = null } = standard.fields[meaning.field]!;
  return read ? { as: 'field', field: id, label, unit } : { as: 'left', label };
}

export const cellName = (row: number, column: number, isText: boolean): string =>
  isText ? String(column) : `${columnLetters(column)}${row}`;

export type { ColumnAccount, RegionAccount };
