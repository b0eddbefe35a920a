import { FACTS, LEDGER_COLUMNS, type LedgerColumn, LOOSE_COLUMNS, PEOPLE } from '../../ledger/columns.ts';
import type { LedgerEntry, Loose } from '../../ledger/entry.ts';
import { factsMark, MARKS_SCHEMA } from '../../ledger/marks.ts';
import type { LedgerValue } from '../../ledger/values.ts';
import { wordsOn } from '../../messages/languages.ts';
import { textIn } from '../../messages/text-in.ts';
import type { LedgerWords } from '../../messages/topics/ledger.ts';
import type { BookWords } from '../../messages/topics/ledger-book.ts';
import type { Words } from '../../messages/words.ts';
import { midnight } from '../../model/calendar.ts';
import type { CenterResult } from '../../model/finding.ts';
import { append } from '../../model/lists.ts';
import { Book } from '../book.ts';
import type { OutStream } from '../exceljs.ts';
import { footer } from '../template/style.ts';
import type { ColumnLook } from './cells.ts';
import { type Provenance, writeGuide } from './guide.ts';
import { Tally } from './summary.ts';
import { LedgerTable, type TableColumn } from './table.ts';

export type { HashedFile, Provenance } from './guide.ts';

export interface LedgerOptions {
  readonly words: Words;
  readonly origin: Provenance;
  /** Headers of the columns that people added. */
  readonly ownColumns: readonly string[];
  /** Rows of a sheet, at most; what spreadsheet programs hold unless told. */
  readonly limit?: number;
}

/** What is known once all findings are in. */
export interface LedgerEnd {
  readonly closed: readonly LedgerEntry[];
  readonly gone: readonly LedgerEntry[];
  readonly loose: readonly Loose[];
  /** What became of the last round, in the order of showing; empty in a first round. */
  readonly rounds: readonly (readonly [keyof BookWords['counts'], number])[];
}

const MOST_ROWS = 1_048_576;
const FROZEN = LEDGER_COLUMNS.indexOf('name') + 1;

const LOOKS: Readonly<Record<LedgerColumn, ColumnLook>> = {
  serial: { width: 5, centered: true, given: true },
  number: { width: 13, centered: true, given: true },
  office: { width: 8, centered: true, given: true },
  name: { width: 11, given: true },
  level: { width: 12, centered: true, given: true },
  category: { width: 8, centered: true, given: true },
  clause: { width: 19, given: true },
  problem: { width: 19, given: true },
  required: { width: 9, centered: true, given: true },
  observed: { width: 10, centered: true, given: true },
  gap: { width: 9, centered: true, given: true },
  advice: { width: 19, given: true },
  measures: { width: 14 },
  unit: { width: 8, centered: true },
  person: { width: 7, centered: true },
  due: { width: 11, centered: true, dates: true },
  progress: { width: 8, centered: true },
  completed: { width: 11, centered: true, dates: true },
  review: { width: 11 },
  remarks: { width: 11 },
  'closed-on': { width: 12, centered: true, given: true, dates: true },
  reason: { width: 16, given: true },
  mark: { width: 8, given: true },
};
const OWN: ColumnLook = { width: 14 };
const LOOSE_WIDTHS = { file: 26, sheet: 16, cell: 18, content: 90 } as const;

/** One workbook of the ledger, written while the findings come in. */
export class Ledger {
  readonly #options: LedgerOptions;
  readonly #say: BookWords;
  readonly #written: LedgerWords;
  readonly #book: Book;
  readonly #tally: Tally;
  readonly #marks: string[] = [];
  readonly #open: LedgerTable;
  #serial = 0;

  constructor(out: OutStream, options: LedgerOptions) {
    const { words, origin } = options;
    this.#options = options;
    this.#tally = new Tally(origin.standard);
    this.#say = wordsOn('ledgerBook', words.lang, words.names);
    this.#written = wordsOn('ledger', words.lang, words.names);
    this.#book = new Book(out, midnight(origin.date), origin.standard.id);
    this.#open = this.#table('open', []);
  }

  /** Counts a centre for the summary. */
  count(result: CenterResult): void {
    this.#tally.add(result);
  }

