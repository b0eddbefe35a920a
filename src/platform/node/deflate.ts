import { pipeline, Readable } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';

/** Packs bytes as raw deflate data. Throws what `chunks` throws. */
export async function* deflateRaw(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const deflater = createDeflateRaw();
  // An error reaches the reader through the deflater, which the pipeline destroys with it.
  pipeline(Readable.from(chunks), deflater, () => {});
  yield* deflater as AsyncIterable<Uint8Array>;
}
