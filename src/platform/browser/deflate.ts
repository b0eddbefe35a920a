import { through } from './streams.ts';

/** Packs bytes as raw deflate data. Throws what `chunks` throws. */
export function deflateRaw(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  return through(chunks, new CompressionStream('deflate-raw'));
}
