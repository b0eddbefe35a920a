import { concatBytes } from '#platform/bytes';
import { crc32 } from '#platform/crc32';
import { inflateRaw, inflateRawWhole } from '#platform/inflate';
import { refuse } from '../../model/problem.ts';
import type { ByteSource } from '../../model/rows.ts';
import { InflateFault } from '../../platform/inflate-fault.ts';
import { damaged, exceeded, type Limits, type Origin } from '../limits.ts';
import { readBytes, readView } from '../source.ts';
import { LOCAL_FILE, type ZipEntry } from './directory.ts';

const PACKED_CHUNK = 128 * 1024;
const HEADER = 30;
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
export async function* unpack(zip: Zip, entry: ZipEntry, origin: Origin): AsyncGenerator<Uint8Array> {
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
    if (!(error instanceof InflateFault)) throw error;
    damaged(origin, error.fault === 'too long' ? 'bad zip directory' : error.fault);
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

function unpacked(entry: ZipEntry, packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (entry.method === 0) return packed;
  const small = entry.packed <= SMALL && entry.unpacked <= SMALL_UNPACKED;
  return small ? inflateWhole(packed, entry.unpacked) : inflateRaw(packed, entry.unpacked);
}

/** A small part costs less at once than the streams that a large one needs. */
async function* inflateWhole(packed: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of packed) chunks.push(chunk);
  yield await inflateRawWhole(concatBytes(chunks), size);
}

/** The sizes come from the directory: a local header may leave them to a descriptor that follows the data. */
async function* packedBytes(source: ByteSource, entry: ZipEntry, origin: Origin): AsyncGenerator<Uint8Array> {
  let at = await dataStart(source, entry, origin);
  const end = at + entry.packed;
  if (end > source.size) damaged(origin, 'cut short');
  while (at < end) {
    const chunk = await readBytes(source, at, Math.min(at + PACKED_CHUNK, end));
    if (chunk.length === 0) damaged(origin, 'cut short');
    at += chunk.length;
    yield chunk;
  }
}

/** Where a file's packed bytes start, behind its local header. Throws a `Refusal`, `workbook-damaged`. */
export async function dataStart(source: ByteSource, { offset }: ZipEntry, origin: Origin): Promise<number> {
  // Bytes in front of the zip are told by its directory, which may be wrong.
  if (offset < 0 || offset > source.size) damaged(origin, 'bad zip directory');
  const header = await readView(source, offset, offset + HEADER);
  if (header.byteLength < HEADER || header.getUint32(0, true) !== LOCAL_FILE) damaged(origin, 'bad zip directory');
  return offset + HEADER + header.getUint16(26, true) + header.getUint16(28, true);
}
