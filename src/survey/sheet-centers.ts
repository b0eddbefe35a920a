import type { Center } from '../model/center.ts';
import { problem, refuse } from '../model/problem.ts';
import { ABSENT, type Value } from '../model/value.ts';
import { type Coverage, combinedFields, type SurveyContext } from './context.ts';
import { combinedReader } from './dimensions.ts';
import { type Column, cellText, findHeader, HEADER_ZONE, type Header } from './headers.ts';
import { readLevel } from './identity.ts';
import { MergedColumn } from './merged-column.ts';
import { RowSorter } from './row-kinds.ts';
import type { Cell, MergedRange, Row, Sheet } from './rows.ts';
import { RowPlace, SheetPlaces } from './sheet-place.ts';
import { normalize, trimmed } from './text.ts';
import { valueReader } from './values.ts';

/**
 * Reads the centres of one sheet. Gives null where the sheet has no header of a survey; the caller decides whether that
 * is worth a word or a refusal.
 */
export async function sheetCenters(
  sheet: Sheet,
  file: string,
  context: SurveyContext,
): Promise<AsyncGenerator<Center[]> | null> {
  const batches = sheet.rows()[Symbol.asyncIterator]();
  const { zone, rest } = await headerZone(batches);
  const merges = await sheet.merges();
  const level = sheet.name === null ? null : context.lexicon.sheetLevel(sheet.name);
  const header = findHeader(zone, merges, context.lexicon, level);
  if (!header) {
    await batches.return?.();
    return null;
  }
  const table = new Table(sheet, file, header, merges, level, context);
  return table.read(
    [...zone, ...rest].filter(({ number }) => number > header.bottom),
    batches,
  );
}

type Batches = AsyncIterator<readonly Row[]>;

async function headerZone(batches: Batches): Promise<{ zone: Row[]; rest: Row[] }> {
  const rows: Row[] = [];
  while (rows.length < HEADER_ZONE) {
    const next = await batches.next();
    if (next.done) break;
    rows.push(...next.value);
  }
  return { zone: rows.slice(0, HEADER_ZONE), rest: rows.slice(HEADER_ZONE) };
}

/** A sheet whose header is known: turns each row into a centre or a counted exception. */
class Table {
  readonly #context: SurveyContext;
  readonly #places: SheetPlaces;
  readonly #sorter: RowSorter;
  readonly #coverage: Coverage;
  readonly #sheetLevel: string | null;
  readonly #sheetName: string;
  readonly #identity: { name: MergedColumn; level: MergedColumn; office: MergedColumn };
  readonly #blank: readonly Value[];
  readonly #fill: ((cells: readonly Cell[], values: Value[]) => void)[] = [];
  readonly #levels = new Set<string>();

  constructor(
    sheet: Sheet,
    file: string,
    header: Header,
    merges: readonly MergedRange[],
    level: string | null,
    context: SurveyContext,
  ) {
    this.#context = context;
    this.#sheetLevel = level;
    this.#sheetName = sheet.name ?? '';
    this.#coverage = { file, sheet: sheet.name, centers: 0, ignored: {} };
    this.#sorter = new RowSorter(header, merges);
    const chosen = chooseColumns(header, file, sheet.name, context);
    this.#places = new SheetPlaces(file, sheet.name, chosen.fields);
    const merged = (is: 'name' | 'level' | 'office'): MergedColumn => new MergedColumn(chosen.identity[is], merges);
    this.#identity = { name: merged('name'), level: merged('level'), office: merged('office') };
    this.#blank = context.standard.fields.map(() => ABSENT);
    this.#readers(header, chosen.columns);
    this.#reportMergedValues(header, merges);
  }

