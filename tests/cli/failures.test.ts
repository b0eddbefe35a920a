import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { HOME } from '../standard/liuhu.ts';
import { SURVEY } from './exceptions.ts';
import { AUDIT, audit, byOwnStandard, COMPLIANT, folder } from './run.ts';

const MANY = `- ${COMPLIANT.trim().replaceAll('\n', '\n  ')}\n`.repeat(3000);

describe.skipIf(process.platform === 'win32')('(F17) a run that is stopped', () => {
  const writes = ['-f', 'jsonl=out.jsonl', '-f', 'csv=old.csv', '--force'];
  const runs: [what: string, args: string[]][] = [
    ['a report', ['-f', 'jsonl', '-o', 'out.jsonl']],
    ['reports and a baseline', ['--baseline', 'base.json', '--prune', ...writes]],
  ];
  const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const cases = runs.flatMap(([what, args]) => SIGNALS.map((signal) => [signal, what, args] as const));
  test.each(cases)('by %s leaves nothing of %s behind, and ends by that signal', async (signal, _, args) => {
    const cwd = folder({ 'few.yaml': SURVEY, 'old.csv': 'old' });
    expect(audit(cwd, 'baseline', 'few.yaml', '-o', 'base.json').code).toBe(0);
    const before = contents(cwd);
    const arguments_ = byOwnStandard(['check', '-', '--stdin-name', 'many.yaml', ...args]);
    const child = spawn(process.execPath, [AUDIT, ...arguments_], { cwd, stdio: ['pipe', 'ignore', 'ignore'] });
    child.stdin.end(MANY);
    while (!readdirSync(cwd).some((name) => name.endsWith('.tmp'))) await new Promise((done) => setTimeout(done, 5));
    child.kill(signal);
    expect(await new Promise((done) => child.on('close', (_, by) => done(by)))).toBe(signal);
    expect(contents(cwd)).toEqual(before);
  });
});

function contents(cwd: string): Record<string, string> {
  return Object.fromEntries(readdirSync(cwd).map((name) => [name, readFileSync(join(cwd, name), 'utf8')]));
}

describe.runIf(existsSync('/dev/full'))('(F17) what has no room', () => {
  const commands = [
    'check a.yaml',
    'check a.yaml -f json',
    'rank a.yaml',
    'rules',
    '--help',
    '--version',
    'standard schema',
  ];
  test.each(commands)('audit %s to a full disk is exit code 2, with one sentence', (command) => {
    const cwd = folder({ 'a.yaml': COMPLIANT });
    const { status, stderr } = intoFull(cwd, byOwnStandard(command.split(' ')), 1);
    expect(status).toBe(2);
    expect(String(stderr)).toMatch(/^错误：写不了 <stdout>（ENOSPC）。\n.*\n$/);
  });

  test('what cannot be said is said by the exit code', () => {
    expect(intoFull(folder(), ['check', 'nowhere.xlsx'], 2).status).toBe(2);
  });

  /** A disk of a few kilobytes, where one may be made. */
  test('audit init on a full disk writes nothing, and says so', (context) => {
    const cwd = folder({ 'disk/x': '' });
    const disk = join(cwd, 'disk');
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', disk]).status !== 0) return context.skip();
    try {
      const { code, out, err } = audit(disk, 'init', 'data');
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^错误：写不了 data\S*（ENOSPC）。\n.*\n$/);
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

/** The program with one of its streams on a full disk. */
function intoFull(cwd: string, args: readonly string[], stream: 1 | 2) {
  const stdio: ('ignore' | 'pipe' | number)[] = ['ignore', 'pipe', 'pipe'];
  stdio[stream] = openSync('/dev/full', 'w');
  return spawnSync(process.execPath, [AUDIT, ...args], { cwd, stdio });
}

test.skipIf(process.platform === 'win32')('(F17) a working directory that was deleted is told', () => {
  const cwd = folder();
  const script = 'rmdir "$PWD" && exec "$0" "$@"';
  for (const args of [['check', 'a.xlsx'], ['template'], ['init']]) {
    const gone = join(cwd, 'gone');
    mkdirSync(gone);
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, AUDIT, ...args], { cwd: gone });
    if (existsSync(gone)) rmdirSync(gone);
    expect(status).toBe(2);
    expect(String(stderr)).toMatch(/^错误：当前文件夹已经不存在：/);
  }
});

describe('(F17) a failure of the system that nobody foresaw', () => {
  const failing = (error: Error, told: string[]) => ({
    env: {},
    stdin: process.stdin,
    stdout: { write: () => true, on: () => undefined, removeListener: () => undefined },
    stderr: {
      write: (text: string, done?: () => void) => {
        told.push(text);
        done?.();
        return true;
      },
      on: () => undefined,
      removeListener: () => undefined,
    },
    pid: 0,
    cwd: () => HOME,
    kill: () => true,
    on: () => {
      throw error;
    },
    removeListener: () => undefined,
  });
  test.each([
    ['zh', /^错误：系统报告错误 EMFILE（open \/x），没有做完。.*\n$/],
    ['en', /^[Ee]rror: the system reported EMFILE \(open \/x\).*\n$/],
  ])('is one sentence and exit code 2 in %s', async (lang, sentence) => {
    const told: string[] = [];
    const error = Object.assign(new Error('EMFILE'), { code: 'EMFILE', syscall: 'open', path: '/x' });
    const args = ['standard', 'docs', '-o', 'never.md', '--lang', lang];
    expect(await main(args, failing(error, told), HOME)).toBe(2);
    expect(told.join('')).toMatch(sentence);
  });
});