  /** Writes one row of the open ledger. */
  async add(entry: LedgerEntry): Promise<void> {
    await this.#open.add(this.#cells(entry, ++this.#serial, []));
  }

  /** Writes the other sheets. The file is complete once this resolves. */
  async finish({ closed, gone, loose, rounds }: LedgerEnd): Promise<void> {
    const { words, origin } = this.#options;
    const say = this.#say;
    this.#open.end();
    const shown = rounds.map(([key, count]) => [say.counts[key], count] as const);
    this.#tally.write(this.#book, origin.standard, words, say, shown, this.#page('summary'));
    if (closed.length > 0) await this.#entries('closed', closed, 'closed-on');
    if (gone.length > 0) await this.#entries('gone', gone, 'reason');
    if (loose.length > 0) await this.#loose(loose);
    writeGuide(this.#book, origin, words.lang, say, this.#page('guide'));
    this.#writeMarks();
    await this.#book.finish();
  }

  async #entries(kind: 'closed' | 'gone', entries: readonly LedgerEntry[], note: LedgerColumn): Promise<void> {
    const table = this.#table(kind, [note]);
    for (const [index, entry] of entries.entries()) await table.add(this.#cells(entry, index + 1, [entry.note]));
    table.end();
  }

  async #loose(loose: readonly Loose[]): Promise<void> {
    const headers = this.#written.looseColumns;
    const columns = LOOSE_COLUMNS.map((id) => ({ header: headers[id], width: LOOSE_WIDTHS[id] }));
    const table = this.#begin('loose', columns, 0, this.#say.looseAbout);
    for (const item of loose) await table.add(LOOSE_COLUMNS.map((id) => item[id]));
    table.end();
  }

  #table(kind: 'open' | 'closed' | 'gone', notes: readonly LedgerColumn[]): LedgerTable {
    const { words, ownColumns, origin } = this.#options;
    const headers = this.#written.columns;
    const columns = [...LEDGER_COLUMNS, ...notes].map((id): TableColumn => {
      const choices = id === 'progress' ? { choices: this.#written.progress } : {};
      return { header: headers[id], ...LOOKS[id], ...choices };
    });
    const own = ownColumns.map((header): TableColumn => ({ header, ...OWN }));
    const mark: TableColumn = { header: headers.mark, ...LOOKS.mark, hidden: true };
    const { standard, date, filters } = origin;
    const title = `${textIn(standard.title, words.lang)} (${standard.id}, ${standard.reference})`;
    return this.#begin(kind, [...columns, ...own, mark], FROZEN, this.#say.about(title, date, filters));
  }

  #begin(kind: 'open' | 'closed' | 'gone' | 'loose', columns: readonly TableColumn[], frozen: number, about: string) {
    const { name, title, footer, mark } = this.#page(kind);
    const names = (ordinal: number): string => (ordinal === 1 ? name : this.#say.more(name, ordinal));
    const limit = this.#options.limit ?? MOST_ROWS;
    return new LedgerTable(this.#book, { name: names, title, about, columns, frozen, footer, mark, limit });
  }

  #page(kind: keyof BookWords['titles']) {
    return {
      name: this.#say.sheets[kind],
      title: this.#say.titles[kind],
      footer: footer(this.#options.origin.standard, this.#say.pages),
      mark: (marks: readonly string[]) => void append(this.#marks, marks),
    };
  }

  #cells(entry: LedgerEntry, serial: number, notes: readonly LedgerValue[]): LedgerValue[] {
    const { number, facts, people, own, note, factual } = entry;
    const mark = factual ? factsMark(number, [...facts, note]) : null;
    return [
      serial,
      number,
      ...FACTS.map((_, index) => facts[index] ?? null),
      ...PEOPLE.map((_, index) => people[index] ?? null),
      ...notes,
      ...this.#options.ownColumns.map((header) => own.get(header) ?? null),
      mark,
    ];
  }

  #writeMarks(): void {
    const sheet = this.#book.addSheet(this.#say.sheets.marks, { state: 'hidden' });
    for (const [index, mark] of [MARKS_SCHEMA, ...new Set(this.#marks)].entries()) {
      const row = sheet.getRow(index + 1);
      row.getCell(1).value = mark;
      row.commit();
    }
    sheet.commit();
  }
}
