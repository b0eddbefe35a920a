import type { Given } from '../layout/layout.ts';
import type { Meaning } from '../words/lexicon.ts';
import type { At } from './labels.ts';

/** One answer's words, and where it stands for each of the centres. */
export interface Item {
  readonly words: readonly string[];
  readonly meaning: Meaning | null;
  readonly label: At;
  /** One a centre; null where nothing can stand. */
  readonly values: readonly (At | null)[];
}

/** Items that are answered together: a card with one centre, or a transposed table with several. */
export interface Sheaf {
  readonly is: 'card' | 'transposed';
  readonly items: readonly Item[];
  /** How many centres. */
  readonly count: number;
  /** Indexes of the first and last row. */
  readonly top: number;
  readonly bottom: number;
  /** 1-based, inclusive. */
  readonly left: number;
  readonly right: number;
  /** Of a card that is laid out by a person. */
  readonly given?: Given;
  /** Where it shares its labels with cards before it: what is its alone, indexes of rows and 1-based columns. */
  readonly own?: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}
