import { normalize } from '../../model/fold.ts';
import type { Row } from '../../model/rows.ts';
import { isAnswer } from '../values/answer-like.ts';
import type { Lexicon, Meaning } from '../words/lexicon.ts';
import { holdsAnswers } from '../words/meaning.ts';
import { isFilled } from './grid.ts';
import type { Column, Header } from './header.ts';

const MEMORY = 4096;
/** A row of data shows itself by so many texts that are no labels. */
const ENOUGH = 3;

/** `own`: the header said again; `other`: another header; `foreign`: that of a table that says nothing of any field. */
export type HeaderRow = 'own' | 'other' | 'foreign';

/**
 * Finds header rows among a table's data: its own said again, or that of another table below it, whose figures would be
 * other figures if they were read under the first header.
 */
export class HeaderWatch {
  readonly #lexicon: Lexicon;
  readonly #columns: ReadonlyMap<number, Column>;
  readonly #meanings = new Map<string, Meaning | null>();

  constructor(lexicon: Lexicon, header: Header) {
    this.#lexicon = lexicon;
    this.#columns = new Map(header.columns.map((column) => [column.number, column]));
  }

  /** Null for a row that names no fields. */
  header({ cells }: Row): HeaderRow | null {
    let filled = 0;
    // Most rows hold a figure or 有, and none of their texts need be looked at.
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (cell === undefined || cell === '') continue;
      if (typeof cell !== 'string' || cell.length < 3 ? isAnswer(cell) : false) return null;
      filled++;
    }
    return filled < 2 ? null : this.#among(cells);
  }

  #among(cells: Row['cells']): HeaderRow | null {
    let [named, labels, fields, strange, others] = [0, 0, 0, 0, 0];
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (!isFilled(cell)) continue;
      // 负责人： is to be signed, and heads nothing.
      if (isAnswer(cell) || (labels === 0 && others === ENOUGH) || /[:：]\s*$/.test(String(cell))) return null;
      const meaning = this.#meaning(cell as string);
      if (meaning === null) others++;
      else {
        labels++;
        if (meaning.is === 'name') named++;
        if (holdsAnswers(meaning)) fields++;
        if (meaning.is !== 'ignored' && !this.#stands(index + 1, cell as string, meaning)) strange++;
      }
    }
    if (fields >= (named > 0 ? 1 : 2)) return strange === 0 ? 'own' : 'other';
    return others === 0 && labels >= 2 ? 'foreign' : null;
  }

  #meaning(text: string): Meaning | null {
    let meaning = this.#meanings.get(text);
    if (meaning === undefined) {
      meaning = this.#lexicon.column([text]);
      if (this.#meanings.size < MEMORY) this.#meanings.set(text, meaning);
    }
    return meaning;
  }

  /** Does the column's own header say this text, or mean the very same? */
  #stands(number: number, text: string, meaning: Meaning): boolean {
    const column = this.#columns.get(number);
    if (!column) return false;
    if (column.words.some((word) => normalize(word) === normalize(text))) return true;
    const own = column.meaning;
    if (own?.is !== 'field' || meaning.is !== 'field') return own?.is === meaning.is && meaning.is !== 'other';
    if (own.field !== meaning.field) return false;
    // Without its unit and its year it is the same header, said more shortly.
    const { unit, years, codes, who } = meaning;
    return (unit === null || JSON.stringify(unit) === JSON.stringify(own.unit)) && !years && !codes && who === own.who;
  }
}
