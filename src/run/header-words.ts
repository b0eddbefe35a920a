import { inAll } from '../messages/in-all.ts';
import { closest } from '../model/closest.ts';
import type { Location } from '../model/location.ts';
import { refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { Lexicon } from '../survey/words/lexicon.ts';

/** A word that a person's sheets use for a column, and the field id or label that it stands for. */
export interface HeaderWord {
  readonly word: string;
  readonly means: string;
  /** Of `means`, in the configuration. */
  readonly location: Location;
}

/** A standard's words, and people's own; refuses one that stands for nothing the standard knows. */
export function lexiconOf(standard: Standard, headers: readonly HeaderWord[] = []): Lexicon {
  const plain = new Lexicon(standard);
  if (headers.length === 0) return plain;
  const errors = headers
    .filter(({ means }) => plain.column([means]) === null)
    .map(({ means, location }) => {
      const nearest =
        plain.nearest(means) ??
        closest(
          means,
          standard.fields.map(({ id }) => id),
        );
      return {
        location,
        message: inAll('usage', (say) => say.noField(means, nearest)),
      };
    });
  if (errors.length > 0) refuse('config-invalid', { errors });
  return new Lexicon(
    standard,
    headers.map(({ word, means }) => [word, means] as const),
  );
}
