import { utf8Text } from '#platform/bytes';
import { refuse } from '../../model/problem.ts';
import type { ByteSource } from '../../model/rows.ts';
import { damaged, exceeded, type Limits, type Origin } from '../limits.ts';
import { readBytes, readView, viewOf } from '../source.ts';

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

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const FILE = 0x02014b50;
/** Starts the header of a file, by which every zip with files starts. */
export const LOCAL_FILE = 0x04034b50;
const END_SIZE = 22;
const FULL = 0xffffffff;

/**
 * The name under which a part is found: part names are compared without case and percent signs, some writers use
 * backslashes, and a path can be written in many ways. A folder keeps its last slash.
 */
export function partKey(name: string): string {
  const path = unescaped(name).replaceAll('\\', '/').toLowerCase();
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/') + (path.endsWith('/') && steps.length > 0 ? '/' : '');
}

function unescaped(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Reads a zip's directory. Two entries of one name are refused: programs take this one or that, and a person may see
 * another than is judged. Throws a `Refusal`: `not-a-workbook`, `workbook-damaged` or `bound-exceeded`.
 */
export async function readDirectory(source: ByteSource, limits: Limits): Promise<Map<string, ZipEntry>> {
  const origin: Origin = { location: { file: source.file }, part: 'zip' };
  const extent = await findDirectory(source, origin);
  if (extent.size > limits.directoryBytes) exceeded(origin, 'directoryBytes', limits.directoryBytes);
  const bytes = await readBytes(source, extent.offset, extent.offset + extent.size);
  const view = viewOf(bytes);
  const entries = new Map<string, ZipEntry>();
  let count = 0;
  for (let at = 0; at + 46 <= bytes.length; ) {
    if (uint32(view, at) !== FILE) break;
    const next = at + 46 + uint16(view, at + 28) + uint16(view, at + 30) + uint16(view, at + 32);
    if (next > bytes.length) damaged(origin, 'bad zip directory');
    if (++count > limits.entries) exceeded(origin, 'entries', limits.entries);
    const entry = readEntry(bytes, view, at, extent.lead);
    const key = partKey(entry.name);
    if (entries.has(key) && !key.endsWith('/')) damaged({ ...origin, part: entry.name }, 'ambiguous names');
    entries.set(key, entry);
    at = next;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, lead: number): ZipEntry {
  const nameEnd = at + 46 + uint16(view, at + 28);
  const wide = wideNumbers(viewOf(bytes.subarray(nameEnd, nameEnd + uint16(view, at + 30))));
  let unpacked = uint32(view, at + 24);
  let packed = uint32(view, at + 20);
  let offset = uint32(view, at + 42);
  if (unpacked === FULL) unpacked = wide.shift() ?? unpacked;
  if (packed === FULL) packed = wide.shift() ?? packed;
  if (offset === FULL) offset = wide.shift() ?? offset;
  return {
    name: utf8Text(bytes, at + 46, nameEnd),
    encrypted: (uint16(view, at + 8) & 1) !== 0,
    method: uint16(view, at + 10),
    crc: uint32(view, at + 16),
    packed,
    unpacked,
    offset: offset + lead,
  };
}

/** The 64-bit numbers of a zip64 extra field: those of size, packed size and offset that did not fit, in this order. */
function wideNumbers(extra: DataView): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const end = at + 4 + uint16(extra, at + 2);
    if (uint16(extra, at) === 1) {
      const numbers: number[] = [];
      for (let from = at + 4; from + 8 <= Math.min(end, extra.byteLength); from += 8) {
        numbers.push(uint64(extra, from));
      }
      return numbers;
    }
    at = end;
  }
  return [];
}

async function findDirectory(source: ByteSource, origin: Origin): Promise<Extent> {
  const tailStart = Math.max(0, source.size - (END_SIZE + 0xffff));
  const tail = await readView(source, tailStart, source.size);
  for (let at = tail.byteLength - END_SIZE; at >= 0; at--) {
    if (uint32(tail, at) !== END) continue;
    const extent = await extentAt(source, tailStart + at, tail, at);
    if (extent !== null) return extent;
  }
  const head = await readView(source, 0, 4);
  if (head.byteLength === 4 && uint32(head, 0) === LOCAL_FILE) return damaged(origin, 'cut short');
  return refuse('not-a-workbook', {}, origin.location);
}

/** Where the directory lies by the end record at `position`, which stands at `at` in the tail; null if none lies there. */
async function extentAt(source: ByteSource, position: number, tail: DataView, at: number): Promise<Extent | null> {
  let size = uint32(tail, at + 12);
  let offset = uint32(tail, at + 16);
  let end = position;
  if (size === FULL || offset === FULL || uint16(tail, at + 10) === 0xffff) {
    const wide = await end64(source, position);
    if (wide !== null) ({ size, offset, end } = wide);
  }
  if (size === 0 || size > end) return null;
  for (const start of [offset, end - size]) {
    if (start + size > end) continue;
    const head = await readView(source, start, start + 4);
    if (head.byteLength === 4 && uint32(head, 0) === FILE) {
      return { offset: start, size, lead: start - offset };
    }
  }
  return null;
}

/** The zip64 end record: where its locator says, or, behind leading bytes, just before the locator. */
async function end64(source: ByteSource, position: number) {
  const locatorAt = position - 20;
  if (locatorAt < 56) return null;
  const locator = await readView(source, locatorAt, position);
  if (uint32(locator, 0) !== LOCATOR_64) return null;
  for (const at of [uint64(locator, 8), locatorAt - 56]) {
    if (at + 56 > locatorAt) continue;
    const record = await readView(source, at, at + 56);
    if (uint32(record, 0) !== END_64) continue;
    return { size: uint64(record, 40), offset: uint64(record, 48), end: at };
  }
  return null;
}

// A zip's numbers start with their lowest byte.
const uint16 = (view: DataView, at: number): number => view.getUint16(at, true);
const uint32 = (view: DataView, at: number): number => view.getUint32(at, true);
const uint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
