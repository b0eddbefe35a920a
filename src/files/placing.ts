import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, copyFile, link, open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { refuse } from '../model/problem.ts';
import { codeOf } from './errors.ts';
import { type Target, temporaryBeside } from './targets.ts';

/** A file that is written, and where it is to stand. */
export interface Written {
  readonly target: Target;
  readonly temporary: string;
  /** Whether a file may be replaced. */
  readonly force: boolean;
}

/** What stood in a file's place; null for nothing. */
interface Placed {
  readonly path: string;
  readonly before: string | null;
}

/** Puts all files in place or none; what several replace is kept until the last one is there. */
export async function putInPlace(files: readonly Written[]): Promise<void> {
  const placed: Placed[] = [];
  try {
    for (const file of files) placed.push(await put(file, files.length > 1));
  } catch (error) {
    for (const one of placed.reverse()) await putBack(one);
    throw error;
  }
  for (const { before } of placed) if (before !== null) await rm(before, { force: true });
}

async function put({ target, temporary, force }: Written, keepsBefore: boolean): Promise<Placed> {
  const { path, shown, mode } = target;
  let before: string | null = null;
  try {
    if (!force) {
      await putAnew(temporary, path);
    } else {
      if (mode !== undefined) await chmod(temporary, mode);
      if (keepsBefore) before = await keep(path);
      await rename(temporary, path);
    }
    return { path, before };
  } catch (error) {
    if (before !== null) await rm(before, { force: true });
    // Another run was quicker.
    if (!force && codeOf(error) === 'EEXIST') refuse('output-exists', { path: shown });
    return refuse('output-failed', { path: shown, reason: codeOf(error) });
  }
}

/** Of several runs that write one name, one comes to it: the others fail with EEXIST. */
async function putAnew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
    await rm(temporary, { force: true });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // A file system without links: the name is taken with an empty file first.
    await (await open(path, 'wx')).close();
    await rename(temporary, path);
  }
}

/** A second name for the file that is about to be replaced, which is never gone meanwhile. */
async function keep(path: string): Promise<string | null> {
  if ((await stat(path).catch(() => null)) === null) return null;
  const before = temporaryBeside(path);
  await link(path, before).catch(() => copyFile(path, before));
  return before;
}

async function putBack({ path, before }: Placed): Promise<void> {
  if (before === null) await rm(path, { force: true });
  else await rename(before, path);
}

/** Writes into what is no file of its own. A reader that went away (`| head`) is no error. */
export async function writeThrough({ target, temporary }: Written): Promise<void> {
  try {
    await pipeline(createReadStream(temporary), createWriteStream(target.path, { flags: 'a' }));
  } catch (error) {
    if (codeOf(error) === 'EPIPE') return;
    refuse('output-failed', { path: target.shown, reason: codeOf(error) });
  } finally {
    await rm(temporary, { force: true });
  }
}
