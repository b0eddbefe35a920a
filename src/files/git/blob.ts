import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { openFlags, specialOf } from '../regular.ts';
import type { Place } from '../search/place.ts';

const CHUNK = 1024 * 1024;
/** By how many hexadecimal digits an id of an object has. */
const ALGORITHMS: ReadonlyMap<number, string> = new Map([
  [40, 'sha1'],
  [64, 'sha256'],
]);

/** Whether the bytes of a file are those of the blob with this id. No filter has a part in it: what differs only in its line ends differs. */
export function isBlob(place: Place, id: string): boolean {
  const algorithm = ALGORITHMS.get(id.length);
  if (algorithm === undefined) return false;
  let handle: number | undefined;
  try {
    if (specialOf(statSync(place)) !== null) return false;
    handle = openSync(place, openFlags);
    const found = fstatSync(handle);
    return found.isFile() && hashOf(handle, found.size, algorithm) === id;
  } catch {
    // What cannot be read is not known to be the same: it is refused when it is opened to be judged.
    return false;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Null where the file is not as long as it was said to be. */
function hashOf(handle: number, size: number, algorithm: string): string | null {
  const hash = createHash(algorithm).update(`blob ${size}\0`);
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size + 1));
  let left = size;
  for (;;) {
    const read = readSync(handle, chunk, 0, chunk.length, null);
    if (read === 0) return left === 0 ? hash.digest('hex') : null;
    left -= read;
    if (left < 0) return null;
    hash.update(chunk.subarray(0, read));
  }
}
