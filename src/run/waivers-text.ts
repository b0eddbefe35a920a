import type { Standard } from '../model/standard.ts';
import type { Waiver } from '../model/waiver.ts';
import { Lexicon } from '../survey/words/lexicon.ts';
import type { NamedText } from './named-bytes.ts';

/** Reads a list of waivers; refuses one that is not written as such, with all its mistakes. */
export async function readWaivers(source: NamedText, standard: Standard): Promise<Waiver[]> {
  const { loadWaivers } = await import('../standards/waivers.ts');
  const lexicon = new Lexicon(standard);
  return loadWaivers(source, {
    idOf: (written) => {
      const level = lexicon.levels.of(written);
      return level !== null && 'id' in level ? level.id : null;
    },
    labels: standard.levels.flatMap(({ id, label }) => [id, label.zh]),
  });
}
