import type { Center, Place } from '../model/center.ts';
import { normalize, trimmed } from '../model/fold.ts';
import type { Location } from '../model/location.ts';
import { problem, refuse } from '../model/problem.ts';
import type { Entries, EntriesFile, Entry } from '../model/rows.ts';
import { ABSENT, EMPTY, type Invalid, type Value } from '../model/value.ts';
import { type Coverage, fieldsOf, type SurveyContext } from './context.ts';
import { kindOf, kindOfSchema } from './file-kinds.ts';
import { combinedReader } from './values/dimensions.ts';
import { fieldReader } from './values/field-reader.ts';
import { sameValue } from './values/same-value.ts';
import type { Identity, Meaning } from './words/lexicon.ts';

/** What a key stands for, with the reader of its values; made once for each spelling of a key. */
type Key =
  | { readonly is: Identity | 'ignored' | 'unknown' }
  | { readonly is: 'other'; readonly word: string; readonly fields: readonly number[] }
  | { readonly is: 'answers'; readonly fields: readonly number[]; readonly read: (cell: Scalar) => readonly Value[] };
type Scalar = string | number | boolean | undefined;

const MOST_KEYS = 10_000;
const MOST_SHOWN = 8;
const MOST_SUGGESTED = 1000;

/** Reads the centres of a YAML or JSON survey. */
export async function* entryCenters(
  survey: EntriesFile,
  file: string,
  context: SurveyContext,
): AsyncGenerator<Center[]> {
  const coverage: Coverage = { file, sheet: null, centers: 0, ignored: {}, regions: [] };
  const reader = new EntryReader(context);
  for await (const batch of survey.centers) {
    const centers = batch.flatMap((entries) => reader.center(entries) ?? []);
    coverage.centers += centers.length;
    yield centers;
  }
  for (const { key, value, keyLocation } of survey.extras) {
    const kind = key === 'schema' ? kindOfSchema(value) : null;
    if (kind) refuse('not-a-survey', { kind }, keyLocation);
    context.report(problem('unknown-key', { label: key, nearest: reader.nearest(key) }, keyLocation));
  }
  if (coverage.centers === 0 && !reader.saw) context.report(problem('empty-survey', {}, { file }));
  context.cover(coverage);
}

class EntryReader {
  readonly #context: SurveyContext;
  readonly #keys = new Map<string, Key>();
  readonly #blank: readonly Value[];
  #suggested = 0;

  constructor(context: SurveyContext) {
    this.#context = context;
    this.#blank = context.standard.fields.map(() => ABSENT);
  }

  /** Whether there was anything that stands where a centre does. */
  saw = false;

  /** Null, and told, for one whose level cannot be told. */
  center({ location, entries }: Entries): Center | null {
    this.saw = true;
    const place = new EntryPlace(location);
    if (this.#isForeign(entries)) return this.#noCenter(location, entries);
    const values = this.#blank.slice();
    const identity = new Map<Identity, Entry>();
    for (const entry of entries) {
      const key = this.#key(entry.key);
      if (key.is === 'ignored') continue;
      if (key.is === 'unknown') this.#unknown(entry);
      else if (key.is === 'other') this.#other(entry, key, values);
      else if (key.is !== 'answers') this.#identify(identity, key.is, entry);
      else this.#answer(key, entry, values, place);
    }
    const who = this.#identity(identity, location);
    return who && { ...who, values, place };
  }

  /** Without a word of a survey's; or with a name alone, where the keys are known for another file's. */
  #isForeign(entries: readonly Entry[]): boolean {
    if (entries.length === 0) return false;
    const known = new Set(entries.map(({ key }) => this.#key(key).is));
    known.delete('unknown');
    if (known.size === 0) return true;
    return known.size === 1 && known.has('name') && kindOf(new Set(entries.map(({ key }) => key))) !== null;
  }

  /** Counted as what could hold a centre: who wrote none of a survey's words may still have meant one. */
  #noCenter(location: Location, entries: readonly Entry[]): null {
    const { report, standard } = this.#context;
    const { name, level } = standard.identity;
    const labels = [name, level, ...standard.fields.slice(0, 1)].map(({ label }) => label);
    const keys = entries.map(({ key }) => key);
    const schema = entries.find(({ key }) => key === 'schema')?.value;
    const kind = kindOfSchema(schema) ?? kindOf(new Set(keys));
    const shown = keys.slice(0, MOST_SHOWN).map((key) => (key.length > 40 ? `${key.slice(0, 40)}…` : key));
    const text = `${shown.join(', ')}${keys.length > MOST_SHOWN ? '…' : ''}`;
    report(problem('unread', { text, of: 'row', reason: 'no-keys', centers: 1, kind, labels }, location));
    return null;
  }

  /** Of two keys of one field equal values are one; different ones are a conflict. */
  #answer(key: Extract<Key, { is: 'answers' }>, entry: Entry, values: Value[], place: EntryPlace): void {
    const read = readEntry(key, entry);
    const doubled = place.has(key.fields);
    if (doubled) this.#double(entry, place.key(key.fields));
    for (const [index, field] of key.fields.entries()) {
      const value = read[index] as Value;
      const before = values[field]!;
      if (!place.has([field]) || before === EMPTY) {
        place.put([field], entry);
        values[field] = value;
      } else if (value !== EMPTY && !sameValue(before, value)) {
        const raw = `${place.key([field])}=${place.raw(field)} ${entry.key}=${shown(entry)}`;
        values[field] = { is: 'invalid', reason: 'conflict', raw };
      }
    }
  }

