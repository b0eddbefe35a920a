import { normalize } from '../../model/fold.ts';
import type { Standard } from '../../model/standard.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { FieldMeaning, Meaning } from '../words/meaning.ts';
import { comparable, ownUnit, parseHeaderUnit, type Unit } from '../words/units.ts';

/**
 * What a layout says a column holds, with what the column's own words add: the layout settles which field it is, and 亩 in
 * the header still is the unit, 1=有 what its codes stand for, where the layout does not say another.
 */
export function withWords(meaning: Meaning, words: readonly string[], lexicon: Lexicon, standard: Standard): Meaning {
  if (words.length === 0) return meaning;
  const said = lexicon.column(words);
  if (meaning.is === 'combined')
    return said?.is === 'combined' && said.combined === meaning.combined
      ? { ...meaning, unit: meaning.unit ?? said.unit }
      : meaning;
  if (meaning.is !== 'field') return meaning;
  if (said?.is === 'field' && said.field === meaning.field) return joined(said, meaning);
  const own = ownUnit(standard.fields[meaning.field]!.unit);
  return { ...meaning, unit: meaning.unit ?? (own && unitIn(words, own)) };
}

/** Who says in so many words how a value is written needs no more of the header's. */
function joined(said: FieldMeaning, meaning: FieldMeaning): FieldMeaning {
  const { inverse, choice, ...rest } = said;
  const settled = meaning.unit !== null || meaning.codes !== undefined;
  return {
    ...rest,
    ...(!settled && inverse && { inverse }),
    ...(!settled && choice !== undefined && { choice }),
    ...meaning,
    unit: meaning.unit ?? said.unit,
    underId: said.underId && meaning.unit === null,
  };
}

/** The unit that stands in brackets, behind a slash or by itself in words that name no field. */
function unitIn(words: readonly string[], own: Unit): Unit | null {
  for (const word of words.toReversed()) {
    const text = normalize(word);
    const inside = [...text.matchAll(/\(([^()]+)\)/g)].map(([, aside]) => aside!);
    for (const piece of [text, ...inside, ...text.split('/').slice(1)]) {
      const unit = parseHeaderUnit(piece);
      if (unit && comparable(unit, own)) return unit;
    }
  }
  return null;
}
