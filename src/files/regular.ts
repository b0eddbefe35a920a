import { constants, type Stats } from 'node:fs';
import type { SpecialFile } from '../model/problem.ts';

/** To open a file for reading: what turns out to be a FIFO does not wait for somebody to write into it. Windows has no such thing. */
export const openFlags: number = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What is there instead of a regular file; null for one, and for a folder. To open it could wait, or set something off. */
export function specialOf(found: Pick<Stats, 'isFile' | 'isDirectory' | 'isFIFO' | 'isSocket'>): SpecialFile | null {
  if (found.isFile() || found.isDirectory()) return null;
  if (found.isFIFO()) return 'fifo';
  return found.isSocket() ? 'socket' : 'device';
}
