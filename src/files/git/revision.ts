import { realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { inAll } from '../../messages/in-all.ts';
import { refuse } from '../../model/problem.ts';
import { placeKey as bytesOf, type Place } from '../search/place.ts';
import { isBlob } from './blob.ts';
import { askGit } from './program.ts';

/** A path as the file system has it, a byte a character: names need not be UTF-8. */
type Bytes = string;

/** The files of a repository as they were at a revision. */
export class Revision {
  /** The work tree. */
  readonly #top: Bytes;
  /** Ids of blobs, by their paths below the work tree. */
  readonly #blobs: ReadonlyMap<Bytes, string>;
  readonly #real = new Map<Bytes, Bytes | null>();

  private constructor(top: Bytes, blobs: ReadonlyMap<Bytes, string>) {
    this.#top = top;
    this.#blobs = blobs;
  }

  /** Refuses where a folder is in no repository, and a revision that the repository does not have. */
  static read(revision: string, cwd: string): Revision {
    const top = askGit(cwd, ['rev-parse', '--show-toplevel']);
    if (top === null) return refuse('usage', { detail: inAll('usage', (say) => say.noGit) });
    const unknown = (): never => refuse('usage', { detail: inAll('usage', (say) => say.unknownRevision(revision)) });
    // Not every git that is in use knows `--end-of-options`; no argument of a program holds a NUL.
    if (revision.startsWith('-') || revision.includes('\0')) return unknown();
    const commit = askGit(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
    if (commit === null) return unknown();
    const listing = askGit(cwd, ['ls-tree', '-r', '-z', '--full-tree', commit.toString('latin1').trimEnd()]);
    if (listing === null) return unknown();
    const real = realPath(top.toString('latin1').replace(/\r?\n$/, ''));
    if (real === null) return refuse('usage', { detail: inAll('usage', (say) => say.noGit) });
    return new Revision(real, blobsIn(listing.toString('latin1')));
  }

  /** Whether a file is, byte by byte, what it was. Never so for one that a link leads to: another link may have stood there. */
  isSame(place: Place): boolean {
    const path = bytesOf(place);
    const name = this.#nameOf(path);
    const id = name === null ? undefined : this.#blobs.get(name);
    if (id === undefined || this.#realPath(path) !== join(this.#top, name!)) return false;
    return isBlob(Buffer.from(path, 'latin1'), id);
  }

  /** Whether a file was there. */
  had(place: Place): boolean {
    const name = this.#nameOf(bytesOf(place));
    return name !== null && this.#blobs.has(name);
  }

  /** How many files were in a folder, at any depth. */
  filesIn(folder: string): number {
    const name = this.#nameOf(bytesOf(folder));
    if (name === null) return 0;
    let count = 0;
    for (const path of this.#blobs.keys()) if (name === '' || path.startsWith(`${name}/`)) count++;
    return count;
  }

  /** The name of a path below the work tree, however the work tree is reached; null where it is elsewhere. */
  #nameOf(path: Bytes): Bytes | null {
    let name: Bytes | null = null;
    for (let above = path; ; ) {
      // The outermost counts: a link inside that leads back to the work tree is a link all the same.
      if (this.#realPath(above) === this.#top) name = relative(above, path).split(sep).join('/');
      const next = dirname(above);
      if (next === above) return name;
      above = next;
    }
  }

  #realPath(path: Bytes): Bytes | null {
    const known = this.#real.get(path);
    if (known !== undefined) return known;
    const real = realPath(path);
    this.#real.set(path, real);
    return real;
  }
}

/** Null where there is nothing. */
function realPath(path: Bytes): Bytes | null {
  try {
    return realpathSync.native(Buffer.from(path, 'latin1'), 'buffer').toString('latin1');
  } catch {
    return null;
  }
}

/** Files alone: a link's blob is the path that it leads to, and a submodule has none. */
function blobsIn(listing: Bytes): Map<Bytes, string> {
  const blobs = new Map<Bytes, string>();
  for (const entry of listing.split('\0')) {
    const found = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry);
    if (found) blobs.set(found[2]!, found[1]!);
  }
  return blobs;
}
