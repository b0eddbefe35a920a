import { wordsOn } from '../messages/languages.ts';
import { printable } from '../messages/printable.ts';
import type { Setting } from './io.ts';
import { print } from './print.ts';

/** Says that a file is written, with what else there is to say. */
export async function sayWritten(path: string, lines: readonly string[], { process, lang }: Setting): Promise<void> {
  const written = wordsOn('closing', lang).written(printable(path));
  await print(process.stdout, `${[written, ...lines].join('\n')}\n`);
}
