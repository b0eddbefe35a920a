import { pipeline, Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { InflateFault } from '../inflate-fault.ts';

const SMALLEST_CHUNK = 4096;
const LARGEST_CHUNK = 512 * 1024;

/**
 * Unpacks raw deflate data on a thread of its own, some chunks ahead of the reader; `size` is what to expect, in bytes.
 * Throws an `InflateFault`, `cut short` or `bad compression`, and what `packed` throws.
 */
export async function* inflateRaw(packed: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  const chunkSize = Math.min(Math.max(size, SMALLEST_CHUNK), LARGEST_CHUNK);
  const options = { chunkSize, readableHighWaterMark: 2 * chunkSize };
  const inflater = createInflateRaw(options);
  // An error reaches the reader through the inflater, which the pipeline destroys with it.
  pipeline(Readable.from(packed, { highWaterMark: 2 }), inflater, () => {});
  try {
    yield* inflater as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw faultOf(error) ?? error;
  }
}

/** Unpacks a small part at once, which costs less than a stream. Throws an `InflateFault`, `too long` beyond `most` bytes. */
export async function inflateRawWhole(packed: Uint8Array, most: number): Promise<Uint8Array> {
  try {
    // The library knows no bound of zero.
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
    if (bytes.length <= most) return bytes;
  } catch (error) {
    throw faultOf(error) ?? error;
  }
  throw new InflateFault('too long');
}

/** Null for an error that is not of the packed bytes. */
function faultOf(error: unknown): InflateFault | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_BUFFER_TOO_LARGE') return new InflateFault('too long');
  if (!code.startsWith('Z_')) return null;
  return new InflateFault(code === 'Z_BUF_ERROR' ? 'cut short' : 'bad compression');
}
