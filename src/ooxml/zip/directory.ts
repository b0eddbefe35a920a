import { refuse } from '../../model/problem.ts';
import type { ByteSource } from '../../model/rows.ts';
import { damaged, exceeded, type Limits, type Origin } from '../limits.ts';

/** One file of a zip, as its directory tells; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header starts in the source. */
  readonly offset: number;
}

interface Extent {
  readonly offset: number;
  readonly size: number;
  /** Bytes that stand before the zip, which its own offsets do not count. */
  readonly lead: number;
}

const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const FILE = 0x02014b50;
/** Starts the header of a file, by which every zip with files starts. */
export const LOCAL_FILE = 0x04034b50;
const END_SIZE = 22;
const FULL = 0xffffffff;

/** The name under which a part is found: part names are compared without case, and some writers use backslashes. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/**
 * Reads a zip's directory; of two entries with one name the later stands. Throws a `Refusal`: `not-a-workbook`,
 * `workbook-damaged` or `bound-exceeded`.
 */
export async function readDirectory(source: ByteSource, limits: Limits): Promise<Map<string, ZipEntry>> {
  const origin: Origin = { location: { file: source.file }, part: 'zip' };
  const extent = await findDirectory(source, origin);
  if (extent.size > limits.directoryBytes) exceeded(origin, 'directoryBytes', limits.directoryBytes);
  const bytes = await readBuffer(source, extent.offset, extent.offset + extent.size);
  const entries = new Map<string, ZipEntry>();
  let count = 0;
  for (let at = 0; at + 46 <= bytes.length; ) {
    if (bytes.readUInt32LE(at) !== FILE) break;
    const next = at + 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) damaged(origin, 'bad zip directory');
    if (++count > limits.entries) exceeded(origin, 'entries', limits.entries);
    const entry = readEntry(bytes, at, extent.lead);
    entries.set(partKey(entry.name), entry);
    at = next;
  }
  return entries;
}

function readEntry(bytes: Buffer, at: number, lead: number): ZipEntry {
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30));
  const wide = wideNumbers(extra);
  let unpacked = bytes.readUInt32LE(at + 24);
  let packed = bytes.readUInt32LE(at + 20);
  let offset = bytes.readUInt32LE(at + 42);
  if (unpacked === FULL) unpacked = wide.shift() ?? unpacked;
  if (packed === FULL) packed = wide.shift() ?? packed;
  if (offset === FULL) offset = wide.shift() ?? offset;
  return {
    name: bytes.toString('utf8', at + 46, nameEnd),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed,
    unpacked,
    offset: offset + lead,
  };
}

/** The 64-bit numbers of a zip64 extra field: those of size, packed size and offset that did not fit, in this order. */
function wideNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      const numbers: number[] = [];
      for (let from = at + 4; from + 8 <= Math.min(end, extra.length); from += 8) {
        numbers.push(Number(extra.readBigUInt64LE(from)));
      }
      return numbers;
    }
    at = end;
  }
  return [];
}

async function findDirectory(source: ByteSource, origin: Origin): Promise<Extent> {
  const tailStart = Math.max(0, source.size - (END_SIZE + 0xffff));
  const tail = await readBuffer(source, tailStart, source.size);
  const signature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
  for (let at = tail.lastIndexOf(signature); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(signature, at - 1)) {
    if (at + END_SIZE > tail.length) continue;
    const extent = await extentAt(source, tailStart + at, tail.subarray(at));
    if (extent !== null) return extent;
  }
  const head = await readBuffer(source, 0, 4);
  if (head.length === 4 && head.readUInt32LE(0) === LOCAL_FILE) return damaged(origin, 'cut short');
  return refuse('not-a-workbook', {}, origin.location);
}

/** Where the directory lies by the end record at `position`, or null if none lies there. */
async function extentAt(source: ByteSource, position: number, record: Buffer): Promise<Extent | null> {
  let size = record.readUInt32LE(12);
  let offset = record.readUInt32LE(16);
  let end = position;
  if (size === FULL || offset === FULL || record.readUInt16LE(10) === 0xffff) {
    const wide = await end64(source, position);
    if (wide !== null) ({ size, offset, end } = wide);
  }
  if (size === 0 || size > end) return null;
  for (const start of [offset, end - size]) {
    if (start + size > end) continue;
    const head = await readBuffer(source, start, start + 4);
    if (head.length === 4 && head.readUInt32LE(0) === FILE) {
      return { offset: start, size, lead: start - offset };
    }
  }
  return null;
}

/** The zip64 end record: where its locator says, or, behind leading bytes, just before the locator. */
async function end64(source: ByteSource, position: number) {
  const locatorAt = position - 20;
  if (locatorAt < 56) return null;
  const locator = await readBuffer(source, locatorAt, position);
  if (locator.readUInt32LE(0) !== LOCATOR_64) return null;
  for (const at of [Number(locator.readBigUInt64LE(8)), locatorAt - 56]) {
    if (at + 56 > locatorAt) continue;
    const record = await readBuffer(source, at, at + 56);
    if (record.readUInt32LE(0) !== END_64) continue;
    return { size: Number(record.readBigUInt64LE(40)), offset: Number(record.readBigUInt64LE(48)), end: at };
  }
  return null;
}

/** Reads into a Buffer; fewer bytes than asked only at the end of the source. */
export async function readBuffer(source: ByteSource, start: number, end: number): Promise<Buffer> {
  const bytes = await source.read(start, Math.min(end, source.size));
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
