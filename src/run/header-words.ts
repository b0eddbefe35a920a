import { inAll } from '../messages/in-all.ts';
import { closest } from '../model/closest.ts';
import { normalize } from '../model/fold.ts';
import type { Location } from '../model/location.ts';
import { type Mistake, refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { Lexicon, type Meaning } from '../survey/words/lexicon.ts';
import { comparable, ownUnit, parseHeaderUnit } from '../survey/words/units.ts';

/** A word that a person's sheets use for a column, and what it stands for. */
export interface HeaderWord {
  readonly word: string;
  /** A field's id or label, or `ignore`. */
  readonly means: string;
  readonly unit?: string;
  /** What the codes in its cells stand for. */
  readonly codes?: readonly (readonly [code: string, answer: string])[];
  readonly year?: number;
  /** Of `means`, in the configuration. */
  readonly location: Location;
}

const IGNORE = 'ignore';

/** A standard's words, and people's own; refuses one that stands for nothing the standard knows. */
export function lexiconOf(standard: Standard, headers: readonly HeaderWord[] = []): Lexicon {
  const plain = new Lexicon(standard);
  if (headers.length === 0) return plain;
  const errors: Mistake[] = [];
  const own = headers.flatMap((header) => {
    const meaning = meaningOf(header, plain, standard, errors);
    return meaning === null ? [] : [[header.word, meaning] as const];
  });
  if (errors.length > 0) refuse('config-invalid', { errors });
  return new Lexicon(standard, own);
}

/** What a word stands for; null, and a mistake, where the standard knows no such thing or its unit does not measure it. */
export function meaningOf(header: HeaderWord, plain: Lexicon, standard: Standard, errors: Mistake[]): Meaning | null {
  const { means, unit: written, codes, year, location, word } = header;
  if (means === IGNORE) return { is: 'ignored' };
  const meaning = plain.column([means]);
  if (meaning === null || meaning.is === 'other') {
    const ids = standard.fields.map(({ id }) => id);
    const nearest = plain.nearest(means) ?? closest(means, ids);
    errors.push({ location, message: inAll('usage', (say) => say.noField(means, nearest)) });
    return null;
  }
  const first = meaning.is === 'combined' ? standard.combined[meaning.combined]!.fields[0] : null;
  const of = meaning.is === 'field' ? standard.fields[meaning.field]! : standard.fields.find(({ id }) => id === first);
  const own = ownUnit(of?.unit);
  const unit = written === undefined ? unitIn(word, plain) : parseHeaderUnit(normalize(written));
  if (written !== undefined && (!unit || !own || !comparable(unit, own))) {
    errors.push({ location, message: inAll('usage', (say) => say.noUnit(written, means)) });
    return null;
  }
  if (meaning.is === 'combined') return { ...meaning, unit: unit ?? meaning.unit };
  if (meaning.is !== 'field') return meaning;
  return {
    is: 'field',
    field: meaning.field,
    unit: unit ?? meaning.unit,
    underId: false,
    ...(codes && { codes: new Map(codes.map(([code, answer]) => [normalize(code), normalize(answer)])) }),
    ...(year !== undefined && { years: [year, year] as const }),
  };
}

/** 年度拨款（万元） bears its unit. */
function unitIn(word: string, plain: Lexicon): ReturnType<typeof parseHeaderUnit> {
  const aside = /\(([^()]+)\)$/.exec(normalize(word))?.[1];
  return aside === undefined || !plain.qualifies(aside) ? null : parseHeaderUnit(normalize(aside));
}
