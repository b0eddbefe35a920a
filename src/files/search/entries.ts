import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { refuse, type SpecialFile } from '../../model/problem.ts';
import { codeOf } from '../errors.ts';
import { specialOf } from '../regular.ts';
import { type Place, placeIn, readableName } from './place.ts';

/** What stands in a folder. */
export interface Entry {
  /** As a person reads it; no other entry of the folder has the same. */
  readonly name: string;
  readonly place: Place;
  /** `lost`: a link that leads nowhere, in a circle, or where nobody may look. */
  readonly is: 'file' | 'folder' | 'linked-folder' | 'lost' | SpecialFile;
}

/** What stands in a folder, in the order of the names. Throws the file system's errors. */
export function entriesOf(folder: Place): Entry[] {
  const found = readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }) as unknown as Dirent<Buffer>[];
  const plain = found.every(({ name }) => isUtf8(name));
  const taken = new Set(plain ? [] : found.filter(({ name }) => isUtf8(name)).map(({ name }) => name.toString()));
  return found
    .map((entry) => {
      const place = placeIn(folder, entry.name);
      const name = plain ? entry.name.toString() : readableName(entry.name, taken);
      return { name, place, is: kindOf(entry, place) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The same; refuses a folder that cannot be read. */
export function entriesOrRefusal(folder: Place, shown: string): Entry[] {
  try {
    return entriesOf(folder);
  } catch (error) {
    return refuse('file-unreadable', { path: shown === '' ? '.' : shown, reason: codeOf(error) });
  }
}

/** Hidden files, locks of open workbooks (`~$…`) and installed packages are nobody's surveys. */
export function isOrdinary(name: string): boolean {
  return !/^(\.|~\$|node_modules$)/.test(name);
}

function kindOf(entry: Dirent<Buffer>, place: Place): Entry['is'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return specialOf(entry) ?? 'device';
  try {
    const target = statSync(place);
    return target.isDirectory() ? 'linked-folder' : (specialOf(target) ?? 'file');
  } catch {
    return 'lost';
  }
}
