import { inMebibytes, MOST_BYTES } from '../model/limits.ts';
import { refuse } from '../model/problem.ts';
import { heldBytes } from '../run/named-bytes.ts';
import type { Input } from './inputs.ts';

/** How the command line names standard input. */
export const STDIN = '-';
/** How it is named where the person does not say. */
const UNNAMED = '<stdin>';
/** All of standard input; refuses more than 256 MiB. `name` stands in every location, and its extension counts. */
export async function readStdin(stdin: AsyncIterable<Uint8Array | string>, name = UNNAMED): Promise<Input> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > MOST_BYTES.stdin)
      refuse('bound-exceeded', { bound: 'file-size', limit: inMebibytes(MOST_BYTES.stdin) }, { file: name });
  }
  const { open } = heldBytes(name, Buffer.concat(chunks));
  return { path: STDIN, place: STDIN, name, open };
}
