import { resolve } from 'node:path';
import type { TextOutput } from '../files/buffered-text.ts';
import { checkExtension } from '../files/extensions.ts';
import { Staging } from '../files/staging.ts';
import { targetAt } from '../files/targets.ts';
import { stagedText } from '../files/text-outputs.ts';
import { isPieces, type Pieces } from '../run/outputs.ts';
import { onInterrupt } from './interrupt.ts';
import type { Setting } from './io.ts';
import { print, printed } from './print.ts';

/**
 * Does work whose files come into place together when it is done, and not at all where it fails or the person stops the
 * program.
 * @param force whether files may be replaced
 */
export async function staged<T>(
  force: boolean | undefined,
  { process, place }: Setting,
  work: (staging: Staging) => Promise<T>,
): Promise<T> {
  const staging = new Staging({ cwd: place.cwd, force: force === true, inputs: place.inputs });
  const release = onInterrupt(process, () => staging.discard());
  try {
    const done = await work(staging);
    await staging.finish();
    return done;
  } catch (error) {
    await staging.discard();
    throw staging.explain(error);
  } finally {
    release();
  }
}

/** Writes one file whole. */
export function writeFile(
  path: string,
  content: string | Uint8Array,
  force: boolean | undefined,
  setting: Setting,
): Promise<void> {
  return staged(force, setting, async (staging) => {
    await staging.write(path, content);
  });
}

/** `-o` and `--force`. */
export interface OutputOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/** The file that `-o` names, if any. Refuses one whose name contradicts the format. */
export function outputsOf(
  { output }: { readonly output?: string | undefined },
  format: string,
  known: readonly string[] = [],
): readonly string[] {
  if (output === undefined) return [];
  checkExtension(output, format, known);
  return [output];
}

/** Tells before long work what would refuse its file in the end. */
export async function checkOutput(path: string, force: boolean | undefined, { place }: Setting): Promise<void> {
  await targetAt(resolve(place.cwd, path), path, { force: force === true, inputs: place.inputs });
}

/** Prints a text, or writes it to the file that `-o` names. */
export async function deliver(
  content: string | Uint8Array | Pieces,
  { output, force }: OutputOptions,
  setting: Setting,
): Promise<void> {
  if (isPieces(content)) await deliverPieces(content, output, force, setting);
  else if (output !== undefined) await writeFile(output, content, force, setting);
  else if (typeof content === 'string') await print(setting.process.stdout, content);
  else throw new TypeError('a workbook goes to a file');
}

async function deliverPieces(
  { pieces }: Pieces,
  output: string | undefined,
  force: boolean | undefined,
  setting: Setting,
): Promise<void> {
  const write = async (text: TextOutput): Promise<void> => {
    for (const piece of pieces) await text.write(piece);
    await text.finish();
  };
  if (output === undefined) await write(printed(setting.process.stdout));
  else await staged(force, setting, async (staging) => write(await stagedText(staging, output)));
}
