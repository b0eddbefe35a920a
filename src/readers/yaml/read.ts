import type { EntriesFile } from '../../model/rows.ts';
import { TextPlaces } from '../text-places.ts';
import { entriesFile } from '../tree/entries.ts';
import { plainTree } from './plain.ts';

/** Reads a YAML survey: plain YAML at once, all else by the careful reader, which loads only then. Both yield the same. */
export async function openYaml(text: string, file: string): Promise<EntriesFile> {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const tree = plainTree(body);
  if (tree) return entriesFile([tree], new TextPlaces(file, body));
  const { readYaml } = await import('./careful.ts');
  return readYaml(text, file);
}
