import type { Center } from '../../model/center.ts';
import { normalize, trimmed } from '../../model/fold.ts';
import { problem, refuse } from '../../model/problem.ts';
import type { Cell, MergedRange, Row, Sheet } from '../../model/rows.ts';
import { ABSENT, type Value } from '../../model/value.ts';
import { type Coverage, combinedFields, type SurveyContext } from '../context.ts';
import { combinedReader } from '../values/dimensions.ts';
import { valueReader } from '../values/values.ts';
import { readLevel } from '../words/identity.ts';
import { type ChosenColumns, chooseColumns } from './chosen-columns.ts';
import { HeaderWatch } from './header-watch.ts';
import { type Column, cellText, type Header } from './headers.ts';
import { MergedColumn } from './merged-column.ts';
import { type RowKind, RowSorter } from './row-kinds.ts';
import { RowPlace, SheetPlaces } from './sheet-place.ts';

export type Batches = AsyncIterator<readonly Row[]>;

/**
 * A merged range leaves blank cells. As long as a table has none, its merges need not be looked for, which takes a pass
 * over the whole sheet.
 */
export function hasBlanks(rows: readonly Row[]): boolean {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return rows.some(({ cells }) => {
    if (cells.length < width) return true;
    for (let index = 0; index < width; index++) if (cells[index] === undefined || cells[index] === '') return true;
    return false;
  });
}

/** Reads one column of a row into the values of its fields. */
interface Fill {
  readonly fields: readonly number[];
  readonly read: (cells: readonly Cell[], values: Value[]) => void;
}

/** A sheet whose header is known: turns each row into a centre or a counted exception. */
export class Table {
  readonly #context: SurveyContext;
  readonly #places: SheetPlaces;
  readonly #sheet: Sheet;
  readonly #header: Header;
  readonly #chosen: ChosenColumns;
  readonly #coverage: Coverage;
  readonly #sheetLevel: string | null;
  readonly #sheetName: string;
  readonly #blank: readonly Value[];
  readonly #fills: readonly Fill[];
  /** By level: only what its rules ask for is read. */
  readonly #fillsOf = new Map<string, readonly Fill[]>();
  readonly #levels = new Set<string>();
  readonly #watch: HeaderWatch;
  /** Null as long as no blank cell made it worth a look. */
  #merges: readonly MergedRange[] | null = null;
  #layout: Layout;
  #hidden = 0;

  constructor(
    sheet: Sheet,
    file: string,
    header: Header,
    merges: readonly MergedRange[] | null,
    level: string | null,
    context: SurveyContext,
  ) {
    this.#context = context;
    this.#sheet = sheet;
    this.#header = header;
    this.#sheetLevel = level;
    this.#sheetName = sheet.name ?? '';
    this.#coverage = { file, sheet: sheet.name, centers: 0, ignored: {} };
    this.#chosen = chooseColumns(header, file, sheet.name, context);
    this.#places = new SheetPlaces(file, sheet.name, this.#chosen.fields);
    this.#watch = new HeaderWatch(context.lexicon, header);
    this.#blank = context.standard.fields.map(() => ABSENT);
    this.#fills = this.#chosen.columns.flatMap((column) => this.#fill(header, column));
    this.#layout = new Layout(header, this.#chosen, merges ?? [], null);
    if (merges) this.#learn(merges, null);
  }

