import { createHash } from 'node:crypto';
import type { Sha256 } from '../sha256.ts';

/** A SHA-256 to be fed piece by piece; a text counts as its UTF-8. */
export function newSha256(): Sha256 {
  const hash = createHash('sha256');
  return {
    update: (piece) => {
      hash.update(piece);
    },
    digest: () => new Uint8Array(hash.digest()),
  };
}
