import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { refuse } from '../model/problem.ts';
import { codeOf } from './errors.ts';
import type { InputFiles } from './input-files.ts';

/** Where an output goes, its links followed. */
export interface Target {
  readonly path: string;
  /** How the person named it. */
  readonly shown: string;
  /** Nothing is there; a file is, with these permissions; or what is written into and never replaced: a pipe, /dev/stdout. */
  readonly there: 'nothing' | 'file' | 'stream';
  readonly mode?: number;
}

/** The program's own open files, whatever they lead to. */
const DESCRIPTOR = /^\/dev\/(?:stdout|stderr|fd\/\d+)$|^\/proc\/(?:self|\d+)\/fd\/\d+$/;

/** What there may be to know of an output before it is written. */
export interface TargetRules {
  /** Whether a file may be replaced. */
  readonly force: boolean;
  readonly inputs: InputFiles;
}

/**
 * The target behind a path. Refuses a file that exists (unless `force`), one that the run reads, a folder, and what is
 * neither a file nor to be written into. A link is followed, so that the file behind it is replaced and the link stays.
 */
export async function targetAt(path: string, shown: string, { force, inputs }: TargetRules): Promise<Target> {
  const failed = (error: unknown): never => refuse('output-failed', { path: shown, reason: codeOf(error) });
  const found = await lstat(path).catch((error) => (codeOf(error) === 'ENOENT' ? null : failed(error)));
  if (found === null) return { path: await placed(path).catch(failed), shown, there: 'nothing' };
  if (inputs.holds(path)) refuse('output-is-input', { path: shown });
  const behind = await stat(path).catch((error) => (codeOf(error) === 'ENOENT' ? null : failed(error)));
  if (behind?.isDirectory()) refuse('output-failed', { path: shown, reason: 'EISDIR' });
  if (behind !== null && (behind.isFIFO() || behind.isCharacterDevice() || DESCRIPTOR.test(path)))
    return { path, shown, there: 'stream' };
  if (behind !== null && !behind.isFile()) refuse('output-not-file', { path: shown });
  if (!force) refuse('output-exists', { path: shown });
  // A link that leads nowhere: the file that it names is made.
  if (behind === null) return { path: await leadingTo(path).catch(failed), shown, there: 'file' };
  return { path: await realpath(path).catch(failed), shown, there: 'file', mode: behind.mode & 0o777 };
}

/** By whatever folders it was named. */
async function placed(path: string): Promise<string> {
  return join(await realpath(dirname(path)), basename(path));
}

async function leadingTo(link: string): Promise<string> {
  return placed(resolve(dirname(link), await readlink(link)));
}

/** The global `crypto` loads only here, when a file is written. */
export function temporaryBeside(target: string): string {
  return join(dirname(target), `.${basename(target)}.${crypto.randomUUID().slice(0, 8)}.tmp`);
}
