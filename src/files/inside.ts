import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Links that lead to links end somewhere, or go round in a circle. */
const MOST_LINKS = 40;

/** Whether an output at a path, absolute, stays in a folder when its links are followed, and out of the folder's git. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(realOf(folder), realOf(path));
  const steps = way.split(sep);
  return way !== '' && !isAbsolute(way) && steps[0] !== '..' && !steps.some((step) => step.toLowerCase() === '.git');
}

/** The place behind all links, also of what is not there yet. */
function realOf(path: string, links = 0): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    if (above === path || links > MOST_LINKS) return path;
    const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : basename(path);
    const target = resolve(realOf(above, links), link);
    return link === basename(path) ? join(realOf(above, links), link) : realOf(target, links + 1);
  }
}
