import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { refuse } from '../../../model/problem.ts';
import type { ByteSource } from '../../rows.ts';
import { damaged, exceeded, type Limits, type Origin } from '../limits.ts';
import { LOCAL_FILE, readBuffer, type ZipEntry } from './directory.ts';

const PACKED_CHUNK = 128 * 1024;
const UNPACKED_CHUNK = 512 * 1024;
/** Some chunks are unpacked ahead of the reader, on a thread of their own. */
const INFLATE = { chunkSize: UNPACKED_CHUNK, readableHighWaterMark: 2 * UNPACKED_CHUNK };

/** Counts what has been unpacked of all parts; a part that is read twice counts once. */
export class UnpackedTotal {
  private readonly seen = new Map<ZipEntry, number>();
  private total = 0;

  count(entry: ZipEntry, bytes: number): number {
    const before = this.seen.get(entry) ?? 0;
    if (bytes > before) {
      this.seen.set(entry, bytes);
      this.total += bytes - before;
    }
    return this.total;
  }
}

/** What reading the parts of one zip shares. */
export interface Zip {
  readonly source: ByteSource;
  readonly limits: Limits;
  readonly total: UnpackedTotal;
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
    for await (const chunk of entry.method === 8 ? inflate(packed) : packed) {
      size += chunk.length;
      checkSize(zip, entry, size, origin);
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    if (isZlibError(error)) damaged(origin, error.code === 'Z_BUF_ERROR' ? 'cut short' : 'bad compression');
    throw error;
  }
  if (size !== entry.unpacked) damaged(origin, 'cut short');
  if (crc !== entry.crc) damaged(origin, 'bad checksum');
}

function checkSize({ limits, total }: Zip, entry: ZipEntry, size: number, origin: Origin): void {
  if (size > limits.partBytes) exceeded(origin, 'partBytes', limits.partBytes);
  if (total.count(entry, size) > limits.totalBytes) exceeded(origin, 'totalBytes', limits.totalBytes);
  if (size > limits.ratioFrom && size > entry.packed * limits.ratio) exceeded(origin, 'ratio', limits.ratio);
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

async function* inflate(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw(INFLATE);
  // An error reaches the reader through the inflater, which the pipeline destroys with it.
  pipeline(Readable.from(packed, { highWaterMark: 2 }), inflater, () => {});
  yield* inflater as AsyncIterable<Buffer>;
}

function isZlibError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
