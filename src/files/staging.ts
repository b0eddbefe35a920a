import { once } from 'node:events';
import type { WriteStream } from 'node:fs';
import { mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { refuse } from '../model/problem.ts';
import { codeOf } from './errors.ts';
import { checkTarget, temporaryBeside } from './targets.ts';

interface Staged {
  readonly target: string;
  readonly shown: string;
  readonly temporary: string;
  readonly stream: WriteStream;
}

/**
 * Files that are written together: each in a temporary one beside its target until `finish`, which puts all of them in
 * place or none. Refuses to overwrite a file unless `force`.
 */
export class Staging {
  readonly #cwd: string;
  readonly #force: boolean;
  readonly #files: Staged[] = [];
  /** Files that are about to be: whoever discards waits for them. */
  readonly #opening = new Set<Promise<Writable>>();
  /** Folders that were not there before, the outer ones first. */
  readonly #made: string[] = [];

  constructor({ cwd, force }: { cwd: string; force: boolean }) {
    this.#cwd = cwd;
    this.#force = force;
  }

  /** Makes the folder that files are to stand in, where there is none. */
  async folder(path: string): Promise<void> {
    const folder = resolve(this.#cwd, path);
    const found = await stat(folder).catch(() => null);
    if (found?.isDirectory()) return;
    await mkdir(folder).catch((error) => refuse('output-failed', { path, reason: codeOf(error) }));
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
    return this.#opened(name === undefined ? path : join(path, name), this.#force);
  }

  /** Writes one file whole. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    endWith(await this.#opened(path, this.#force), content);
  }

  /** Writes a file anew that is there to be written over. */
  async replace(path: string, content: string | Uint8Array): Promise<void> {
    endWith(await this.#opened(path, true), content);
  }

  #opened(shown: string, force: boolean): Promise<Writable> {
    const opening = this.#open(shown, force);
    this.#opening.add(opening);
    return opening.finally(() => this.#opening.delete(opening));
  }

  async #open(shown: string, force: boolean): Promise<Writable> {
    const target = resolve(this.#cwd, shown);
    await checkTarget(target, shown, force);
    const temporary = temporaryBeside(target);
    const handle = await open(temporary, 'wx').catch((error) =>
      refuse('output-failed', { path: shown, reason: codeOf(error) }),
    );
    const stream = handle.createWriteStream();
    this.#files.push({ target, shown, temporary, stream });
    return stream;
  }

  /** What a failure while writing means: a full disk is no bug. */
  explain(error: unknown): unknown {
    const failed = this.#files.find(({ stream }) => stream.errored === error);
    if (failed === undefined) return error;
    try {
      return refuse('output-failed', { path: failed.shown, reason: codeOf(error) });
    } catch (refusal) {
      return refusal;
    }
  }

  async finish(): Promise<void> {
    for (const { stream } of this.#files) {
      if (!stream.closed) await once(stream, 'close');
      if (stream.errored) throw stream.errored;
    }
    const placed: { target: string; before: string | null }[] = [];
    for (const { target, shown, temporary } of this.#files) {
      let before: string | null = null;
      try {
        if (this.#files.length > 1) before = await setAside(target);
        await rename(temporary, target);
        placed.push({ target, before });
      } catch (error) {
        if (before !== null) await rename(before, target);
        for (const one of placed.reverse()) await putBack(one);
        await this.discard();
        refuse('output-failed', { path: shown, reason: codeOf(error) });
      }
    }
    for (const { before } of placed) if (before !== null) await rm(before, { force: true });
  }

  /** Leaves nothing behind; after `finish`, does nothing to the files in place. */
  async discard(): Promise<void> {
    await Promise.allSettled(this.#opening);
    for (const { stream, temporary } of this.#files) {
      stream.destroy();
      await rm(temporary, { force: true });
    }
    for (const folder of this.#made.toReversed()) await rmdir(folder).catch(() => undefined);
  }
}

/** Of several files one may fail: what the others replace is kept until then. */
async function setAside(target: string): Promise<string | null> {
  const before = temporaryBeside(target);
  return rename(target, before).then(
    () => before,
    (error) => (codeOf(error) === 'ENOENT' ? null : Promise.reject(error)),
  );
}

async function putBack({ target, before }: { target: string; before: string | null }): Promise<void> {
  if (before === null) await rm(target, { force: true });
  else await rename(before, target);
}

function endWith(stream: Writable, content: string | Uint8Array): void {
  // A failure is told by `finish`, which waits for the stream to close.
  stream.on('error', () => undefined);
  stream.end(content);
}
