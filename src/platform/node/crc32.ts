import * as zlib from 'node:zlib';

/** The checksum of zip; `before` is that of the bytes that came before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  return zlib.crc32(bytes, before);
}
