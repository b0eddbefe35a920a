import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { refuse } from '../model/problem.ts';
import { BufferedText, type TextOutput } from './buffered-text.ts';
import { codeOf } from './errors.ts';
import type { Staging } from './staging.ts';
import type { Reading } from './text-file.ts';

/** A file that its staging puts in place; `isOwn` where one of an earlier run is replaced. */
export async function stagedText(staging: Staging, path: string, isOwn = false): Promise<TextOutput> {
  const stream = await (isOwn ? staging.ownFile(path) : staging.file(path));
  const text = new BufferedText(
    (piece) => new Promise((done, fail) => stream.write(piece, (error) => (error ? fail(error) : done()))),
  );
  return {
    write: (piece) => text.write(piece),
    finish: async () => {
      await text.finish();
      stream.end();
    },
  };
}

/** A file that others write to as well: what is added to it is added at the end, at once. */
export function appendedText(path: string, { cwd, inputs }: Reading): TextOutput {
  if (inputs.holds(resolve(cwd, path))) refuse('output-is-input', { path });
  const append = (text: string): Promise<void> =>
    appendFile(resolve(cwd, path), text).catch((error) => refuse('output-failed', { path, reason: codeOf(error) }));
  return new BufferedText(append, Number.POSITIVE_INFINITY);
}
