import type { Center, Place } from '../model/center.ts';
import { normalize, trimmed } from '../model/fold.ts';
import type { Location } from '../model/location.ts';
import { problem, refuse } from '../model/problem.ts';
import type { Entries, EntriesFile, Entry } from '../model/rows.ts';
import { ABSENT, type Invalid, type Value } from '../model/value.ts';
import { combinedFields, type SurveyContext } from './context.ts';
import { combinedReader } from './values/dimensions.ts';
import { valueReader } from './values/values.ts';
import { readLevel } from './words/identity.ts';
import type { Identity, Meaning } from './words/lexicon.ts';

/** What a key stands for, with the reader of its values; made once for each spelling of a key. */
type Key =
  | { readonly is: Identity | 'ignored' | 'unknown' }
  | { readonly is: 'answers'; readonly fields: readonly number[]; readonly read: (cell: Scalar) => readonly Value[] };
type Scalar = string | number | boolean | undefined;

const MOST_KEYS = 10_000;

/** Reads the centres of a YAML or JSON survey. */
export async function* entryCenters(
  survey: EntriesFile,
  file: string,
  context: SurveyContext,
): AsyncGenerator<Center[]> {
  const coverage = { file, sheet: null, centers: 0, ignored: {} };
  const reader = new EntryReader(context);
  for await (const batch of survey.centers) {
    coverage.centers += batch.length;
    yield batch.map((entries) => reader.center(entries));
  }
  for (const { key, keyLocation } of survey.extras) {
    context.report(problem('unknown-key', { label: key, nearest: context.lexicon.nearest(key) }, keyLocation));
  }
  context.cover(coverage);
}

class EntryReader {
  readonly #context: SurveyContext;
  readonly #keys = new Map<string, Key>();
  readonly #blank: readonly Value[];

  constructor(context: SurveyContext) {
    this.#context = context;
    this.#blank = context.standard.fields.map(() => ABSENT);
  }

  center({ location, entries }: Entries): Center {
    const place = new EntryPlace(location);
    const values = this.#blank.slice();
    const identity = new Map<Identity, Entry>();
    for (const entry of entries) {
      const key = this.#key(entry.key);
      if (key.is === 'ignored') continue;
      if (key.is === 'unknown') this.#unknown(entry);
      else if (key.is !== 'answers') this.#identify(identity, key.is, entry);
      else if (place.has(key.fields)) this.#double(entry, place.key(key.fields));
      else {
        place.put(key.fields, entry);
        const read = readEntry(key, entry);
        for (const [index, field] of key.fields.entries()) values[field] = read[index] as Value;
      }
    }
    return { ...this.#identity(identity, location), values, place };
  }

  #identity(identity: ReadonlyMap<Identity, Entry>, location: Location): Pick<Center, 'name' | 'level' | 'office'> {
    const { report, lexicon, standard } = this.#context;
    const name = entryText(identity.get('name'));
    if (name === '') report(problem('missing-name', {}, location));
    const level = identity.get('level');
    const text = entryText(level);
    if (level === undefined || text === '') return refuse('no-level', { name }, location);
    const office = entryText(identity.get('office'));
    return {
      name,
      level: readLevel(text, lexicon, standard, () => level.location),
      office: office === '' ? null : office,
    };
  }

  #identify(identity: Map<Identity, Entry>, is: Identity, entry: Entry): void {
    const before = identity.get(is);
    if (before) this.#double(entry, before.key);
    else identity.set(is, entry);
  }

  #unknown({ key, keyLocation }: Entry): void {
    this.#context.report(
      problem('unknown-key', { label: key, nearest: this.#context.lexicon.nearest(key) }, keyLocation),
    );
  }

  #double({ key, keyLocation }: Entry, first: string): void {
    this.#context.report(problem('duplicate-column', { label: key, first }, keyLocation));
  }

  #key(text: string): Key {
    let key = this.#keys.get(text);
    if (!key) {
      key = this.#compile(this.#context.lexicon.column([text]));
      if (this.#keys.size < MOST_KEYS) this.#keys.set(text, key);
    }
    return key;
  }

  #compile(meaning: Meaning | null): Key {
    const { standard } = this.#context;
    if (meaning === null) return { is: 'unknown' };
    if (meaning.is === 'combined') {
      const read = combinedReader(standard, meaning.combined, meaning.unit);
      return { is: 'answers', fields: combinedFields(this.#context, meaning.combined), read };
    }
    if (meaning.is !== 'field') return { is: meaning.is };
    const field = standard.fields[meaning.field]!;
    const read = valueReader({ field, headerUnit: meaning.unit, underId: meaning.underId });
    return { is: 'answers', fields: [meaning.field], read: (cell) => [read(cell)] };
  }
}

function readEntry(key: Extract<Key, { is: 'answers' }>, { value }: Entry): readonly Value[] {
  if (value === null || typeof value !== 'object') return key.read(value ?? undefined);
  const nested: Invalid = { is: 'invalid', reason: 'nested', raw: value.text };
  return key.fields.map(() => nested);
}

function entryText(entry: Entry | undefined): string {
  const value = entry?.value ?? null;
  if (value === null) return '';
  const text = trimmed(typeof value === 'object' ? value.text : String(value));
  return normalize(text) === '' ? '' : text;
}

/** A mapping of a YAML or JSON file as a centre's place. */
class EntryPlace implements Place {
  readonly #location: Location;
  readonly #entries = new Map<number, Entry>();

  constructor(location: Location) {
    this.#location = location;
  }

  put(fields: readonly number[], entry: Entry): void {
    for (const field of fields) this.#entries.set(field, entry);
  }

  has(fields: readonly number[]): boolean {
    return fields.some((field) => this.#entries.has(field));
  }

  /** The key that already gave one of these fields. */
  key(fields: readonly number[]): string {
    return fields.map((field) => this.#entries.get(field)?.key).find((key) => key !== undefined) ?? '';
  }

  center(): Location {
    return this.#location;
  }

  field(index: number): Location {
    return this.#entries.get(index)?.location ?? this.#location;
  }

  raw(index: number): string | null {
    const value = this.#entries.get(index)?.value ?? null;
    if (value === null || value === '') return null;
    return typeof value === 'object' ? value.text : String(value);
  }
}
