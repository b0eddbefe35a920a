/** A stream that packs or unpacks could not go on: at bytes that it was given, or at their end. */
export class StreamFault extends Error {
  readonly at: 'bytes' | 'end';

  constructor(at: StreamFault['at'], cause: unknown) {
    super(`stopped at the ${at}`, { cause });
    this.at = at;
  }
}

/** One write unpacks to at most a thousand times as much, all of which is held. */
const LARGEST_WRITE = 16 * 1024;

/** Passes chunks through a stream. Throws a `StreamFault`, and what `chunks` throws. */
export async function* through(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { readable, writable }: { readonly readable: ReadableStream<Uint8Array>; readonly writable: WritableStream },
): AsyncGenerator<Uint8Array> {
  const reader = readable.getReader();
  let stopped = false;
  const feeding = feed(chunks, writable.getWriter(), () => stopped);
  // Looked at below, perhaps after it has failed.
  feeding.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(async (error) => {
        // The feeder knows what failed, and where.
        await feeding;
        throw new StreamFault('end', error);
      });
      if (done) return;
      yield value;
    }
  } finally {
    stopped = true;
    await reader.cancel().catch(() => undefined);
  }
}

async function feed(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  writer: WritableStreamDefaultWriter,
  isStopped: () => boolean,
): Promise<void> {
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += LARGEST_WRITE) {
        if (isStopped()) return;
        await write(writer, chunk.subarray(at, at + LARGEST_WRITE));
      }
    }
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
  await writer.close().catch((error) => {
    throw new StreamFault('end', error);
  });
}

async function write(writer: WritableStreamDefaultWriter, bytes: Uint8Array): Promise<void> {
  await writer.ready.catch(() => undefined);
  await writer.write(bytes).catch((error) => {
    throw new StreamFault('bytes', error);
  });
}
