import { refuse } from '../../model/problem.ts';
import type { EntriesFile } from '../../model/rows.ts';
import { TextPlaces } from '../text-places.ts';
import { entriesFile } from '../tree/entries.ts';
import { plainTree } from './plain.ts';

/** More than a text of the greatest size has where lines say something. */
const MAX_LINES = 10_000_000;

/** Reads a YAML survey: plain YAML at once, all else by the careful reader, which loads only then. Both yield the same. */
export async function openYaml(text: string, file: string): Promise<EntriesFile> {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  checkLines(body, file);
  const places = new TextPlaces(file, body);
  const tree = plainTree(body, places);
  if (tree) return entriesFile([tree], { places });
  const { readYaml } = await import('./careful.ts');
  return readYaml(text, file);
}

function checkLines(text: string, file: string): void {
  for (const end of ['\n', '\r']) {
    let lines = 0;
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
      if (++lines > MAX_LINES) refuse('bound-exceeded', { bound: 'yaml-lines', limit: String(MAX_LINES) }, { file });
    }
  }
}
