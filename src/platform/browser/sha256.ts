import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Synchronous, which the browser's own is not. */
export function sha256(text: string): string {
  return bytesToHex(hash(new TextEncoder().encode(text)));
}
