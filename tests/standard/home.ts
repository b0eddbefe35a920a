import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { compileFolder, compilePlan } from '../../src/files/compile.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a program that ships the tests' standards and plan. */
    home: string;
  }
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STANDARDS = ['liuhu-2016', 'liuhu-2017'];

/**
 * Makes, once for all tests, the home of a program: the one that is built, but with the tests' standards and plan beside
 * those that ship. They are compiled here as `npm run build` compiles the others, so that a run parses no YAML.
 */
export default async function makeHome(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'audit-home-'));
  await mkdir(join(home, 'bin'));
  for (const name of ['audit', 'package.json']) await copyFile(join(ROOT, 'bin', name), join(home, 'bin', name));
  await writeFile(join(home, 'package.json'), '{ "type": "module" }\n');
  for (const folder of ['standards', 'plans']) await shipped(join(ROOT, 'dist', folder), join(home, 'dist', folder));
  await mkdir(join(home, 'standards'));
  for (const name of await readdir(join(ROOT, 'standards'))) {
    await symlink(join(ROOT, 'standards', name), join(home, 'standards', name));
  }
  for (const { name } of (await readdir(join(ROOT, 'dist'), { withFileTypes: true })).filter((one) => one.isFile())) {
    await symlink(join(ROOT, 'dist', name), join(home, 'dist', name));
  }
  for (const id of STANDARDS) {
    await symlink(join(import.meta.dirname, id), join(home, 'standards', id));
    const standard = await compileFolder(join(import.meta.dirname, id));
    await writeFile(join(home, 'dist/standards', `${id}.json`), JSON.stringify(standard));
  }
  const plan = compilePlan('plan.yaml', await readFile(join(import.meta.dirname, 'plan.yaml'), 'utf8'));
  await writeFile(join(home, 'dist/plans', `${plan.id}.json`), JSON.stringify(plan));
  project.provide('home', home);
  return () => rm(home, { recursive: true, force: true });
}

/** What was built, by links, so that a test that runs again after another build runs on that. */
async function shipped(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) await symlink(join(from, name), join(to, name));
}
