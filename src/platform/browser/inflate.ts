import { InflateFault } from '../inflate-fault.ts';
import { concatBytes } from './bytes.ts';
import { StreamFault, through } from './streams.ts';

/**
 * Unpacks raw deflate data. Throws an `InflateFault`, `cut short` or `bad compression`, and what `packed` throws. Unlike
 * its twin it takes bytes behind the end of the data for bad compression.
 */
export async function* inflateRaw(packed: AsyncIterable<Uint8Array>, _size: number): AsyncGenerator<Uint8Array> {
  try {
    yield* through(packed, new DecompressionStream('deflate-raw'));
  } catch (error) {
    if (!(error instanceof StreamFault)) throw error;
    throw new InflateFault(error.at === 'end' && !isOfData(error.cause) ? 'cut short' : 'bad compression');
  }
}

/** Node's own stream takes bytes before it looks at them: it tells by a code what it finds afterwards. */
function isOfData(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'Z_DATA_ERROR';
}

/** Unpacks a small part. Throws an `InflateFault`, `too long` beyond `most` bytes. */
export async function inflateRawWhole(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of inflateRaw(once(packed), most)) {
    size += chunk.length;
    if (size > most) throw new InflateFault('too long');
    chunks.push(chunk);
  }
  return concatBytes(chunks);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
