import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { InputFiles } from '../../src/files/input-files.ts';
import { Staging } from '../../src/files/staging.ts';
import { folder } from '../cli/run.ts';

function staging(cwd: string, force = false, ...inputs: readonly string[]): Staging {
  const read = new InputFiles();
  read.add(...inputs.map((name) => join(cwd, name)));
  return new Staging({ cwd, force, inputs: read });
}

/** Writes as a command does; the code of what refuses it, or null. */
async function write(staging: Staging, ...names: readonly string[]): Promise<string | null> {
  try {
    for (const name of names) await staging.write(name, `new ${name}`);
    await staging.finish();
    return null;
  } catch (error) {
    await staging.discard();
    return (error as { problem: { code: string } }).problem.code;
  }
}

function linkTwice(cwd: string): void {
  symlinkSync('survey.csv', join(cwd, 'a'));
  symlinkSync('a', join(cwd, 'b'));
}

/** A device like /dev/null (1, 3) or /dev/full (1, 7); whether it could be made. */
function device(cwd: string, name: string, minor: number): boolean {
  return spawnSync('mknod', [join(cwd, name), 'c', '1', String(minor)]).status === 0;
}

function leftovers(cwd: string): string[] {
  return readdirSync(cwd).filter((name) => name.endsWith('.tmp'));
}

describe('(F6) an output that the run reads', () => {
  const ways: [name: string, output: string, make: (cwd: string) => void][] = [
    ['by its name', 'survey.csv', () => undefined],
    ['by another way to it', './sub/../survey.csv', () => undefined],
    ['behind a link', 'link', (cwd) => symlinkSync('survey.csv', join(cwd, 'link'))],
    ['behind a link to a link', 'b', linkTwice],
    ['through a linked folder', 'here/survey.csv', (cwd) => symlinkSync('.', join(cwd, 'here'))],
    ['as another name of one file', 'hard', (cwd) => linkSync(join(cwd, 'survey.csv'), join(cwd, 'hard'))],
  ];
  test.each(ways)('is refused %s, with --force too', async (_, output, make) => {
    const cwd = folder({ 'survey.csv': 'old', 'sub/x': '' });
    make(cwd);
    for (const force of [false, true]) {
      expect(await write(staging(cwd, force, 'survey.csv'), 'other.json', output)).toBe('output-is-input');
    }
    expect(readFileSync(join(cwd, 'survey.csv'), 'utf8')).toBe('old');
    expect(existsSync(join(cwd, 'other.json'))).toBe(false);
    expect(leftovers(cwd)).toEqual([]);
  });

  test('is refused where the run reads it through a link', async () => {
    const cwd = folder({ 'survey.csv': 'old' });
    symlinkSync('survey.csv', join(cwd, 'link.csv'));
    expect(await write(staging(cwd, true, 'link.csv'), 'survey.csv')).toBe('output-is-input');
  });

  test('two outputs that are one file are refused', async () => {
    const cwd = folder({ 'sub/x': '' });
    symlinkSync('sub', join(cwd, 'link'));
    for (const pair of [
      ['a', './a'],
      ['a', 'sub/../a'],
      ['sub/a', 'link/a'],
    ]) {
      expect(await write(staging(cwd, true), ...pair)).toBe('usage');
    }
    writeFileSync(join(cwd, 'old'), 'old');
    symlinkSync('old', join(cwd, 'also'));
    expect(await write(staging(cwd, true), 'old', 'also')).toBe('usage');
    expect(readFileSync(join(cwd, 'old'), 'utf8')).toBe('old');
    expect(leftovers(cwd)).toEqual([]);
  });

  test('names that differ in case are two files where the file system says so', async () => {
    const cwd = folder({ probe: '' });
    const isOne = existsSync(join(cwd, 'PROBE'));
    expect(await write(staging(cwd), 'a.json', 'A.json')).toBe(isOne ? 'usage' : null);
  });
});

