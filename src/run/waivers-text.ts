import type { Standard } from '../model/standard.ts';
import type { Waiver } from '../model/waiver.ts';
import { Levels } from '../survey/words/levels.ts';
import type { NamedText } from './named-bytes.ts';

/** Reads a list of waivers; refuses one that is not written as such, with all its mistakes. */
export async function readWaivers(source: NamedText, standard: Standard): Promise<Waiver[]> {
  const { loadWaivers } = await import('../standards/waivers.ts');
  const levels = new Levels(standard);
  return loadWaivers(source, {
    idOf: (written) => {
      const level = levels.of(written);
      return level !== null && 'id' in level ? level.id : null;
    },
    labels: standard.levels.flatMap(({ id, label }) => [id, label.zh]),
  });
}
