import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, SAMPLES } from '../cli/run.ts';
import { release } from './releases.ts';

const ROOT = join(import.meta.dirname, '../..');
const SURVEY = join(SAMPLES, 'jinshui-survey.xlsx');
/** Neighbours that share one engine, and later ones. */
const OTHERS = ['20.19.6', '20.19.0', '22', '24'].flatMap((version) => {
  const node = release(version);
  return node === null ? [] : [[version, node] as const];
});

/** The program as it is packed: without what this Node compiled. */
function installed(): string {
  const home = folder();
  for (const name of ['bin', 'dist', 'standards', 'package.json']) {
    cpSync(join(ROOT, name), join(home, name), { recursive: true });
  }
  for (const name of caches(home)) rmSync(join(home, 'dist', name));
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
  return home;
}

function caches(home: string): string[] {
  return readdirSync(join(home, 'dist')).filter((name) => name.endsWith('.cache'));
}

function check(node: string, home: string): { readonly status: number | null; readonly out: string } {
  const args = [join(home, 'bin/audit'), 'check', SURVEY, '-f', 'json'];
  const { status, stdout } = spawnSync(node, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, out: stdout };
}

describe.runIf(OTHERS.length > 0)('(F11) releases of Node that share one installation', () => {
  test('each keeps a cache of its own, and all say the same', () => {
    const home = installed();
    const nodes = [process.execPath, ...OTHERS.map(([, node]) => node)];
    const first = nodes.map((node) => check(node, home));
    const second = nodes.toReversed().map((node) => check(node, home));
    for (const run of [...first, ...second]) expect(run).toEqual(first[0]);
    expect(first[0]!.status).toBe(1);
    expect(caches(home)).toHaveLength(nodes.length);
  });
});

const TOO_OLD = release('18');

test.runIf(TOO_OLD !== null)('(F11) a Node that is too old is told so in both languages, with exit code 2', () => {
  const { status, stdout, stderr } = spawnSync(TOO_OLD!, [join(ROOT, 'bin/audit'), '--help'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stdout).toBe('');
  const [zh, en, ...rest] = stderr.trimEnd().split('\n');
  expect(zh).toMatch(/^这里的 Node\.js 是 v18.*请到/);
  expect(en).toMatch(/^This is Node\.js v18.*install/);
  expect(rest).toEqual([]);
});
