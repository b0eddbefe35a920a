import { concatBytes, utf8Bytes, utf8Text } from '#platform/bytes';
import { crc32 } from '#platform/crc32';
import { deflateRaw } from '#platform/deflate';
import type { ByteSource } from '../../../model/rows.ts';
import { damaged, exceeded, type Origin } from '../../../ooxml/limits.ts';
import { readBytes, readView, viewOf } from '../../../ooxml/source.ts';
import { LOCAL_FILE, type ZipEntry } from '../../../ooxml/zip/directory.ts';
import { dataStart } from '../../../ooxml/zip/part.ts';

const FILE = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const DESCRIPTOR = 0x0008;
const UTF8_NAME = 0x0800;
/** 1 January 1980, where the calendar of zip begins: no time of writing stays in the file. */
const FIRST_DAY = 0x21 << 16;
/** What a zip without zip64 can tell: bytes of a file and of all, and files. */
const WIDEST = 0xffffffff;
const MOST_FILES = 0xffff;

/** One file of the zip to be written; its bytes as they are packed. */
export interface PackedFile {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly unpacked: number;
  readonly packed: Uint8Array;
}

/** Packs bytes under a name. */
export async function pack(
  name: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<PackedFile> {
  let crc = 0;
  let unpacked = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      crc = crc32(chunk, crc);
      unpacked += chunk.length;
      yield chunk;
    }
  };
  const packed: Uint8Array[] = [];
  for await (const chunk of deflateRaw(counted())) packed.push(chunk);
  const size = { crc, unpacked, packed: concatBytes(packed) };
  return { name: utf8Bytes(name), flags: UTF8_NAME, method: DEFLATED, time: FIRST_DAY, ...size };
}

/** A file of another zip with its packed bytes, name and time as they stand there. */
export async function copyPacked(source: ByteSource, entry: ZipEntry, origin: Origin): Promise<PackedFile> {
  const start = await dataStart(source, entry, origin);
  const header = await readView(source, entry.offset, entry.offset + 30);
  const nameEnd = entry.offset + 30 + header.getUint16(26, true);
  const packed = await readBytes(source, start, start + entry.packed);
  if (packed.length < entry.packed) damaged(origin, 'cut short');
  return {
    name: await readBytes(source, entry.offset + 30, nameEnd),
    // The sizes stand in the header here, whether or not a descriptor followed there.
    flags: header.getUint16(6, true) & ~DESCRIPTOR,
    method: entry.method,
    time: header.getUint32(10, true),
    crc: entry.crc,
    unpacked: entry.unpacked,
    packed,
  };
}

/** A zip of these files, in this order. Throws a `Refusal`, `bound-exceeded`, beyond what fits without zip64. */
export function zipOf(files: readonly PackedFile[], origin: Origin): Uint8Array {
  if (files.length > MOST_FILES) exceeded(origin, 'entries', MOST_FILES);
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const header = new Uint8Array(30);
    put(header, [[0, 4, LOCAL_FILE], ...described(file, 4)]);
    const entry = new Uint8Array(46);
    put(entry, [[0, 4, FILE], [4, 2, 20], ...described(file, 6), [42, 4, offset]]);
    bodies.push(header, file.name, file.packed);
    directory.push(entry, file.name);
    offset += header.length + file.name.length + file.packed.length;
    if (offset > WIDEST) exceeded(origin, 'totalBytes', WIDEST);
  }
  const listed = concatBytes(directory);
  const end = new Uint8Array(22);
  put(end, [
    [0, 4, END],
    [8, 2, files.length],
    [10, 2, files.length],
    [12, 4, listed.length],
    [16, 4, offset],
  ]);
  return concatBytes([...bodies, listed, end]);
}

/** A number of a header: where it starts, in how many bytes it stands, and what it is. */
type Numeral = readonly [at: number, size: 2 | 4, value: number];

/** What both headers of a file tell alike, from a place on. */
function described({ flags, method, time, crc, packed, unpacked, name }: PackedFile, at: number): Numeral[] {
  if (packed.length > WIDEST || unpacked > WIDEST) {
    throw new RangeError(`${utf8Text(name, 0, name.length)} does not fit into a zip`);
  }
  return [
    [at, 2, 20],
    [at + 2, 2, flags],
    [at + 4, 2, method],
    [at + 6, 4, time],
    [at + 10, 4, crc],
    [at + 14, 4, packed.length],
    [at + 18, 4, unpacked],
    [at + 22, 2, name.length],
  ];
}

function put(header: Uint8Array, numerals: readonly Numeral[]): void {
  const view = viewOf(header);
  for (const [at, size, value] of numerals) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
}
