import { type Lang, wordsOn } from '../messages/languages.ts';
import type { Names } from '../messages/names.ts';
import type { LedgerWords } from '../messages/topics/ledger.ts';
import { FACTS, PEOPLE, type Person } from './columns.ts';
import { saysDone } from './done.ts';
import { emptyLedger, type LedgerEntry, type OldEntry, type OldLedger } from './entry.ts';
import { isBlank, type LedgerValue, shown, textOf } from './values.ts';

/** What became of the rows of the round before, and how many problems there are now. */
export interface RoundCounts {
  open: number;
  carried: number;
  closed: number;
  failedReview: number;
  cameBack: number;
  gone: number;
}

export interface RoundOptions {
  readonly lang: Lang;
  /** What the standard calls things; neutral names where absent. */
  readonly names?: Names;
  /** The day of the check. */
  readonly date: string;
  /** What stands under 整改时限 where nobody wrote anything. */
  readonly due: LedgerValue;
  /** The ledgers of the round before, if any. */
  readonly old?: OldLedger;
}

/** What is known about the numbers that this round has no finding for. */
export interface Unjudged {
  readonly filters: string;
  knowsCenter(number: string): boolean;
  ruleOf(number: string): string | undefined;
}

const at = (column: Person): number => PEOPLE.indexOf(column);
/** Spreadsheet programs hold 32,767 characters in a cell. */
const LONGEST_CELL = 32_000;

/**
 * One round of the ledger: takes findings one by one and gives each its row, with what people wrote in the round before.
 * What they wrote is only ever added to.
 */
export class LedgerRound {
  readonly counts: RoundCounts = { open: 0, carried: 0, closed: 0, failedReview: 0, cameBack: 0, gone: 0 };
  readonly #options: RoundOptions;
  readonly #old: OldLedger;
  readonly #closed: LedgerEntry[] = [];

  constructor(options: RoundOptions) {
    this.#options = options;
    this.#old = options.old ?? emptyLedger();
  }

  get ownColumns(): readonly string[] {
    return this.#old.ownColumns;
  }

  /** The row of a finding that does not pass. */
  open(number: string, facts: readonly LedgerValue[]): LedgerEntry {
    this.counts.open++;
    const old = this.#take(number);
    if (old === null) {
      const people = PEOPLE.map((column) => (column === 'due' ? this.#options.due : null));
      return { number, facts, people, own: new Map(), note: null, factual: true };
    }
    this.counts.carried++;
    const people = [...old.people];
    this.#keepEdits(people, old, facts);
    if (old.sheet === 'closed') this.#cameBack(people, old.note);
    if (isBlank(people[at('due')]!)) people[at('due')] = this.#options.due;
    if (saysDone(textOf(people[at('progress')]!))) {
      this.counts.failedReview++;
      this.#append(people, 'review', this.#say.failed(this.#options.date));
    }
    return { number, facts, people, own: old.own, note: null, factual: true };
  }

  /** A finding that passes closes its row, if it has one. */
  pass(number: string, observed: () => LedgerValue): void {
    const old = this.#take(number);
    if (old === null) return;
    const people = [...old.people];
    const isClosed = old.sheet === 'closed';
    const note: LedgerValue = isClosed ? old.note : { is: 'date', text: this.#options.date };
    this.#keepEdits(people, old, [...old.facts, note]);
    if (!isClosed) {
      this.counts.closed++;
      this.#append(people, 'review', this.#say.passed(this.#options.date, shown(observed())));
    }
    this.#closed.push({ ...old, people, note });
  }

  /** Once all findings are in: the closed problems, and the rows of which this round says nothing. */
  finish(unjudged: Unjudged): { closed: readonly LedgerEntry[]; gone: readonly LedgerEntry[] } {
    const gone: LedgerEntry[] = [];
    for (const old of this.#old.entries.values()) {
      const people = [...old.people];
      const isClosed = old.sheet === 'closed';
      const note = isClosed ? old.note : this.#reason(old.number, unjudged);
      // What stands there from now on: a note that is written anew is no longer anywhere else.
      this.#keepEdits(people, old, [...old.facts, note]);
      (isClosed ? this.#closed : gone).push({ ...old, people, note });
    }
    this.#old.entries.clear();
    this.counts.gone = gone.length;
    return { closed: this.#closed, gone };
  }

  get #say(): LedgerWords {
    return wordsOn('ledger', this.#options.lang, this.#options.names);
  }

  #take(number: string): OldEntry | null {
    const old = this.#old.entries.get(number);
    this.#old.entries.delete(number);
    return old ?? null;
  }

  #reason(number: string, { filters, knowsCenter, ruleOf }: Unjudged): string {
    const { reasons } = this.#say;
    if (ruleOf(number) === undefined) return reasons.rule;
    if (filters !== '') return reasons.filtered(filters);
    return knowsCenter(number) ? reasons.level : reasons.center;
  }

  /** What a person changed of the tool's own is their word, too: it is kept among the remarks. */
  #keepEdits(
    people: LedgerValue[],
    { number, sheet, facts, note, edited }: OldEntry,
    now: readonly LedgerValue[],
  ): void {
    const values = [...facts, note];
    const changed =
      edited ?? values.flatMap((value, index) => (textOf(value) === textOf(now[index] ?? null) ? [] : [index]));
    for (const index of changed) {
      const text = textOf(values[index] ?? null);
      if (text.trim() === '') continue;
      const label = this.#say.columns[FACTS[index] ?? (sheet === 'closed' ? 'closed-on' : 'reason')];
      const words = edited === null ? this.#say.before(label, text) : this.#say.edited(label, text);
      if (this.#append(people, 'remarks', words)) continue;
      this.#old.loose.push({ file: '', sheet: '', cell: number, content: words, office: '' });
    }
  }

  #cameBack(people: LedgerValue[], closed: LedgerValue): void {
    this.counts.cameBack++;
    this.#append(people, 'remarks', this.#say.cameBack(textOf(closed), this.#options.date));
  }

  /** Adds to what stands in a cell; the same words are not written twice. False where the cell is full. */
  #append(people: LedgerValue[], column: Person, words: string): boolean {
    const before = shown(people[at(column)]!);
    if (before.includes(words)) return true;
    if (before.length + words.length > LONGEST_CELL) return false;
    people[at(column)] = before.trim() === '' ? words : `${before}${this.#say.join}${words}`;
    return true;
  }
}
