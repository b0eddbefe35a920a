import { refuse } from '../model/problem.ts';
import { heldBytes } from '../run/named-bytes.ts';
import type { Input } from './inputs.ts';
import { FILE_LIMITS } from './limits.ts';

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
    if (size > FILE_LIMITS.stdin) refuse('bound-exceeded', { bound: 'file-size', limit: '256 MiB' }, { file: name });
  }
  return { path: STDIN, ...heldBytes(name, Buffer.concat(chunks)) };
}
