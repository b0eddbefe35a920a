import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder } from '../cli/run.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface FreshBuild {
  readonly MARK: string;
  hashOfSources(root: string): Promise<string>;
  ensureBuilt(root: string, build: (root: string) => boolean): Promise<void>;
}
const script = join(ROOT, 'scripts/fresh-build.js');
const { ensureBuilt, hashOfSources, MARK } = (await import(script)) as FreshBuild;

function project(): string {
  return folder({
    'src/cli/main.ts': 'main',
    'standards/a/standard.yaml': 'id: a',
    'data/plans/a.yaml': 'id: a',
    'scripts/build.js': 'build',
    'scripts/load.cjs': 'load',
    'scripts/keep.cjs': 'keep',
    'package.json': '{}',
    'package-lock.json': '{}',
  });
}

/** How often it was built, where a build takes or does not take. */
async function builds(root: string, takes = true): Promise<number> {
  let count = 0;
  await ensureBuilt(root, () => {
    count++;
    return takes;
  });
  return count;
}

async function built(): Promise<string> {
  const root = project();
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist', MARK), await hashOfSources(root));
  return root;
}

describe('a test of the program', () => {
  it('runs on a build of the sources that lie here (F32)', async () => {
    expect(await readFile(join(ROOT, 'dist', MARK), 'utf8')).toBe(await hashOfSources(ROOT));
  });

  it('builds nothing where dist is of these sources (F32)', async () => {
    expect(await builds(await built())).toBe(0);
  });

  it('builds where nothing was built (F32)', async () => {
    expect(await builds(project())).toBe(1);
  });

  it.each([
    'src/cli/main.ts',
    'src/new.ts',
    'standards/a/standard.yaml',
    'data/plans/a.yaml',
    'scripts/load.cjs',
    'package-lock.json',
  ])('builds where %s is another (F32)', async (name) => {
    const root = await built();
    writeFileSync(join(root, name), 'another');
    expect(await builds(root)).toBe(1);
  });

  it('builds where a source has another name (F32)', async () => {
    const root = await built();
    renameSync(join(root, 'src/cli/main.ts'), join(root, 'src/cli/other.ts'));
    expect(await builds(root)).toBe(1);
  });

  it('is refused with a sentence where it does not build (F32)', async () => {
    await expect(builds(project(), false)).rejects.toThrow(/^dist is of other sources than src, .*npm run build/);
  });
});
