import { refuse } from '../model/problem.ts';
import type { ByteSource } from '../model/rows.ts';
import type { Input } from './inputs.ts';
import type { Process } from './io.ts';

/** How the command line names standard input. */
export const STDIN = '-';
/** How it is named where the person does not say. */
const UNNAMED = '<stdin>';
const MOST_BYTES = 256 * 1024 * 1024;

/** Bytes that are held whole. */
export class BytesSource implements ByteSource {
  readonly file: string;
  readonly share = 1;
  readonly #bytes: Uint8Array;

  constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    this.#bytes = bytes;
  }

  get size(): number {
    return this.#bytes.length;
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    return this.#bytes.subarray(start, end);
  }

  close(): void {}
}

/** All of standard input; refuses more than 256 MiB. `name` stands in every location, and its extension counts. */
export async function readStdin({ stdin }: Pick<Process, 'stdin'>, name = UNNAMED): Promise<Input> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > MOST_BYTES) refuse('bound-exceeded', { bound: 'file-size', limit: '256 MiB' }, { file: name });
  }
  return { path: STDIN, shown: name, bytes: Buffer.concat(chunks) };
}
