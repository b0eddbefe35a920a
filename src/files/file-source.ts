import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { Refusal, refuse } from '../model/problem.ts';
import type { OpenBytes } from '../run/named-bytes.ts';
import { codeOf } from './errors.ts';
import { openFlags, specialOf } from './regular.ts';
import type { Place } from './search/place.ts';

/** A file's bytes, read where they are asked for; synchronously, since nothing else is to be done meanwhile. */
export class FileSource implements OpenBytes {
  readonly file: string;
  readonly size: number;
  readonly #handle: number;
  /** Where the last read ended: a file is read more than once, and what comes of it follows the last time. */
  #position = 0;
  #isHeld = false;

  /** Throws a `Refusal` where the file cannot be opened, and where it is none. */
  constructor(path: Place, shown: string) {
    this.file = shown;
    try {
      const special = specialOf(statSync(path));
      if (special !== null) refuse('not-a-file', { path: shown, is: special });
      this.#handle = openSync(path, openFlags);
      this.size = fstatSync(this.#handle).size;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      refuse('file-unreadable', { path: shown, reason: codeOf(error) });
    }
  }

  get share(): number | null {
    return this.#isHeld || this.size === 0 ? null : this.#position / this.size;
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    const wanted = Math.max(0, Math.min(end, this.size) - start);
    const bytes = new Uint8Array(wanted);
    let filled = 0;
    try {
      while (filled < wanted) {
        const read = readSync(this.#handle, bytes, filled, wanted - filled, start + filled);
        if (read === 0) break;
        filled += read;
      }
    } catch (error) {
      refuse('file-unreadable', { path: this.file, reason: codeOf(error) });
    }
    this.#position = start + filled;
    this.#isHeld = wanted === this.size;
    return filled === wanted ? bytes : bytes.subarray(0, filled);
  }

  close(): void {
    closeSync(this.#handle);
  }
}
