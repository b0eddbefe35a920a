import {
  chmodSync,
  chownSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { folder } from '../cli/run.ts';

const SCRIPTS = join(import.meta.dirname, '../../scripts');
const PROGRAM = 'exports.main = async () => { const unused = () => 1; return 0; };';

interface Loaded {
  readonly script: Script;
  main(): Promise<number>;
  keep(): void;
}

/** A build with a program of one line. */
function build(): string {
  const dist = join(folder(), 'dist');
  mkdirSync(dist);
  for (const name of ['load.cjs', 'keep.cjs']) copyFileSync(join(SCRIPTS, name), join(dist, name));
  writeFileSync(join(dist, 'main.cjs'), PROGRAM);
  return dist;
}

/** Loads it; whether the engine was handed a cache. */
function load(dist: string): Loaded & { readonly handed: boolean } {
  const require = createRequire(join(dist, 'here.cjs'));
  const loaded: Loaded = require('./load.cjs').load();
  return { ...loaded, handed: loaded.script.cachedDataRejected !== undefined };
}

function cacheIn(dist: string): string {
  const [name] = readdirSync(dist).filter((one) => one.endsWith('.cache'));
  return join(dist, name!);
}

/** The program loaded once, so that its cache is kept. */
function kept(): { readonly dist: string; readonly cache: string } {
  const dist = build();
  load(dist).keep();
  return { dist, cache: cacheIn(dist) };
}

describe('(F11) what the engine compiled', () => {
  let own: string;
  beforeEach(() => {
    own = folder();
    process.env['XDG_CACHE_HOME'] = own;
    return () => {
      delete process.env['XDG_CACHE_HOME'];
    };
  });

  test('is kept, and handed to the engine in the next run', () => {
    const { dist } = kept();
    const { handed, script } = load(dist);
    expect(handed).toBe(true);
    expect(script.cachedDataRejected).toBe(false);
    expect(readdirSync(dist).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('names the release, the platform and the machine that it is for', () => {
    expect(kept().cache).toContain(`main-${process.version}-${process.platform}-${process.arch}.cache`);
  });

  const stale: [name: string, change: (cache: string, dist: string) => void][] = [
    ['of another release', (cache) => change(cache, (text) => text.replace(process.version, 'v20.19.6'))],
    ['of another build of the program', (_, dist) => writeFileSync(join(dist, 'main.cjs'), PROGRAM.replace('1', '2'))],
    ['cut short', (cache) => change(cache, (text) => text.slice(0, -9))],
    ['cut within its head', (cache) => change(cache, (text) => text.slice(0, 20))],
    ['empty', (cache) => change(cache, () => '')],
    ['of which one bit is another', (cache) => change(cache, flipped)],
    ['that others may write', (cache) => chmodSync(cache, 0o666)],
    ['behind a link', behindLink],
    ['that is a folder', asFolder],
  ];
  test.each(stale)('is not handed to it: a cache %s', (_, spoil) => {
    const { dist, cache } = kept();
    spoil(cache, dist);
    expect(load(dist).handed).toBe(false);
  });

  test.runIf(process.getuid?.() === 0)('is not handed to it: a cache that another person wrote', () => {
    const { dist, cache } = kept();
    chownSync(cache, 12345, 12345);
    expect(load(dist).handed).toBe(false);
  });

  test('a spoilt one is written anew', () => {
    const { dist, cache } = kept();
    change(cache, flipped);
    load(dist).keep();
    expect(load(dist).handed).toBe(true);
  });

  test('neither read nor kept where NODE_DISABLE_COMPILE_CACHE says so', () => {
    const { dist } = kept();
    process.env['NODE_DISABLE_COMPILE_CACHE'] = '1';
    try {
      expect(load(dist).handed).toBe(false);
    } finally {
      delete process.env['NODE_DISABLE_COMPILE_CACHE'];
    }
  });

  test('stands in the person’s own folder where the program’s cannot be written', () => {
    const { dist, cache } = kept();
    mkdirSync(join(own, 'audit-centers'), { mode: 0o700 });
    linkSync(cache, join(own, 'audit-centers', cache.slice(dist.length + 1)));
    rmSync(cache);
    expect(load(dist).handed).toBe(true);
    chmodSync(join(own, 'audit-centers'), 0o777);
    expect(load(dist).handed).toBe(false);
  });
});

function change(path: string, by: (text: string) => string): void {
  writeFileSync(path, by(readFileSync(path, 'latin1')), 'latin1');
}

function flipped(text: string): string {
  const at = text.length - 100;
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}

function behindLink(cache: string): void {
  copyFileSync(cache, `${cache}.other`);
  chmodSync(`${cache}.other`, statSync(cache).mode);
  rmSync(cache);
  symlinkSync(`${cache}.other`, cache);
}

function asFolder(cache: string): void {
  rmSync(cache);
  mkdirSync(cache);
}
