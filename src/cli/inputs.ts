import { closeSync, type Dirent, existsSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { closest } from '../model/closest.ts';
import { refuse } from '../model/problem.ts';
import type { ByteSource } from '../model/rows.ts';
import { CONFIG_NAMES } from './config-path.ts';
import { filesOfGlob, isGlob } from './glob.ts';
import { codeOf } from './output.ts';

/** One file to read: where it is, and how the person named it. */
export interface Input {
  readonly path: string;
  readonly shown: string;
  /** What it holds, where that is known already. */
  readonly bytes?: Uint8Array;
}

const SURVEY = /\.(xls[xmb]?|et|ods|csv|tsv|ya?ml|jsonl?)$/i;

/**
 * The files behind the arguments, folders and patterns opened, in an order that does not depend on the file system.
 * @param except paths of files that are no surveys, wherever they stand: only who names one gets it
 */
export function findInputs(named: readonly string[], cwd: string, except: ReadonlySet<string> = new Set()): Input[] {
  const inputs = new Map<string, Input>();
  for (const shown of named) {
    for (const file of filesBehind(shown, cwd, except)) if (!inputs.has(file.path)) inputs.set(file.path, file);
  }
  return [...inputs.values()];
}

function filesBehind(shown: string, cwd: string, except: ReadonlySet<string>): Input[] {
  const path = resolve(cwd, shown);
  const isPattern = isGlob(shown) && !existsSync(path);
  if (!isPattern && !isFolder(path, shown)) return [{ path, shown }];
  const found = isPattern ? surveysOf(shown, cwd) : surveysIn(path, shown);
  const files = found.filter((file) => !except.has(file.path));
  if (files.length > 0) return files;
  return isPattern ? refuse('no-files', { pattern: shown }) : refuse('directory-empty', { path: shown });
}

/** A pattern that says an extension means it; any other takes surveys alone. */
function surveysOf(pattern: string, cwd: string): Input[] {
  const saysExtension = /\.[^./*?]+$/.test(pattern);
  return filesOfGlob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, cwd)
    .filter((shown) => (saysExtension ? !CONFIG_NAMES.includes(basename(shown)) : isSurvey(basename(shown))))
    .map((shown) => ({ path: resolve(cwd, shown), shown }));
}

function isSurvey(name: string): boolean {
  return SURVEY.test(name) && !CONFIG_NAMES.includes(name);
}

function isFolder(path: string, shown: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    return notFound(error, path, shown);
  }
}

function surveysIn(path: string, shown: string): Input[] {
  const found: Input[] = [];
  for (const entry of entriesOf(path, shown).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // .git and the like; ~$ is the lock file of an open workbook.
    if (/^(\.|~\$|node_modules$)/.test(entry.name)) continue;
    const at = { path: join(path, entry.name), shown: join(shown, entry.name) };
    if (entry.isDirectory()) found.push(...surveysIn(at.path, at.shown));
    else if (isSurvey(entry.name)) found.push(at);
  }
  return found;
}

function entriesOf(path: string, shown: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    return notFound(error, path, shown);
  }
}

function notFound(error: unknown, path: string, shown: string): never {
  if (codeOf(error) !== 'ENOENT') return refuse('file-unreadable', { path: shown, reason: codeOf(error) });
  const surveys = namesBeside(path).filter((name) => SURVEY.test(name));
  const nearest = closest(basename(path), surveys, (name) => name.replace(/\.[^.]+$/, ''));
  return refuse('file-not-found', { path: shown, nearest: nearest && join(dirname(shown), nearest) });
}

function namesBeside(path: string): string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}

/** A file's bytes, read where they are asked for; synchronously, since nothing else is to be done meanwhile. */
export class FileSource implements ByteSource {
  readonly file: string;
  readonly size: number;
  readonly #handle: number;
  #consumed = 0;

  /** Throws a `Refusal` where the file cannot be opened. */
  constructor({ path, shown }: Input) {
    this.file = shown;
    try {
      this.#handle = openSync(path, 'r');
      this.size = fstatSync(this.#handle).size;
    } catch (error) {
      refuse('file-unreadable', { path: shown, reason: codeOf(error) });
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
    try {
      while (filled < wanted) {
        const read = readSync(this.#handle, bytes, filled, wanted - filled, start + filled);
        if (read === 0) break;
        filled += read;
      }
    } catch (error) {
      refuse('file-unreadable', { path: this.file, reason: codeOf(error) });
    }
    this.#consumed += filled;
    return filled === wanted ? bytes : bytes.subarray(0, filled);
  }

  close(): void {
    closeSync(this.#handle);
  }
}
