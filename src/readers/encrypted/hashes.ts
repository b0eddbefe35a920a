import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { concatBytes } from '#platform/bytes';

export type Hash = (bytes: Uint8Array) => Uint8Array;
export { md5, sha1 };

/** By the names that files give them, without hyphens. */
export const HASHES: ReadonlyMap<string, Hash> = new Map<string, Hash>([
  ['SHA1', sha1],
  ['SHA256', sha256],
  ['SHA384', sha384],
  ['SHA512', sha512],
]);

/** What programs take where a person protects a workbook and gives no password to open it. */
export const DEFAULT_PASSWORD = 'VelvetSweatshop';

export function passwordBytes(): Uint8Array {
  const bytes = new Uint8Array(DEFAULT_PASSWORD.length * 2);
  for (let at = 0; at < DEFAULT_PASSWORD.length; at++) bytes[2 * at] = DEFAULT_PASSWORD.charCodeAt(at);
  return bytes;
}

/** A whole number in four bytes, the lowest first. */
export function uint32(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
}

/** The password's hash, hashed so many times again with a counter before it. */
export function spun(hash: Hash, salt: Uint8Array, times: number): Uint8Array {
  let found = hash(concatBytes([salt, passwordBytes()]));
  for (let turn = 0; turn < times; turn++) found = hash(concatBytes([uint32(turn), found]));
  return found;
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
