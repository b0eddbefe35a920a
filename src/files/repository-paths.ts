import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * How a service that shows a repository names a file that is named from `cwd`: from the repository's root, which is the
 * nearest folder with `.git`, or else the workspace of a CI job. A file outside of it keeps its name.
 * @param workspace `GITHUB_WORKSPACE`, where it is set
 */
export function pathsInRepository(cwd: string, workspace: string | undefined): (file: string) => string {
  // Most reports name no file so, and look for no root.
  let root: string | null | undefined;
  const known = new Map<string, string>();
  return (file) => {
    if (root === undefined)
      root = rootAbove(cwd) ?? (workspace && isWithin(relative(workspace, cwd)) ? resolve(workspace) : null);
    if (root === null) return file;
    let path = known.get(file);
    if (path === undefined) {
      const inRoot = relative(root, resolve(cwd, file));
      path = isWithin(inRoot) ? inRoot : file;
      known.set(file, path);
    }
    return path;
  };
}

function rootAbove(cwd: string): string | null {
  for (let at = cwd; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}

function isWithin(path: string): boolean {
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
