import type { LedgerWords } from '../messages/topics/ledger.ts';
import { ByOffice } from '../model/by-office.ts';
import { columnLetters } from '../model/location.ts';
import { FACTS, type LedgerColumn, type LedgerHeaders, type LooseColumn, looseColumnOf, PEOPLE } from './columns.ts';
import type { LedgerSheet, Loose, OldEntry, OldLedger } from './entry.ts';
import { editedFacts, isMark, MARKS_SCHEMA, Marks } from './marks.ts';
import { readNumber } from './number.ts';
import { fromCell, isBlank, type LedgerValue, type ReadCell, textOf } from './values.ts';

/** A sheet of an old ledger, read whole. */
export interface OldSheet {
  readonly name: string;
  readonly rows: readonly { readonly number: number; readonly cells: readonly ReadCell[] }[];
  /** Merged ranges, 1-based and inclusive. */
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
}

/** What a column of a table means: one of the tool's, one that people added, one of the table of loose content, or nothing. */
type Meaning =
  | { readonly is: 'column'; readonly id: LedgerColumn }
  | { readonly is: 'own'; readonly header: string }
  | { readonly is: 'loose'; readonly id: LooseColumn }
  | undefined;

interface Table {
  readonly kind: LedgerSheet | 'loose';
  readonly columns: readonly Meaning[];
}

/** Fewer known headers than this beside the number are no ledger's header row. */
const LEAST_HEADERS = 3;

/**
 * Reads the sheets of one old ledger file, wherever people moved rows and columns to. Whatever is neither a row with a
 * problem number nor the tool's own becomes loose content.
 * @returns whether there is a table of a ledger at all
 */
export function readOldLedger(
  file: string,
  sheets: readonly OldSheet[],
  words: { readonly say: LedgerWords; readonly headers: LedgerHeaders },
  into: OldLedger,
): boolean {
  const hidden = sheets.filter(({ rows }) => rows[0]?.cells[0] === MARKS_SCHEMA);
  const marks = new Marks(hidden.flatMap(({ rows }) => rows.map(({ cells }) => textOf(fromCell(cells[0])))));
  const read = sheets.filter((sheet) => !hidden.includes(sheet));
  const loose: Omit<Loose, 'office'>[] = [];
  const offices = new ByOffice<true>();
  let found = false;
  const reading: Reading = {
    file,
    marks,
    ...words,
    into,
    keep: (item) => loose.push(item),
    foundTable: () => {
      found = true;
    },
    foundOffice: (office) => offices.of(office, () => true),
  };
  for (const sheet of read) new SheetReader(sheet, reading).read();
  const [[office] = [null]] = offices.size === 1 ? offices : [];
  for (const item of loose) into.loose.push({ ...item, office: office ?? '' });
  return found;
}

/** The reading of one file. */
interface Reading {
  readonly file: string;
  readonly marks: Marks;
  readonly say: LedgerWords;
  readonly headers: LedgerHeaders;
  readonly into: OldLedger;
  readonly keep: (item: Omit<Loose, 'office'>) => void;
  readonly foundTable: () => void;
  readonly foundOffice: (office: string) => void;
}

class SheetReader {
  readonly #sheet: OldSheet;
  readonly #reading: Reading;
  readonly #merged: ReadonlyMap<string, LedgerValue>;

  constructor(sheet: OldSheet, reading: Reading) {
    this.#sheet = sheet;
    this.#reading = reading;
    this.#merged = mergedDown(sheet);
  }

  read(): void {
    let table: Table | null = null;
    for (const { number, cells } of this.#sheet.rows) {
      const values = cells.map(fromCell);
      const header = this.#header(number, values);
      if (header) table = header;
      else if (!values.every(isBlank)) this.#row(number, values, table);
    }
  }

  /** The table that a row of headers begins; null for other rows. */
  #header(row: number, values: readonly LedgerValue[]): Table | null {
    const texts = values.map((value) => textOf(value).trim());
    const loose = texts.map(looseColumnOf);
    if (loose.includes('cell') && loose.includes('content')) {
      values.forEach((value, index) => {
        if (loose[index] === undefined) this.#keep(row, index, value);
      });
      return { kind: 'loose', columns: loose.map((id) => id && { is: 'loose', id }) };
    }
    const known = this.#reading.headers.columnsOf(texts);
    if (!known.includes('number') || known.filter(Boolean).length <= LEAST_HEADERS) return null;
    this.#reading.foundTable();
    const taken = new Set<string>();
    const columns = texts.map((text, index): Meaning => {
      const id = known[index];
      if (text === '') return undefined;
      if (id !== undefined && !taken.has(id)) {
        taken.add(id);
        return { is: 'column', id };
      }
      return { is: 'own', header: this.#ownHeader(text, taken) };
    });
    return { kind: known.includes('closed-on') ? 'closed' : known.includes('reason') ? 'gone' : 'open', columns };
  }

  /** A header that no other column of the sheet has. */
  #ownHeader(text: string, taken: Set<string>): string {
    let header = this.#reading.headers.columnOf(text) === undefined ? text : this.#reading.say.copy(text, 2);
    for (let ordinal = 2; taken.has(header); ordinal++) header = this.#reading.say.copy(text, ordinal);
    taken.add(header);
    if (!this.#reading.into.ownColumns.includes(header)) this.#reading.into.ownColumns.push(header);
    return header;
  }