  /** One function a column: reads the cell and sets the values of its fields. */
  #readers(header: Header, columns: readonly Column[]): void {
    const { standard } = this.#context;
    for (const { number, meaning } of columns) {
      const at = number - 1;
      if (meaning?.is === 'field') {
        const field = standard.fields[meaning.field]!;
        const headerUnit = meaning.unit ?? (field.quantity === 'money' && !meaning.underId ? header.moneyUnit : null);
        const read = valueReader({ field, headerUnit, underId: meaning.underId });
        const to = meaning.field;
        this.#fill.push((cells, values) => {
          values[to] = read(cells[at]);
        });
      } else if (meaning?.is === 'combined') {
        const read = combinedReader(standard, meaning.combined, meaning.unit);
        const targets = combinedFields(this.#context, meaning.combined);
        this.#fill.push((cells, values) => {
          for (const [index, value] of read(cells[at]).entries()) values[targets[index] as number] = value;
        });
      }
    }
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
    try {
      yield this.#centers(first);
      for (let next = await batches.next(); !next.done; next = await batches.next()) yield this.#centers(next.value);
    } finally {
      await batches.return?.();
    }
    this.#reportAbsentColumns();
    this.#context.cover(this.#coverage);
  }

  #centers(rows: readonly Row[]): Center[] {
    const centers: Center[] = [];
    for (const row of rows) {
      const { name, level, office } = this.#identity;
      const texts = {
        name: trimmed(name.text(row)),
        level: trimmed(level.text(row)),
        office: trimmed(office.text(row)),
      };
      const kind = this.#sorter.kind(row, texts.name);
      if (kind === null) centers.push(this.#center(row, texts));
      else this.#ignore(row, kind);
    }
    this.#coverage.centers += centers.length;
    return centers;
  }

  #ignore(row: Row, kind: NonNullable<ReturnType<RowSorter['kind']>>): void {
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
    for (const fill of this.#fill) fill(row.cells, values);
    return { name, level, office: office === '' ? null : office, values, place };
  }

  #level(row: Row, name: string, text: string): string {
    const { standard, lexicon, report } = this.#context;
    const column = this.#identity.level;
    const where = () =>
      column.number === 0 ? this.#places.row(row.number) : this.#places.cell(row.number, column.number);
    if (text === '') return this.#sheetLevel ?? refuse('no-level', { name }, where());
    const level = readLevel(text, lexicon, standard, where);
    if (this.#sheetLevel !== null && this.#sheetLevel !== level) {
      report(problem('level-conflict', { name, cell: text, sheet: this.#sheetName }, where()));
    }
    return level;
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

interface ChosenColumns {
  readonly identity: { name: number; level: number; office: number };
  /** Column of each field, 0 for none. */
  readonly fields: number[];
  /** The columns that are read. */
  readonly columns: Column[];
}

/** The first column of each meaning is read; a second one and one that is not understood are told. */
function chooseColumns(header: Header, file: string, sheet: string | null, context: SurveyContext): ChosenColumns {
  const { standard, lexicon, report } = context;
  const places = new SheetPlaces(file, sheet, []);
  const identity = { name: 0, level: 0, office: 0 };
  const fields = standard.fields.map(() => 0);
  const columns: Column[] = [];
  for (const column of header.columns) {
    const { number, words, meaning } = column;
    const where = places.cell(header.leafRow, number);
    const label = words.map(trimmed).join(' / ');
    if (meaning === null)
      report(problem('unknown-column', { label, nearest: lexicon.nearest(words.at(-1) as string) }, where));
    if (meaning === null || meaning.is === 'ignored') continue;
    const targets =
      meaning.is === 'field'
        ? [meaning.field]
        : meaning.is === 'combined'
          ? combinedFields(context, meaning.combined)
          : [];
    const taken =
      meaning.is === 'field' || meaning.is === 'combined'
        ? targets.map((target) => fields[target] as number).find((at) => at !== 0)
        : identity[meaning.is] || undefined;
    if (taken) {
      report(
        problem(
          'duplicate-column',
          { label, first: header.columns.find((other) => other.number === taken)?.words.join(' / ') ?? '' },
          where,
        ),
      );
      continue;
    }
    if (meaning.is !== 'field' && meaning.is !== 'combined') identity[meaning.is] = number;
    for (const target of targets) fields[target] = number;
    columns.push(column);
  }
  return { identity, fields, columns };
}
