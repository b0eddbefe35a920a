import { sha256 } from '@noble/hashes/sha2.js';
import type { Sha256 } from '../sha256.ts';

/** A SHA-256 to be fed piece by piece; a text counts as its UTF-8. Synchronous, which the browser's own is not. */
export function newSha256(): Sha256 {
  const hash = sha256.create();
  return {
    update: (piece) => {
      hash.update(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
    },
    digest: () => hash.digest(),
  };
}