  #identity(
    identity: ReadonlyMap<Identity, Entry>,
    location: Location,
  ): Pick<Center, 'name' | 'level' | 'office'> | null {
    const { report, lexicon } = this.#context;
    const name = entryText(identity.get('name'));
    const entry = identity.get('level');
    const text = entryText(entry);
    const level = text === '' ? null : lexicon.levels.of(text);
    if (!level || !('id' in level)) {
      const reason = text === '' ? 'no-level' : level ? 'ambiguous-level' : 'unknown-level';
      const args = {
        text: [name, text].filter((part) => part !== '').join(' '),
        of: 'row',
        reason,
        centers: 1,
      } as const;
      report(problem('unread', args, entry?.location ?? location));
      return null;
    }
    if (name === '') report(problem('missing-name', {}, location));
    const office = entryText(identity.get('office'));
    return { name, level: level.id, office: office === '' ? null : office };
  }

  #identify(identity: Map<Identity, Entry>, is: Identity, entry: Entry): void {
    const before = identity.get(is);
    if (before) this.#double(entry, before.key);
    else identity.set(is, entry);
  }

  /** To look for a near word takes long: of those that no report names one by one, none is looked for. */
  nearest(key: string): string | null {
    return this.#suggested++ < MOST_SUGGESTED ? this.#context.lexicon.nearest(key) : null;
  }

  #unknown({ key, keyLocation }: Entry): void {
    this.#context.report(problem('unknown-key', { label: key, nearest: this.nearest(key) }, keyLocation));
  }

  /** A key that names a field and is another thing: 建筑面积（计划）. */
  #other({ key: label, keyLocation }: Entry, { word, fields }: Extract<Key, { is: 'other' }>, values: Value[]): void {
    const { standard, report } = this.#context;
    report(problem('other-column', { label, word, field: standard.fields[fields[0]!]!.label }, keyLocation));
    for (const field of fields) if (values[field] === ABSENT) values[field] = { is: 'absent', other: { label, word } };
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
    if (meaning.is === 'other') return { is: 'other', word: meaning.word, fields: fieldsOf(meaning, standard) };
    if (meaning.is === 'combined') {
      const read = combinedReader(standard, meaning.combined, meaning.unit);
      return { is: 'answers', fields: fieldsOf(meaning, standard), read };
    }
    if (meaning.is === 'list') return { is: 'unknown' };
    if (meaning.is !== 'field') return { is: meaning.is };
    const read = fieldReader(meaning, [], standard);
    return { is: 'answers', fields: [meaning.field], read: (cell) => [read(cell)] };
  }
}

function readEntry(key: Extract<Key, { is: 'answers' }>, { value }: Entry): readonly Value[] {
  if (value === null || typeof value !== 'object') return key.read(value ?? undefined);
  const nested: Invalid = { is: 'invalid', reason: 'nested', raw: value.text };
  return key.fields.map(() => nested);
}

function shown({ value }: Entry): string {
  return typeof value === 'object' ? (value?.text ?? '') : String(value);
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
