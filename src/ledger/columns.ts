import { LANGS, type Lang, namesOf, wordsOn } from '../messages/languages.ts';
import type { LedgerWords } from '../messages/topics/ledger.ts';
import { bareLabel } from '../model/fold.ts';
import type { Standard } from '../model/standard.ts';

/** What the tool fills in, row for row, in the order of the ledger. */
export const FACTS = [
  'office',
  'name',
  'level',
  'category',
  'clause',
  'problem',
  'required',
  'observed',
  'gap',
  'advice',
] as const;
export type Fact = (typeof FACTS)[number];

/** What people fill in. */
export const PEOPLE = ['measures', 'unit', 'person', 'due', 'progress', 'completed', 'review', 'remarks'] as const;
export type Person = (typeof PEOPLE)[number];

/** `closed-on` stands on the sheet of closed problems only, `reason` on that of problems that were not judged; `mark` is hidden. */
export type LedgerColumn = 'serial' | 'number' | Fact | Person | 'closed-on' | 'reason' | 'mark';

/** The columns of the ledger, in order. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = ['serial', 'number', ...FACTS, ...PEOPLE];

/** The columns of the sheet that keeps what has no place in a row. */
export const LOOSE_COLUMNS = ['file', 'sheet', 'cell', 'content'] as const;
export type LooseColumn = (typeof LOOSE_COLUMNS)[number];

/** Columns by what they are called in any of the languages. */
function byLabel<T extends string>(labelsIn: (lang: Lang) => Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const lang of LANGS) {
    const labels = labelsIn(lang);
    for (const id of Object.keys(labels) as T[]) found.set(bareLabel(labels[id]), id);
  }
  return found;
}

const LOOSE_OF = byLabel<LooseColumn>((lang) => wordsOn('ledger', lang).looseColumns);
const EARLIER = byLabel<keyof LedgerWords['earlier']>((lang) => wordsOn('ledger', lang).earlier);

/** The columns that headers name, in whichever language, in ledgers by a standard. */
export class LedgerHeaders {
  readonly #own: ReadonlyMap<string, LedgerColumn>;

  constructor(standard: Standard) {
    this.#own = byLabel<LedgerColumn>((lang) => wordsOn('ledger', lang, namesOf(standard, lang)).columns);
  }

  /** As ledgers call it now. */
  columnOf(header: string): LedgerColumn | undefined {
    return this.#own.get(bareLabel(header));
  }

  /** Those of a row; a header of earlier versions counts where no other of the row names its column. */
  columnsOf(headers: readonly string[]): (LedgerColumn | undefined)[] {
    const own = headers.map((header) => this.columnOf(header));
    return headers.map((header, index) => {
      const earlier = EARLIER.get(bareLabel(header));
      return own[index] ?? (earlier === undefined || own.includes(earlier) ? undefined : earlier);
    });
  }
}

export function looseColumnOf(header: string): LooseColumn | undefined {
  return LOOSE_OF.get(bareLabel(header));
}
