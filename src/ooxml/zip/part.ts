import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { refuse } from '../../model/problem.ts';
import type { ByteSource } from '../../model/rows.ts';
import { damaged, exceeded, type Limits, type Origin } from '../limits.ts';
import { LOCAL_FILE, readBuffer, type ZipEntry } from './directory.ts';

const PACKED_CHUNK = 128 * 1024;
const UNPACKED_CHUNK = 512 * 1024;
const SMALLEST_CHUNK = 4096;
const SMALL = 64 * 1024;
const SMALL_UNPACKED = 1024 * 1024;

/** What reading the parts of one zip shares. */
export interface Zip {
  readonly source: ByteSource;
  readonly limits: Limits;
  /** Bytes unpacked so far; a part counts each time it is read, because many sheets may name the same. */
  unpacked: number;
  /** When the reading began, in milliseconds of `Date.now`. */
  readonly started: number;
}

/**
 * The unpacked bytes of a part, chunk by chunk, checked against size and checksum at the end. Throws a `Refusal`:
 * `workbook-damaged`, `workbook-encrypted` or `bound-exceeded`.
 */
export async function* unpack(zip: Zip, entry: ZipEntry, origin: Origin): AsyncGenerator<Buffer> {
  if (entry.encrypted) refuse('workbook-encrypted', {}, origin.location);
  if (entry.method !== 0 && entry.method !== 8) damaged(origin, 'unknown compression');
  const packed = packedBytes(zip.source, entry, origin);
  let size = 0;
  let crc = 0;
  try {
    for await (const chunk of unpacked(entry, packed)) {
      size += chunk.length;
      zip.unpacked += chunk.length;
      checkSize(zip, entry, size, origin);
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') damaged(origin, 'bad zip directory');
    if (isZlibError(error)) damaged(origin, error.code === 'Z_BUF_ERROR' ? 'cut short' : 'bad compression');
    throw error;
  }
  if (size !== entry.unpacked) damaged(origin, 'cut short');
  if (crc !== entry.crc) damaged(origin, 'bad checksum');
}

function checkSize({ limits, unpacked, source, started }: Zip, entry: ZipEntry, size: number, origin: Origin): void {
  if (size > entry.unpacked) damaged(origin, 'bad zip directory');
  if (size > limits.partBytes) exceeded(origin, 'partBytes', limits.partBytes);
  if (unpacked > limits.totalBytes) exceeded(origin, 'totalBytes', limits.totalBytes);
  if (size > limits.ratioFrom && size > entry.packed * limits.ratio) exceeded(origin, 'ratio', limits.ratio);
  const suspect = unpacked > limits.ratioFrom && unpacked > source.size * limits.suspectRatio;
  if (suspect && Date.now() - started > limits.suspectSeconds * 1000) {
    exceeded(origin, 'suspectSeconds', limits.suspectSeconds);
  }
}

function unpacked(entry: ZipEntry, packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  if (entry.method === 0) return packed;
  const small = entry.packed <= SMALL && entry.unpacked <= SMALL_UNPACKED;
  return small ? inflateWhole(packed, entry.unpacked) : inflate(packed, entry.unpacked);
}

/** A small part costs less at once than the streams that a large one needs. More than `size` bytes are a wrong directory. */
async function* inflateWhole(packed: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of packed) chunks.push(chunk);
  // One byte over what the directory says is enough to find it wrong.
  yield inflateRawSync(Buffer.concat(chunks), { maxOutputLength: size + 1 });
}

/** The sizes come from the directory: a local header may leave them to a descriptor that follows the data. */
async function* packedBytes(source: ByteSource, entry: ZipEntry, origin: Origin): AsyncGenerator<Buffer> {
  const header = await readBuffer(source, entry.offset, entry.offset + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_FILE) damaged(origin, 'bad zip directory');
  let at = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const end = at + entry.packed;
  if (end > source.size) damaged(origin, 'cut short');
  while (at < end) {
    const chunk = await readBuffer(source, at, Math.min(at + PACKED_CHUNK, end));
    if (chunk.length === 0) damaged(origin, 'cut short');
    at += chunk.length;
    yield chunk;
  }
}

/** Unpacks on a thread of its own, some chunks ahead of the reader; `size` is what to expect. */
async function* inflate(packed: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  const chunkSize = Math.min(Math.max(size, SMALLEST_CHUNK), UNPACKED_CHUNK);
  const options = { chunkSize, readableHighWaterMark: 2 * chunkSize };
  const inflater = createInflateRaw(options);
  // An error reaches the reader through the inflater, which the pipeline destroys with it.
  pipeline(Readable.from(packed, { highWaterMark: 2 }), inflater, () => {});
  yield* inflater as AsyncIterable<Buffer>;
}

function isZlibError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
