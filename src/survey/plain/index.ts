import type { Center } from '../../model/center.ts';
import type { PlainAnswer, PlainCenter } from '../../model/plain.ts';
import type { Field, Standard } from '../../model/standard.ts';
import { EMPTY } from '../../model/value.ts';
import { fieldReader } from '../values/field-reader.ts';
import { Lexicon } from '../words/lexicon.ts';
import { type Spelling, spell } from './spelling.ts';

/** How the places of the plain form are called and filled. */
export interface PlainForm {
  /** The words over a field's answers; null writes them under field ids. */
  readonly head: ((field: Field) => string) | null;
  readonly isText: boolean;
  readonly yes: Spelling['yes'];
  readonly no: Spelling['no'];
  readonly why: Spelling['why'];
}

/** Brings centres into the plain form, in which the standard's own words are enough to read them again. */
export class PlainWriter {
  readonly heads: readonly string[];
  readonly #spellings: readonly Spelling[];
  readonly #needed: ReadonlyMap<string, ReadonlySet<number>>;

  /** @param needed by level, what is asked: an answer that is empty and not asked is left out */
  constructor(standard: Standard, needed: ReadonlyMap<string, ReadonlySet<number>>, form: PlainForm) {
    const lexicon = new Lexicon(standard);
    this.#needed = needed;
    this.heads = standard.fields.map((field, index) => headOf(field, index, form, lexicon));
    this.#spellings = standard.fields.map((field, index): Spelling => {
      const meaning = lexicon.column([this.heads[index]!]);
      const known = meaning?.is === 'field' ? meaning : PLAIN_FIELD(index);
      const read = fieldReader(known, [], standard);
      return { field, read, isText: form.isText, yes: form.yes, no: form.no, why: form.why };
    });
  }

  center({ name, level, office, values, place }: Center): PlainCenter {
    const answers: PlainAnswer[] = [];
    for (const [field, value] of values.entries()) {
      if (value === EMPTY && !this.#needed.get(level)?.has(field)) continue;
      const spelled = spell(value, this.#spellings[field]!);
      if (spelled !== undefined) answers.push({ field, value: spelled, origin: place.field(field) });
    }
    return { name, level, office, origin: place.center(), answers };
  }
}

/** A label that would be read as another thing than its field gives way to the field's id. */
function headOf(field: Field, index: number, { head }: PlainForm, lexicon: Lexicon): string {
  if (head === null) return field.id;
  const text = head(field);
  const meaning = lexicon.column([text]);
  return meaning?.is === 'field' && meaning.field === index && meaning.inverse !== true ? text : field.id;
}

const PLAIN_FIELD = (field: number) => ({ is: 'field', field, unit: null, underId: true }) as const;
