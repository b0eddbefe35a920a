import { hash } from './hash.ts';
import { type LedgerValue, textOf } from './values.ts';

/** Stands in the first cell of the hidden sheet that keeps the marks. */
export const MARKS_SCHEMA = 'audit-ledger/1';

/**
 * What the tool itself wrote in a ledger, so that the next round can tell it from what people typed: every fact of a row
 * by the row's problem number, and the texts around the tables (titles, summary, guide) by themselves.
 */
export class Marks {
  readonly #facts = new Map<string, string>();
  readonly #texts = new Set<string>();

  /** Reads back what `lines` gave. */
  add(key: string, mark: string): void {
    if (key === '') this.#texts.add(mark);
    else this.#facts.set(key, mark);
  }

  /** Whether a row's facts were recorded at all. */
  knows(number: string): boolean {
    return this.#facts.has(number);
  }

  /** Indexes of the facts that are not what the tool wrote. */
  edited(number: string, facts: readonly LedgerValue[]): number[] {
    const written = this.#facts.get(number)?.split('.') ?? [];
    return facts.flatMap((fact, index) => (factMark(fact) === written[index] ? [] : [index]));
  }

  /** Whether a whole row, or one cell of it, was written by the tool. A bare number is its own only in its place. */
  ownsRow(cells: readonly LedgerValue[]): boolean {
    return this.#texts.has(rowMark(cells));
  }

  ownsCell(sheet: string, cell: string, value: LedgerValue): boolean {
    return this.#texts.has(typeof value === 'string' ? textMark(value) : placeMark(sheet, cell, value));
  }
}

/** The facts of one row as one mark. */
export function factsMark(facts: readonly LedgerValue[]): string {
  return facts.map(factMark).join('.');
}

function factMark(fact: LedgerValue): string {
  return hash(squeezed(fact)).slice(-7);
}

/** Blanks come and go when a sheet passes through other programs. */
function squeezed(value: LedgerValue): string {
  return textOf(value).replace(/\s+/g, '');
}

export function rowMark(cells: readonly LedgerValue[]): string {
  return `r${hash(
    cells
      .map(squeezed)
      .join('\u0001')
      .replace(/\u0001+$/, ''),
  )}`;
}

export function textMark(text: string): string {
  return `t${hash(squeezed(text))}`;
}

export function placeMark(sheet: string, cell: string, value: LedgerValue): string {
  return `p${hash(`${sheet}!${cell}=${squeezed(value)}`)}`;
}
