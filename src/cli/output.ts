import { type FileHandle, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { refuse } from '../model/problem.ts';
import type { Process, Stream } from './io.ts';

/** Where a report goes. Nothing of it is left behind unless `finish` is reached. */
export interface Output {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/** A refusal may come late: so much of a report is held back before its first byte is printed. */
const HELD = 8 * 1024 * 1024;
const CHUNK = 256 * 1024;

/** Prints to a stream in large pieces, waiting where the reader is slower. */
export class StreamOutput implements Output {
  readonly #stream: Stream;
  #held: string[] = [];
  #size = 0;
  #limit = HELD;

  constructor(stream: Stream) {
    this.#stream = stream;
  }

  async write(text: string): Promise<void> {
    if (text === '') return;
    this.#held.push(text);
    this.#size += text.length;
    if (this.#size < this.#limit) return;
    this.#limit = CHUNK;
    await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
  }

  async discard(): Promise<void> {
    this.#held = [];
  }

  async #flush(): Promise<void> {
    const text = this.#held.join('');
    this.#held = [];
    this.#size = 0;
    if (text !== '') await print(this.#stream, text);
  }
}

/** Resolves once the text is handed over. A reader that went away (`| head`) is no error. */
export function print(stream: Stream, text: string): Promise<void> {
  return new Promise((done, fail) => {
    const failed = (error: NodeJS.ErrnoException): void => (error.code === 'EPIPE' ? done() : fail(error));
    stream.on('error', failed);
    stream.write(text, (error) => {
      if (error) return failed(error);
      stream.removeListener('error', failed);
      done();
    });
  });
}

/** Writes a temporary file beside the target and renames it at the end. */
export class FileOutput implements Output {
  readonly #target: string;
  readonly #temporary: string;
  readonly #shown: string;
  readonly #file: FileHandle;
  #held: string[] = [];
  #size = 0;

  private constructor(target: string, temporary: string, shown: string, file: FileHandle) {
    this.#target = target;
    this.#temporary = temporary;
    this.#shown = shown;
    this.#file = file;
  }

  /** Refuses to overwrite a file unless `force`. */
  static async create(path: string, { cwd, force }: { cwd: string; force: boolean }): Promise<FileOutput> {
    const target = resolve(cwd, path);
    await checkTarget(target, path, force);
    const temporary = temporaryBeside(target);
    const file = await open(temporary, 'wx').catch((error) => refuse('output-failed', { path, reason: codeOf(error) }));
    return new FileOutput(target, temporary, path, file);
  }

  async write(text: string): Promise<void> {
    this.#held.push(text);
    this.#size += text.length;
    if (this.#size >= CHUNK) await this.#flush();
  }

  async #flush(): Promise<void> {
    const text = this.#held.join('');
    this.#held = [];
    this.#size = 0;
    await this.#file
      .writeFile(text)
      .catch((error) => refuse('output-failed', { path: this.#shown, reason: codeOf(error) }));
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#file.close();
    await rename(this.#temporary, this.#target).catch(async (error) => {
      await rm(this.#temporary, { force: true });
      refuse('output-failed', { path: this.#shown, reason: codeOf(error) });
    });
  }

  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await rm(this.#temporary, { force: true });
  }
}

/** Writes a file at once, by way of a temporary one beside it. Refuses to overwrite a file unless `force`. */
export async function writeFileWhole(
  path: string,
  bytes: Uint8Array,
  { cwd, force }: { cwd: string; force: boolean },
): Promise<void> {
  const target = resolve(cwd, path);
  await checkTarget(target, path, force);
  const temporary = temporaryBeside(target);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    refuse('output-failed', { path, reason: codeOf(error) });
  }
}

/** The global `crypto` loads only here, when a file is written. */
export function temporaryBeside(target: string): string {
  return join(dirname(target), `.${basename(target)}.${crypto.randomUUID().slice(0, 8)}.tmp`);
}

/** Refuses a target that exists (unless `force`) or that is a folder. */
export async function checkTarget(target: string, shown: string, force: boolean): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found?.isDirectory()) refuse('output-failed', { path: shown, reason: 'EISDIR' });
  if (found && !force) refuse('output-exists', { path: shown });
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'error';
}

export async function openOutput(process: Process, path: string | undefined, force: boolean): Promise<Output> {
  return path === undefined ? new StreamOutput(process.stdout) : FileOutput.create(path, { cwd: process.cwd(), force });
}
