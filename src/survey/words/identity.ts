import type { Location } from '../../model/location.ts';
import { refuse } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import type { Text } from '../../model/text.ts';
import type { Lexicon } from './lexicon.ts';

/** The level that a person wrote, or a refusal: a level is never guessed. `where` is called only then. */
export function readLevel(text: string, lexicon: Lexicon, standard: Standard, where: () => Location): string {
  const level = lexicon.level(text);
  if (level && 'id' in level) return level.id;
  if (level) return refuse('ambiguous-level', { text, between: labels(standard, level.between) }, where());
  return refuse(
    'unknown-level',
    {
      text,
      known: labels(
        standard,
        standard.levels.map(({ id }) => id),
      ),
    },
    where(),
  );
}

function labels(standard: Standard, ids: readonly string[]): Text[] {
  return standard.levels.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
}
