import { trimmed } from '../../model/fold.ts';
import { problem } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { ABSENT, type Value } from '../../model/value.ts';
import { fieldsOf, type SurveyContext, thingOf } from '../context.ts';
import type { FieldMeaning } from '../words/meaning.ts';
import type { Column, Header } from './header.ts';
import type { Places } from './sheet-place.ts';

export type FieldColumn = Column & { readonly meaning: FieldMeaning };
export type CombinedColumn = Column & { readonly meaning: { readonly is: 'combined' } };

export type ListColumn = Column & { readonly meaning: { readonly is: 'list'; readonly fields: readonly number[] } };

/** Where one field's value comes from. */
export interface Source {
  readonly field: number;
  /** More than one where several columns say the same: equal values are one, different ones a conflict. */
  readonly columns: readonly FieldColumn[];
  /** 有 | 无 to be ticked. */
  readonly choices: { readonly yes: FieldColumn; readonly no: FieldColumn } | null;
  /** Columns of several years, of which nobody said which one counts. */
  readonly severalYears: boolean;
}

/** What each column of a table is read for. */
export interface Settled {
  readonly names: readonly Column[];
  readonly level: number;
  readonly office: number;
  readonly sources: readonly Source[];
  readonly combined: readonly CombinedColumn[];
  readonly lists: readonly ListColumn[];
  /** Column of each field, 0 for none; where several are read, the first. */
  readonly fields: readonly number[];
  /** By field: the column that names it and is another thing. */
  readonly others: ReadonlyMap<number, { readonly label: string; readonly word: string }>;
}

export const labelOf = ({ words }: Column): string => words.map(trimmed).join(' / ');

/** Decides what each column is read for, and tells of those that are not. */
export function settleColumns(header: Header, places: Places, context: SurveyContext): Settled {
  return new Settlement(header, places, context).settle();
}

class Settlement {
  readonly #header: Header;
  readonly #places: Places;
  readonly #context: SurveyContext;
  readonly #others = new Map<number, { label: string; word: string }>();

  constructor(header: Header, places: Places, context: SurveyContext) {
    this.#header = header;
    this.#places = places;
    this.#context = context;
  }

