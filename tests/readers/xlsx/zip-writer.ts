import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip to be made; by default deflated and honestly described. */
export interface ZipFile {
  readonly name: string;
  readonly data: Buffer | string;
  readonly stored?: boolean;
  /** Sizes and checksum follow the data instead of standing before it. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  readonly encrypted?: boolean;
  /** A lie about the checksum. */
  readonly crc?: number;
  readonly method?: number;
}

export interface ZipShape {
  readonly lead?: Buffer;
  readonly comment?: Buffer;
  readonly zip64?: boolean;
}

/** Makes a zip by hand, so that its oddities can be chosen. */
export function makeZip(files: readonly ZipFile[], shape: ZipShape = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const body = localFile(file);
    directory.push(directoryEntry(file, offset));
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = endRecords(files.length, listed.length, offset, shape);
  return Buffer.concat([shape.lead ?? Buffer.alloc(0), ...bodies, listed, end]);
}

interface Packed {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly flags: number;
}

function pack(file: ZipFile): Packed {
  const data = Buffer.from(file.data);
  const packed = file.stored ? data : deflateRawSync(data);
  const flags = (file.encrypted ? 1 : 0) | (file.descriptor ? 8 : 0) | 0x800;
  const method = file.method ?? (file.stored ? 0 : 8);
  return { name: Buffer.from(file.name), packed, size: data.length, crc: file.crc ?? crc32(data), method, flags };
}

function localFile(file: ZipFile): Buffer {
  const { name, packed, size, crc, method, flags } = pack(file);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  const descriptor = Buffer.alloc(file.descriptor ? 16 : 0);
  const sizes = file.descriptor ? descriptor : header;
  const at = file.descriptor ? 4 : 14;
  if (file.descriptor) descriptor.writeUInt32LE(0x08074b50, 0);
  sizes.writeUInt32LE(crc, at);
  sizes.writeUInt32LE(packed.length, at + 4);
  sizes.writeUInt32LE(size, at + 8);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, packed, descriptor]);
}

function directoryEntry(file: ZipFile, offset: number): Buffer {
  const { name, packed, size, crc, method, flags } = pack(file);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(file.zip64 ? 0xffffffff : packed.length, 20);
  entry.writeUInt32LE(file.zip64 ? 0xffffffff : size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(file.zip64 ? 0xffffffff : offset, 42);
  if (!file.zip64) return Buffer.concat([entry, name]);
  const extra = Buffer.alloc(8 + 28);
  extra.writeUInt16LE(0x7075, 0); // another field first
  extra.writeUInt16LE(4, 2);
  extra.writeUInt16LE(1, 8);
  extra.writeUInt16LE(24, 10);
  extra.writeBigUInt64LE(BigInt(size), 12);
  extra.writeBigUInt64LE(BigInt(packed.length), 20);
  extra.writeBigUInt64LE(BigInt(offset), 28);
  entry.writeUInt16LE(extra.length, 30);
  return Buffer.concat([entry, name, extra]);
}

function endRecords(count: number, size: number, offset: number, { zip64, comment }: ZipShape): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : size, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  end.writeUInt16LE(comment?.length ?? 0, 20);
  const wide = Buffer.alloc(zip64 ? 76 : 0);
  if (zip64) {
    wide.writeUInt32LE(0x06064b50, 0);
    wide.writeBigUInt64LE(44n, 4);
    wide.writeBigUInt64LE(BigInt(count), 24);
    wide.writeBigUInt64LE(BigInt(count), 32);
    wide.writeBigUInt64LE(BigInt(size), 40);
    wide.writeBigUInt64LE(BigInt(offset), 48);
    wide.writeUInt32LE(0x07064b50, 56);
    wide.writeBigUInt64LE(BigInt(offset + size), 64);
    wide.writeUInt32LE(1, 72);
  }
  return Buffer.concat([wide, end, comment ?? Buffer.alloc(0)]);
}