  /** Takes the merged ranges into account from here on; `last` is the row read before. */
  #learn(merges: readonly MergedRange[], last: Row | null): void {
    this.#merges = merges;
    this.#layout = new Layout(this.#header, this.#chosen, merges, last);
    this.#reportMergedValues(this.#header, merges);
  }

  /** What reads one column's cells into the values of its fields. */
  #fill(header: Header, { number, meaning }: Column): Fill[] {
    const { standard } = this.#context;
    const at = number - 1;
    if (meaning?.is === 'field') {
      const field = standard.fields[meaning.field]!;
      const headerUnit = meaning.unit ?? (field.quantity === 'money' && !meaning.underId ? header.moneyUnit : null);
      const read = valueReader({ field, headerUnit, underId: meaning.underId });
      const to = meaning.field;
      return [
        {
          fields: [to],
          read: (cells, values) => {
            values[to] = read(cells[at]);
          },
        },
      ];
    }
    if (meaning?.is !== 'combined') return [];
    const read = combinedReader(standard, meaning.combined, meaning.unit);
    const fields = combinedFields(this.#context, meaning.combined);
    return [
      {
        fields,
        read: (cells, values) => {
          for (const [index, value] of read(cells[at]).entries()) values[fields[index]!] = value;
        },
      },
    ];
  }

  #fillsFor(level: string): readonly Fill[] {
    let fills = this.#fillsOf.get(level);
    if (!fills) {
      const needed = this.#context.needed.get(level);
      fills = this.#fills.filter(({ fields }) => fields.some((field) => needed?.has(field)));
      this.#fillsOf.set(level, fills);
    }
    return fills;
  }

  #reportMergedValues(header: Header, merges: readonly MergedRange[]): void {
    const answers = header.columns.filter(({ meaning }) => meaning?.is === 'field' || meaning?.is === 'combined');
    for (const { top, left, bottom, right } of merges) {
      if (bottom === top || bottom <= header.bottom || left !== right) continue;
      if (!answers.some(({ number }) => number === left)) continue;
      const where = this.#places.cell(Math.max(top, header.bottom + 1), left);
      this.#context.report(problem('merged-value', { rows: bottom - top + 1 }, where));
    }
  }

  async *read(first: readonly Row[], batches: Batches): AsyncGenerator<Center[]> {
    let last: Row | null = null;
    try {
      for (let rows: readonly Row[] | undefined = first; rows; rows = await nextOf(batches)) {
        if (!this.#merges && hasBlanks(rows)) this.#learn(await this.#sheet.merges(), last);
        yield this.#centers(rows);
        last = rows.at(-1) ?? last;
      }
    } finally {
      await batches.return?.();
    }
    await this.#reportHidden();
    this.#reportAbsentColumns();
    if (this.#coverage.centers === 0) {
      this.#context.report(
        problem('skipped-sheet', { sheet: this.#sheetName, reason: 'no-centers' }, this.#places.sheet()),
      );
    }
    this.#context.cover(this.#coverage);
  }

  #centers(rows: readonly Row[]): Center[] {
    const centers: Center[] = [];
    const { sorter, name, level, office } = this.#layout;
    for (const row of rows) {
      if (row.hidden) this.#hidden++;
      const texts = {
        name: trimmed(name.text(row)),
        level: trimmed(level.text(row)),
        office: trimmed(office.text(row)),
      };
      const kind = sorter.kind(row, texts.name) ?? this.#headerKind(row);
      if (kind === null) centers.push(this.#center(row, texts));
      else this.#ignore(row, kind);
    }
    this.#coverage.centers += centers.length;
    return centers;
  }

  #headerKind(row: Row): RowKind | null {
    const header = this.#watch.header(row);
    if (header === 'other') refuse('second-table', {}, this.#places.row(row.number));
    return header === 'own' ? 'repeated-header' : null;
  }

  #ignore(row: Row, kind: RowKind): void {
    this.#coverage.ignored[kind] = (this.#coverage.ignored[kind] ?? 0) + 1;
    if (kind !== 'banner' && kind !== 'unnamed') return;
    const text = row.cells.map(cellText).find((cell) => normalize(cell) !== '') ?? '';
    this.#context.report(problem('skipped-row', { text: trimmed(text), reason: kind }, this.#places.row(row.number)));
  }

  #center(row: Row, { name, level: written, office }: Record<'name' | 'level' | 'office', string>): Center {
    const place = new RowPlace(this.#places, row);
    if (name === '') this.#context.report(problem('missing-name', {}, place.center()));
    const level = this.#level(row, name, written);
    this.#levels.add(level);
    const values = this.#blank.slice();
    for (const { read } of this.#fillsFor(level)) read(row.cells, values);
    return { name, level, office: office === '' ? null : office, values, place };
  }

  #level(row: Row, name: string, text: string): string {
    const { standard, lexicon, report } = this.#context;
    const column = this.#layout.level;
    const where = () =>
      column.number === 0 ? this.#places.row(row.number) : this.#places.cell(row.number, column.number);
    if (text === '') return this.#sheetLevel ?? refuse('no-level', { name }, where());
    const level = readLevel(text, lexicon, standard, where);
    if (this.#sheetLevel !== null && this.#sheetLevel !== level) {
      report(problem('level-conflict', { name, cell: text, sheet: this.#sheetName }, where()));
    }
    return level;
  }

  async #reportHidden(): Promise<void> {
    const { report } = this.#context;
    const columns = (await this.#sheet.hiddenColumns?.()) ?? [];
    const read = this.#header.columns.filter(({ number }) =>
      columns.some(({ first, last }) => first <= number && number <= last),
    );
    const sheet = this.#sheetName;
    if (this.#hidden > 0) report(problem('hidden-rows', { sheet, count: this.#hidden }, this.#places.sheet()));
    if (read.length > 0) report(problem('hidden-columns', { sheet, count: read.length }, this.#places.sheet()));
  }

  #reportAbsentColumns(): void {
    const { standard, needed, report } = this.#context;
    for (const [index, field] of standard.fields.entries()) {
      if (this.#places.column(index) !== 0) continue;
      const levels = standard.levels
        .filter(({ id }) => this.#levels.has(id) && needed.get(id)?.has(index))
        .map(({ label }) => label);
      if (levels.length === 0) continue;
      report(problem('absent-column', { field: field.id, label: field.label, levels }, this.#places.sheet()));
    }
  }
}

async function nextOf(batches: Batches): Promise<readonly Row[] | undefined> {
  const next = await batches.next();
  return next.done ? undefined : next.value;
}

/** How the rows of a table are told apart, as far as its merged ranges are known. */
class Layout {
  readonly sorter: RowSorter;
  readonly name: MergedColumn;
  readonly level: MergedColumn;
  readonly office: MergedColumn;

  constructor(header: Header, { identity }: ChosenColumns, merges: readonly MergedRange[], last: Row | null) {
    this.sorter = new RowSorter(header, merges);
    this.name = new MergedColumn(identity.name, merges, last);
    this.level = new MergedColumn(identity.level, merges, last);
    this.office = new MergedColumn(identity.office, merges, last);
  }
}
