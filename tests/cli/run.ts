import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HOME, ID } from '../standard/liuhu.ts';
import { type Ran, runWarm } from './warm.ts';

export { COMPLIANT } from '../standard/liuhu.ts';
export type { Ran } from './warm.ts';

/** The built program with the tests' own standard and plan beside those that it ships. */
export const AUDIT = join(HOME, 'bin/audit');
export const SAMPLES = join(import.meta.dirname, '../../data/samples');
/** Commands that audit by no standard, or that name it otherwise. */
const WITHOUT_STANDARD = ['standard', 'completion'];

/** Runs the built program as a person does who audits by the tests' own standard, unless the arguments name another. */
export function audit(cwd: string, ...args: string[]): Ran {
  return auditWith({}, cwd, ...args);
}

export function auditWith(env: Record<string, string>, cwd: string, ...args: string[]): Ran {
  return run(env, cwd, byOwnStandard(args));
}

/** Runs the built program as it comes: by the standard that ships, unless the arguments name another. */
export function auditShipped(cwd: string, ...args: string[]): Ran {
  return run({}, cwd, args);
}

/** A command line that names the tests' own standard, where it could name one and does not. */
export function byOwnStandard(args: readonly string[]): readonly string[] {
  const [command, ...rest] = args;
  const named = args.some((arg) => arg === '--standard' || arg === '--help' || arg.startsWith('--standard='));
  if (command === undefined || command.startsWith('-') || named || WITHOUT_STANDARD.includes(command)) return args;
  return [command, '--standard', ID, ...rest];
}

/** Runs the built program as a process of its own, which most tests need not wait for. */
export function auditSpawned(cwd: string, ...args: string[]): Ran {
  return spawned({}, cwd, byOwnStandard(args));
}

/** What the program takes from the process that it is given; all else is the machine's. */
const GIVEN = new Set(['COLUMNS', 'FORCE_COLOR', 'NO_COLOR', 'TERM', 'SOURCE_DATE_EPOCH', 'GITHUB_STEP_SUMMARY']);

function run(env: Record<string, string>, cwd: string, args: readonly string[]): Ran {
  const isOwn = Object.keys(env).some((name) => !GIVEN.has(name)) || args.some((arg) => /\/(?:dev|proc)\//.test(arg));
  if (isOwn) return spawned(env, cwd, args);
  return runWarm({ home: HOME, args, cwd, env: { PATH: process.env['PATH'], COLUMNS: '100', ...env } });
}

function spawned(env: Record<string, string>, cwd: string, args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [AUDIT, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], COLUMNS: '100', ...env },
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A new folder with these files, which goes when all tests are done. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(HOME, 'audit-test-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}
