import type { Standard } from '../model/standard.ts';
import type { Waiver } from '../model/waiver.ts';
import { Lexicon } from '../survey/words/lexicon.ts';
import { readTextFile } from './text-file.ts';

const MOST_BYTES = 4 * 1024 * 1024;

/** Reads a file of waivers; refuses one that is not written as such, with all its mistakes. */
export async function readWaivers(file: string, cwd: string, standard: Standard): Promise<Waiver[]> {
  const text = await readTextFile(file, cwd, MOST_BYTES);
  const { loadWaivers } = await import('../standards/waivers.ts');
  const lexicon = new Lexicon(standard);
  return loadWaivers(
    { file, text },
    {
      idOf: (written) => {
        const level = lexicon.level(written);
        return level !== null && 'id' in level ? level.id : null;
      },
      labels: standard.levels.flatMap(({ id, label }) => [id, label.zh]),
    },
  );
}
