import { normalize } from '../../model/fold.ts';
import type { Row } from '../../model/rows.ts';
import type { Lexicon, Meaning } from '../words/lexicon.ts';
import type { Column, Header } from './headers.ts';

const MEMORY = 4096;
/** A row of data shows itself by so many texts that are no labels. */
const ENOUGH = 3;
/** What is answered, and never a label. */
const ANSWER = /^\s*(?:[\d.,]+|[有无是否√×✓/—-])\s*$/;

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
  header({ cells }: Row): 'own' | 'other' | null {
    let named = false;
    let labels = 0;
    let fields = 0;
    let strange = 0;
    let others = 0;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (cell === undefined || cell === '') continue;
      if (typeof cell !== 'string' || ANSWER.test(cell) || (labels === 0 && others === ENOUGH)) return null;
      const meaning = this.#meaning(cell);
      if (meaning === null) others++;
      if (meaning === null || meaning.is === 'ignored') continue;
      labels++;
      if (meaning.is === 'name') named = true;
      if (meaning.is === 'field' || meaning.is === 'combined') fields++;
      if (!this.#stands(index + 1, cell, meaning)) strange++;
    }
    if (fields < (named ? 1 : 2)) return null;
    return strange === 0 ? 'own' : 'other';
  }

  #meaning(text: string): Meaning | null {
    let meaning = this.#meanings.get(text);
    if (meaning === undefined) {
      meaning = this.#lexicon.column([text]);
      if (this.#meanings.size < MEMORY) this.#meanings.set(text, meaning);
    }
    return meaning;
  }

  /** Does the column's own header say this text, or mean the same? */
  #stands(number: number, text: string, meaning: Meaning): boolean {
    const column = this.#columns.get(number);
    if (!column) return false;
    if (column.words.some((word) => normalize(word) === normalize(text))) return true;
    const own = column.meaning;
    if (own?.is === 'field' && meaning.is === 'field') return own.field === meaning.field;
    return own?.is === meaning.is && meaning.is !== 'field';
  }
}
