// Builds where dist was made of other sources than lie here: a test of the program would otherwise test an older one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The file of dist that says of which sources it was made. */
export const MARK = 'sources.sha256';
/** All that a build depends on. */
const SOURCES = [
  ...['src', 'standards', 'data/plans', 'scripts/build.js', 'scripts/load.cjs', 'scripts/keep.cjs'],
  ...['package.json', 'package-lock.json'],
];

/** Of every source's name and bytes, in hexadecimal. */
export async function hashOfSources(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const name of await filesUnder(root, source)) {
      const bytes = await readFile(join(root, name));
      hash.update(`${name.replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

async function filesUnder(root, path) {
  if (!(await stat(join(root, path))).isDirectory()) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map((file) => join(file.parentPath, file.name).slice(join(root, '/').length)).sort();
}

/** @throws an Error of one sentence where dist is of other sources and cannot be built anew */
export async function ensureBuilt(root = ROOT, build = buildIn) {
  const mark = await readFile(join(root, 'dist', MARK), 'utf8').catch(() => '');
  if (mark === (await hashOfSources(root))) return;
  if (build(root)) return;
  throw new Error(
    'dist is of other sources than src, and does not build: mend what npm run build says, then test again.',
  );
}

function buildIn(root) {
  console.log('dist is of other sources than src, standards or data/plans now: building');
  return spawnSync(process.execPath, ['scripts/build.js'], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** What vitest runs before the tests, and again before a watched one. */
export default async function freshBuild(project) {
  await ensureBuilt();
  project.onTestsRerun(() => ensureBuilt());
}
