import { newSha256 } from '#platform/sha256';
import { hex } from '../../model/hex.ts';
import type { HashedFile } from '../../workbooks/ledger/index.ts';
import type { NamedBytes } from '../named-bytes.ts';

const CHUNK = 1 << 20;

export function sha256(text: string): Uint8Array {
  const hash = newSha256();
  hash.update(text);
  return hash.digest();
}

/** Files with their SHA-256, by which a printed ledger can be traced to them. */
export async function hashed(files: readonly NamedBytes[]): Promise<HashedFile[]> {
  const found: HashedFile[] = [];
  for (const file of files) {
    const source = file.open();
    const hash = newSha256();
    try {
      for (let at = 0; at < source.size; at += CHUNK) hash.update(await source.read(at, at + CHUNK));
    } finally {
      source.close();
    }
    found.push({ file: file.name, sha256: hex(hash.digest()) });
  }
  return found;
}
