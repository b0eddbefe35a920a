import { once } from 'node:events';
import type { WriteStream } from 'node:fs';
import { mkdir, open, rm, rmdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { inAll } from '../messages/in-all.ts';
import { refuse } from '../model/problem.ts';
import { codeOf } from './errors.ts';
import { InputFiles } from './input-files.ts';
import { putInPlace, type Written, writeThrough } from './placing.ts';
import { isSameFile } from './same-file.ts';
import { type Target, targetAt, temporaryBeside } from './targets.ts';

/** For a file that is read to be written over. */
const NONE = new InputFiles();

interface Staged extends Written {
  readonly stream: WriteStream;
}

/**
 * Files that are written together: each in a temporary one beside its target until `finish`, which puts all of them in
 * place or none. Every command writes through it. Refuses to overwrite a file unless `force`, and what the run reads always;
 * so it does two outputs that are one file.
 */
export class Staging {
  readonly #cwd: string;
  readonly #force: boolean;
  readonly #inputs: InputFiles;
  readonly #files: Staged[] = [];
  /** Files that are about to be: whoever discards waits for them. */
  readonly #opening = new Set<Promise<Writable>>();
  /** Folders that were not there before, the outer ones first. */
  readonly #made: string[] = [];
  #placing: Promise<void> | null = null;
  #discarded = false;

  constructor({ cwd, force, inputs }: { cwd: string; force: boolean; inputs: InputFiles }) {
    this.#cwd = cwd;
    this.#force = force;
    this.#inputs = inputs;
  }

  /** Makes the folder that files are to stand in, where there is none. */
  async folder(path: string): Promise<void> {
    const folder = resolve(this.#cwd, path);
    const isThere = async () => (await stat(folder).catch(() => null))?.isDirectory() === true;
    if (await isThere()) return;
    try {
      await mkdir(folder);
    } catch (error) {
      // Another run may have made it just now.
      if (await isThere()) return;
      refuse('output-failed', { path, reason: codeOf(error) });
    }
    this.#made.push(folder);
  }

  /** The same with the folders above it. */
  async folders(path: string): Promise<void> {
    const above = dirname(path);
    if (above !== path && above !== '.') await this.folders(above);
    await this.folder(path);
  }

  /** A file; with `name`, the one of that name in the folder `path`. */
  async file(path: string, name?: string): Promise<Writable> {
    return this.#opened(name === undefined ? path : join(path, name), this.#force, this.#inputs);
  }

  /** Writes one file whole. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    (await this.#opened(path, this.#force, this.#inputs)).end(content);
  }

  /** A file that is the run's own: one of an earlier run is replaced. */
  async ownFile(path: string): Promise<Writable> {
    return this.#opened(path, true, this.#inputs);
  }

  /** Writes a file anew that is there to be read and written over. */
  async replace(path: string, content: string | Uint8Array): Promise<void> {
    (await this.#opened(path, true, NONE)).end(content);
  }

  #opened(shown: string, force: boolean, inputs: InputFiles): Promise<Writable> {
    // A run that is being stopped goes on until the signal ends it: it opens nothing more.
    if (this.#discarded) return new Promise(() => undefined);
    const opening = this.#open(shown, force, inputs);
    this.#opening.add(opening);
    return opening.finally(() => this.#opening.delete(opening));
  }

  async #open(shown: string, force: boolean, inputs: InputFiles): Promise<Writable> {
    const target = await targetAt(resolve(this.#cwd, shown), shown, { force, inputs });
    const temporary = target.there === 'stream' ? temporaryFor(target) : temporaryBeside(target.path);
    // Whoever may not read the file that is replaced may not read this one meanwhile.
    const mode = target.there === 'stream' ? 0o600 : target.mode;
    const handle = await open(temporary, 'wx', mode).catch((error) =>
      refuse('output-failed', { path: shown, reason: codeOf(error) }),
    );
    const stream = handle.createWriteStream();
    // The failure comes back from the write that met it, and from `finish`.
    stream.on('error', () => undefined);
    const file = { target, temporary, force, stream };
    const isTwice = this.#files.some((other) => isSameFile(other, file));
    this.#files.push(file);
    if (isTwice) refuse('usage', { detail: inAll('usage', (say) => say.oneFile) });
    return stream;
  }

  /** What a failure while writing means: a full disk is no bug. */
  explain(error: unknown): unknown {
    const failed = this.#files.find(({ stream }) => stream.errored === error);
    if (failed === undefined) return error;
    try {
      return refuse('output-failed', { path: failed.target.shown, reason: codeOf(error) });
    } catch (refusal) {
      return refusal;
    }
  }

  async finish(): Promise<void> {
    for (const { stream } of this.#files) {
      if (!stream.closed && !stream.errored) await once(stream, 'close');
      if (stream.errored) throw stream.errored;
    }
    for (const file of this.#files) if (file.target.there === 'stream') await writeThrough(file);
    // The signal is about to end the run.
    if (this.#discarded) await new Promise(() => undefined);
    this.#placing = putInPlace(this.#files.filter(({ target }) => target.there !== 'stream'));
    await this.#placing;
  }

  /** Leaves nothing behind; after `finish`, does nothing to the files in place. */
  async discard(): Promise<void> {
    this.#discarded = true;
    await Promise.allSettled(this.#opening);
    // All are there in a moment, or none: half of them would be left otherwise.
    await this.#placing?.catch(() => undefined);
    for (const { stream, temporary } of this.#files) {
      stream.destroy();
      await rm(temporary, { force: true });
    }
    for (const folder of this.#made.toReversed()) await rmdir(folder).catch(() => undefined);
  }
}

function temporaryFor({ shown }: Target): string {
  return temporaryBeside(join(tmpdir(), basename(shown)));
}