  #row(row: number, values: readonly LedgerValue[], table: Table | null): void {
    if (this.#reading.marks.ownsRow(values)) return;
    if (table?.kind === 'loose') {
      this.#looseRow(row, values, table);
      return;
    }
    const column = table?.columns.findIndex((one) => one?.is === 'column' && one.id === 'number') ?? -1;
    const number = readNumber(textOf(values[column] ?? null));
    if (table === null || number === null) this.#keepAll(row, values);
    else this.#entry(row, number, values, table, table.kind);
  }

  /** A row of the table of loose content goes on as it was. */
  #looseRow(row: number, values: readonly LedgerValue[], { columns }: Table): void {
    const at = (id: LooseColumn): LedgerValue =>
      values[columns.findIndex((column) => column?.is === 'loose' && column.id === id)] ?? null;
    if (isBlank(at('content')) || isBlank(at('cell'))) {
      this.#keepAll(row, values);
      return;
    }
    this.#reading.keep({
      file: textOf(at('file')),
      sheet: textOf(at('sheet')),
      cell: textOf(at('cell')),
      content: at('content'),
    });
    values.forEach((value, index) => {
      if (columns[index] === undefined) this.#keep(row, index, value);
    });
  }

  #entry(row: number, number: string, values: readonly LedgerValue[], table: Table, kind: LedgerSheet): void {
    const known = new Map<LedgerColumn, LedgerValue>();
    const own = new Map<string, LedgerValue>();
    const cellOf = new Map<unknown, number>();
    for (const [index, meaning] of table.columns.entries()) {
      const isPeoples = meaning?.is === 'own' || (meaning?.is === 'column' && isPerson(meaning.id));
      const merged = isPeoples ? this.#merged.get(`${row} ${index}`) : undefined;
      const value = values[index] ?? merged ?? null;
      if (meaning?.is === 'column') known.set(meaning.id, value);
      if (meaning?.is === 'own' && !isBlank(value)) own.set(meaning.header, value);
      if (meaning?.is === 'column' || meaning?.is === 'own')
        cellOf.set(meaning.is === 'own' ? meaning.header : meaning.id, index);
    }
    values.forEach((value, index) => {
      if (table.columns[index] === undefined) this.#keep(row, index, value);
    });
    const serial = known.get('serial') ?? null;
    if (typeof serial === 'string' && !/^\d*$/.test(serial.trim())) this.#keep(row, cellOf.get('serial')!, serial);
    const facts = FACTS.map((id) => known.get(id) ?? null);
    const note = known.get(kind === 'closed' ? 'closed-on' : 'reason') ?? null;
    const mark = textOf(known.get('mark') ?? null);
    if (!isMark(mark)) this.#keep(row, cellOf.get('mark') ?? 0, mark);
    const edited = editedFacts(mark, number, [...facts, note]);
    const entry = {
      number,
      sheet: kind,
      facts,
      people: PEOPLE.map((id) => known.get(id) ?? null),
      own,
      note,
      edited,
      factual: edited !== null,
    };
    this.#reading.foundOffice(textOf(facts[FACTS.indexOf('office')] ?? null));
    const first = this.#reading.into.entries.get(number);
    if (first === undefined) this.#reading.into.entries.set(number, entry);
    else this.#again(row, values, first, table);
  }

  /** A second row with the same number: what it says otherwise than the first is kept with its place. */
  #again(row: number, values: readonly LedgerValue[], first: OldEntry, { columns }: Table): void {
    const said = new Map<string, LedgerValue>([
      ...FACTS.map((id, index) => [id, first.facts[index] ?? null] as const),
      ...PEOPLE.map((id, index) => [id, first.people[index] ?? null] as const),
      ['closed-on', first.note],
      ['reason', first.note],
    ]);
    for (const [index, meaning] of columns.entries()) {
      const value = values[index] ?? null;
      const before = meaning?.is === 'own' ? (first.own.get(meaning.header) ?? null) : said.get(columnId(meaning));
      if (before !== undefined && textOf(before) !== textOf(value)) this.#keep(row, index, value);
    }
  }

  #keepAll(row: number, values: readonly LedgerValue[]): void {
    values.forEach((value, index) => {
      this.#keep(row, index, value);
    });
  }

  #keep(row: number, index: number, value: LedgerValue): void {
    if (isBlank(value)) return;
    const cell = `${columnLetters(index + 1)}${row}`;
    if (this.#reading.marks.ownsCell(this.#sheet.name, cell, value)) return;
    this.#reading.keep({ file: this.#reading.file, sheet: this.#sheet.name, cell, content: value });
  }
}

function columnId(meaning: Meaning): string {
  return meaning?.is === 'column' ? meaning.id : '';
}

function isPerson(id: LedgerColumn): boolean {
  return (PEOPLE as readonly LedgerColumn[]).includes(id);
}

/** The value of every cell below the first in a range merged downwards, by row number and column index. */
function mergedDown({ rows, merges }: OldSheet): Map<string, LedgerValue> {
  const found = new Map<string, LedgerValue>();
  const tall = merges.filter(({ top, bottom }) => bottom > top);
  if (tall.length === 0) return found;
  const byNumber = new Map(rows.map((row) => [row.number, row.cells]));
  for (const { top, left, bottom } of tall) {
    const value = fromCell(byNumber.get(top)?.[left - 1]);
    // A merge can be declared down to the last row there is; only rows with content matter.
    if (!isBlank(value))
      for (const { number } of rows) if (number > top && number <= bottom) found.set(`${number} ${left - 1}`, value);
  }
  return found;
}
