import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { ByteSource } from '../../../model/rows.ts';
import { damaged, exceeded, type Origin } from '../../../ooxml/limits.ts';
import { LOCAL_FILE, readBuffer, type ZipEntry } from '../../../ooxml/zip/directory.ts';

const FILE = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const DESCRIPTOR = 0x0008;
const UTF8_NAME = 0x0800;
/** 1 January 1980, where the calendar of zip begins: no time of writing stays in the file. */
const FIRST_DAY = 0x21 << 16;
const MOST_BYTES = 0xffffffff;
const MOST_FILES = 0xffff;

/** One file of the zip to be written; its bytes as they are packed. */
export interface PackedFile {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly unpacked: number;
  readonly packed: Buffer;
}

/** Packs bytes under a name. */
export async function pack(name: string, chunks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<PackedFile> {
  let crc = 0;
  let unpacked = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      crc = crc32(chunk, crc);
      unpacked += chunk.length;
      yield chunk;
    }
  };
  const deflater = createDeflateRaw();
  // An error reaches the loop through the deflater, which the pipeline destroys with it.
  pipeline(Readable.from(counted()), deflater, () => {});
  const packed: Buffer[] = [];
  for await (const chunk of deflater) packed.push(chunk as Buffer);
  const size = { crc, unpacked, packed: Buffer.concat(packed) };
  return { name: Buffer.from(name), flags: UTF8_NAME, method: DEFLATED, time: FIRST_DAY, ...size };
}

/** A file of another zip with its packed bytes, name and time as they stand there. */
export async function copyPacked(source: ByteSource, entry: ZipEntry, origin: Origin): Promise<PackedFile> {
  const header = await readBuffer(source, entry.offset, entry.offset + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_FILE) damaged(origin, 'bad zip directory');
  const nameEnd = entry.offset + 30 + header.readUInt16LE(26);
  const start = nameEnd + header.readUInt16LE(28);
  const packed = await readBuffer(source, start, start + entry.packed);
  if (packed.length < entry.packed) damaged(origin, 'cut short');
  return {
    name: await readBuffer(source, entry.offset + 30, nameEnd),
    // The sizes stand in the header here, whether or not a descriptor followed there.
    flags: header.readUInt16LE(6) & ~DESCRIPTOR,
    method: entry.method,
    time: header.readUInt32LE(10),
    crc: entry.crc,
    unpacked: entry.unpacked,
    packed,
  };
}

/** A zip of these files, in this order. Throws a `Refusal`, `bound-exceeded`, beyond what fits without zip64. */
export function zipOf(files: readonly PackedFile[], origin: Origin): Buffer {
  if (files.length > MOST_FILES) exceeded(origin, 'entries', MOST_FILES);
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(LOCAL_FILE, 0);
    describe(file, header, 4);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(FILE, 0);
    entry.writeUInt16LE(20, 4);
    describe(file, entry, 6);
    entry.writeUInt32LE(offset, 42);
    bodies.push(header, file.name, file.packed);
    directory.push(entry, file.name);
    offset += header.length + file.name.length + file.packed.length;
    if (offset > MOST_BYTES) exceeded(origin, 'totalBytes', MOST_BYTES);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** What both headers of a file tell alike. */
function describe({ flags, method, time, crc, packed, unpacked, name }: PackedFile, header: Buffer, at: number): void {
  if (packed.length > MOST_BYTES || unpacked > MOST_BYTES) throw new RangeError(`${name} does not fit into a zip`);
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(flags, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt32LE(time, at + 6);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packed.length, at + 14);
  header.writeUInt32LE(unpacked, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}