describe.skipIf(process.platform === 'win32')('(F18) what stands where an output goes', () => {
  test('a file that is replaced keeps its permissions', async () => {
    const cwd = folder({ a: 'old' });
    for (const mode of [0o600, 0o666, 0o444, 0o755]) {
      chmodSync(join(cwd, 'a'), mode);
      expect(await write(staging(cwd, true), 'a')).toBe(null);
      expect(statSync(join(cwd, 'a')).mode & 0o777).toBe(mode);
    }
  });

  test('a file behind a link is replaced, and the link stays', async () => {
    const cwd = folder({ 'sub/a': 'old' });
    symlinkSync('sub/a', join(cwd, 'link'));
    expect(await write(staging(cwd), 'link')).toBe('output-exists');
    expect(await write(staging(cwd, true), 'link')).toBe(null);
    expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'sub/a'), 'utf8')).toBe('new link');
  });

  test('a link that leads nowhere is something: it needs --force, and then its file is made', async () => {
    const cwd = folder();
    symlinkSync('gone', join(cwd, 'link'));
    expect(await write(staging(cwd), 'link')).toBe('output-exists');
    expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true);
    expect(await write(staging(cwd, true), 'link')).toBe(null);
    expect(readFileSync(join(cwd, 'gone'), 'utf8')).toBe('new link');
  });

  test('a folder, or a link to one, is never replaced', async () => {
    const cwd = folder({ 'sub/a': 'old' });
    symlinkSync('sub', join(cwd, 'link'));
    for (const name of ['sub', 'link']) expect(await write(staging(cwd, true), name)).toBe('output-failed');
    expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true);
  });

  test('a pipe is written into, with --force and without', async () => {
    const cwd = folder();
    spawnSync('mkfifo', [join(cwd, 'pipe')]);
    for (const force of [false, true]) {
      const reader = spawn('cat', [join(cwd, 'pipe')]);
      const read = text(reader.stdout);
      expect(await write(staging(cwd, force), 'pipe')).toBe(null);
      expect(await read).toBe('new pipe');
      expect(lstatSync(join(cwd, 'pipe')).isFIFO()).toBe(true);
    }
    expect(leftovers(cwd)).toEqual([]);
  });

  // Devices of the tests' own: those of the machine are everybody's. Only root may make them.
  test.runIf(process.getuid?.() === 0)('a device is written into and stays one', async (context) => {
    const cwd = folder({ a: 'old' });
    if (!device(cwd, 'null', 3) || !device(cwd, 'full', 7)) return context.skip();
    expect(await write(staging(cwd, true), 'null')).toBe(null);
    expect(await write(staging(cwd), 'null')).toBe(null);
    expect(lstatSync(join(cwd, 'null')).isCharacterDevice()).toBe(true);
    expect(await write(staging(cwd, true), 'a', 'full')).toBe('output-failed');
    expect(readFileSync(join(cwd, 'a'), 'utf8')).toBe('old');
  });

  test('a socket is refused', async () => {
    const cwd = folder();
    const server = createServer().listen(join(cwd, 's'));
    await once(server, 'listening');
    expect(await write(staging(cwd, true), 's')).toBe('output-not-file');
    server.close();
  });
});

describe('(F18) several runs that write one name', () => {
  test('one wins and the others say so', async () => {
    const cwd = folder();
    const runs = Array.from({ length: 4 }, () => staging(cwd));
    const codes = await Promise.all(runs.map((run) => write(run, 'a')));
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'output-exists')).toHaveLength(3);
    expect(leftovers(cwd)).toEqual([]);
  });

  test('who comes second takes its other files back', async () => {
    const cwd = folder();
    const late = staging(cwd);
    await late.write('a', 'late');
    await late.write('b', 'late');
    writeFileSync(join(cwd, 'b'), 'early');
    await expect(late.finish()).rejects.toMatchObject({ problem: { code: 'output-exists', args: { path: 'b' } } });
    await late.discard();
    expect(readdirSync(cwd)).toEqual(['b']);
    expect(readFileSync(join(cwd, 'b'), 'utf8')).toBe('early');
  });

  test('(F31) of files that are replaced together nothing is left beside them, put in place or brought back', async () => {
    const cwd = folder({ a: 'old a', b: 'old b' });
    expect(await write(staging(cwd, true), 'a', 'b')).toBe(null);
    expect(readdirSync(cwd).sort()).toEqual(['a', 'b']);
    const run = staging(cwd, true);
    for (const name of ['a', 'b', 'c']) await run.write(name, 'newer');
    mkdirSync(join(cwd, 'c'));
    await expect(run.finish()).rejects.toMatchObject({ problem: { code: 'output-failed', args: { path: 'c' } } });
    await run.discard();
    expect(readdirSync(cwd).sort()).toEqual(['a', 'b', 'c']);
    expect(['a', 'b'].map((name) => readFileSync(join(cwd, name), 'utf8'))).toEqual(['new a', 'new b']);
  });

  test('of files that are replaced, a failure brings all back', async () => {
    const cwd = folder({ a: 'old', 'sub/b': 'old' });
    const run = staging(cwd, true);
    await run.write('a', 'new');
    await run.write('c', 'new');
    mkdirSync(join(cwd, 'c'));
    await expect(run.finish()).rejects.toMatchObject({ problem: { code: 'output-failed' } });
    await run.discard();
    expect(readFileSync(join(cwd, 'a'), 'utf8')).toBe('old');
    expect(readdirSync(cwd).sort()).toEqual(['a', 'c', 'sub']);
  });
});