  settle(): Settled {
    const { columns } = this.#header;
    const fields = this.#context.standard.fields.map(() => 0);
    this.#tell();
    const combined = this.#combined(fields);
    const sources: Source[] = [];
    for (let field = 0; field < fields.length; field++) {
      const own = columns.filter((column): column is FieldColumn => {
        return column.meaning?.is === 'field' && column.meaning.field === field;
      });
      const source = own.length === 0 ? null : this.#source(field, own);
      if (!source) continue;
      const first = source.choices?.yes ?? source.columns[0]!;
      if (fields[field] !== 0) this.#duplicate(first, fields[field]!);
      else {
        sources.push(source);
        fields[field] = first.number;
      }
    }
    const lists = columns.filter((column): column is ListColumn => column.meaning?.is === 'list');
    for (const { number, meaning } of lists)
      for (const field of meaning.fields) if (fields[field] === 0) fields[field] = number;
    const names = columns.filter(({ meaning }) => meaning?.is === 'name');
    const byLevel = names.every(({ level }) => level !== undefined);
    return {
      names: byLevel && names.length > 0 ? names : [this.#first('name')!],
      level: this.#first('level')?.number ?? 0,
      office: this.#first('office')?.number ?? 0,
      sources,
      combined,
      lists,
      fields,
      others: this.#others,
    };
  }

  /** The columns that are not understood, or are understood as another thing. */
  #tell(): void {
    const { standard, lexicon, report } = this.#context;
    for (const column of this.#header.columns) {
      const { meaning, words, unnamed } = column;
      if (meaning === null && unnamed) {
        report(problem('unknown-column', { label: labelOf(column), nearest: null, unnamed }, this.#at(column)));
      } else if (meaning === null) {
        const nearest = lexicon.nearest(words.at(-1) as string);
        report(problem('unknown-column', { label: labelOf(column), nearest }, this.#at(column)));
      }
      if (meaning?.is !== 'other') continue;
      this.#leave(column, meaning.word, thingOf(meaning, standard).label);
    }
  }

  #leave(column: Column, word: string, field: { zh: string; en: string }): void {
    const { meaning } = column;
    const label = labelOf(column);
    this.#context.report(problem('other-column', { label, word, field }, this.#at(column)));
    if (meaning?.is !== 'other' && meaning?.is !== 'field') return;
    const fields = fieldsOf(meaning, this.#context.standard);
    for (const one of fields) if (!this.#others.has(one)) this.#others.set(one, { label, word });
  }

  #combined(fields: number[]): CombinedColumn[] {
    const { standard } = this.#context;
    const read: CombinedColumn[] = [];
    for (const column of this.#header.columns) {
      if (column.meaning?.is !== 'combined') continue;
      const targets = fieldsOf(column.meaning, standard);
      const taken = targets.map((target) => fields[target] as number).find((at) => at !== 0);
      if (taken !== undefined) this.#duplicate(column, taken);
      else {
        read.push(column as CombinedColumn);
        for (const target of targets) fields[target] = column.number;
      }
    }
    return read;
  }

  /** Of several columns of one field: which are read. */
  #source(field: number, columns: readonly FieldColumn[]): Source | null {
    const inYear = this.#ofYear(this.#verified(columns));
    const plain = inYear.filter(({ meaning }) => meaning.choice === undefined);
    const choices = inYear.filter(({ meaning }) => meaning.choice !== undefined);
    const yes = choices.find(({ meaning }) => meaning.choice === true);
    const no = choices.find(({ meaning }) => meaning.choice === false);
    if (plain.length === 0 && yes && no) return { field, columns: [yes], choices: { yes, no }, severalYears: false };
    for (const column of choices) {
      if (column.meaning.choice === false) this.#leave(column, trimmed(column.words.at(-1)!), this.#label(field));
    }
    const read = [...plain, ...choices.filter(({ meaning }) => meaning.choice === true)];
    if (read.length === 0) return null;
    const severalYears = this.#severalYears(read);
    if (!severalYears) for (const column of read.slice(1)) this.#duplicate(column, read[0]!.number);
    return { field, columns: read, choices: null, severalYears };
  }

  #label(field: number): { zh: string; en: string } {
    return this.#context.standard.fields[field]!.label;
  }

  /** Where both the asked and the inspector say something, what was verified counts. */
  #verified(columns: readonly FieldColumn[]): readonly FieldColumn[] {
    const verified = columns.filter(({ meaning }) => meaning.who === 'verified');
    const reported = columns.filter(({ meaning }) => meaning.who !== 'verified');
    if (verified.length === 0 || reported.length === 0) return columns;
    for (const column of reported) {
      const args = { label: labelOf(verified[0]!), left: labelOf(column) };
      this.#context.report(problem('verified-counts', args, this.#at(column)));
    }
    return verified;
  }

  /** The year that is asked for counts; a column of another year, or of a span of years, is another thing. */
  #ofYear(columns: readonly FieldColumn[]): readonly FieldColumn[] {
    const { year } = this.#context;
    if (year === undefined) return columns;
    const isOf = ({ meaning: { years } }: FieldColumn): boolean => years?.[0] === year && years[1] === year;
    const own = columns.filter(isOf);
    const other = columns.filter((column) => column.meaning.years !== undefined && !isOf(column));
    for (const column of other) {
      const [from, to] = column.meaning.years!;
      this.#leave(column, from === to ? `${from}` : `${from}-${to}`, this.#label(column.meaning.field));
    }
    return own.length > 0 ? own : columns.filter((column) => !other.includes(column));
  }

  #severalYears(columns: readonly FieldColumn[]): boolean {
    const years = columns.flatMap(({ meaning }) => meaning.years ?? []);
    return new Set(years).size > 1;
  }

  #first(is: 'name' | 'level' | 'office'): Column | undefined {
    const [first, ...more] = this.#header.columns.filter(({ meaning }) => meaning?.is === is);
    const byLevel = is === 'name' && [first, ...more].every((column) => column?.level !== undefined);
    if (!byLevel) for (const column of more) this.#duplicate(column, first!.number);
    return first;
  }

  #duplicate(column: Column, first: number): void {
    const before = this.#header.columns.find(({ number }) => number === first);
    const args = { label: labelOf(column), first: before ? labelOf(before) : '' };
    this.#context.report(problem('duplicate-column', args, this.#at(column)));
  }

  #at({ number }: Column): ReturnType<Places['cell']> {
    return this.#places.cell(this.#header.leafRow, number);
  }
}

/** The numbers of the columns whose answers are read. */
export function columnsRead({ sources, combined, lists }: Settled): ReadonlySet<number> {
  const columns = sources.flatMap((source) => [...source.columns, ...(source.choices ? [source.choices.no] : [])]);
  return new Set([...columns, ...combined, ...lists].map(({ number }) => number));
}

/** A centre's values before any is read: what the table has no column for, and why. */
export function blankValues({ others }: Settled, { fields }: Standard): Value[] {
  return fields.map((_, index) => {
    const other = others.get(index);
    return other === undefined ? ABSENT : { is: 'absent', other };
  });
}

/** By field: the year that its column's words name. */
export function yearsOf(sources: readonly Source[]): Map<number, number> {
  return new Map(sources.flatMap(yearOf));
}

function yearOf({ field, columns, severalYears }: Source): [number, number][] {
  const years = columns[0]?.meaning.years;
  return years && !severalYears ? [[field, years[0]]] : [];
}
