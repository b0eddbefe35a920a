import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { closest } from '../model/closest.ts';
import { refuse } from '../model/problem.ts';
import type { ByteSource } from '../survey/rows.ts';
import { codeOf } from './output.ts';

/** One file to read: where it is, and how the person named it. */
export interface Input {
  readonly path: string;
  readonly shown: string;
}

const SURVEY = /\.(xls[xmb]?|et|ods|csv|tsv|ya?ml|jsonl?)$/i;

/** The files behind the arguments, folders opened, in an order that does not depend on the file system. */
export async function findInputs(named: readonly string[], cwd: string): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const shown of named) {
    const path = resolve(cwd, shown);
    const found = await stat(path).catch((error) => notFound(error, path, shown));
    const files = found.isDirectory() ? await surveysIn(path, shown) : [{ path, shown }];
    if (files.length === 0) refuse('directory-empty', { path: shown });
    for (const file of files) if (!inputs.has(file.path)) inputs.set(file.path, file);
  }
  return [...inputs.values()];
}

async function surveysIn(path: string, shown: string): Promise<Input[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error) => notFound(error, path, shown));
  const found: Input[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // .git and the like; ~$ is the lock file of an open workbook.
    if (/^(\.|~\$|node_modules$)/.test(entry.name)) continue;
    const at = { path: join(path, entry.name), shown: join(shown, entry.name) };
    if (entry.isDirectory()) found.push(...(await surveysIn(at.path, at.shown)));
    else if (SURVEY.test(entry.name)) found.push(at);
  }
  return found;
}

async function notFound(error: unknown, path: string, shown: string): Promise<never> {
  if (codeOf(error) !== 'ENOENT') return refuse('file-unreadable', { path: shown, reason: codeOf(error) });
  const beside = await readdir(dirname(path)).catch(() => []);
  const nearest = closest(
    basename(path),
    beside.filter((name) => SURVEY.test(name)),
  );
  return refuse('file-not-found', { path: shown, nearest: nearest && join(dirname(shown), nearest) });
}

/** A file's bytes, read where they are asked for. */
export class FileSource implements ByteSource {
  readonly file: string;
  readonly size: number;
  readonly #handle: FileHandle;
  #consumed = 0;

  private constructor(file: string, size: number, handle: FileHandle) {
    this.file = file;
    this.size = size;
    this.#handle = handle;
  }

  static async open({ path, shown }: Input): Promise<FileSource> {
    try {
      const handle = await open(path, 'r');
      const { size } = await handle.stat();
      return new FileSource(shown, size, handle);
    } catch (error) {
      return refuse('file-unreadable', { path: shown, reason: codeOf(error) });
    }
  }

  /** About how much of the file is read, from 0 to 1. */
  get share(): number {
    return this.size === 0 ? 1 : Math.min(1, this.#consumed / this.size);
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    const wanted = Math.max(0, Math.min(end, this.size) - start);
    const bytes = new Uint8Array(wanted);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await this.#handle
        .read(bytes, filled, wanted - filled, start + filled)
        .catch((error) => refuse('file-unreadable', { path: this.file, reason: codeOf(error) }));
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    this.#consumed += filled;
    return filled === wanted ? bytes : bytes.subarray(0, filled);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
