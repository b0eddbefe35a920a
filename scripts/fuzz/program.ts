import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** How one run of the program ended. */
export interface Ran {
  /** Null where it was stopped or died of a signal. */
  readonly code: number | null;
  readonly isLate: boolean;
  readonly out: string;
  readonly err: string;
  /** The most memory it held, in MiB; what `/proc` said last where it was stopped, and 0 where that is not known. */
  readonly mebibytes: number;
}

/** Six times what the program itself allows a reader without progress, for a machine that does other things, too. */
export const SECONDS = 60;
/** Stopped there, so that a machine of little memory lives. */
const STOP_MEBIBYTES = 2048;

/** Runs the built program on a file, as a person would. */
export async function check(root: string, folder: string, file: string): Promise<Ran> {
  const probe = join(folder, 'probe');
  const child = spawn(process.execPath, [join(root, 'bin/audit'), 'check', file, '-f', 'json'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      FUZZ_PROBE: probe,
      NODE_OPTIONS: `--require ${JSON.stringify(join(root, 'scripts/fuzz/probe.cjs'))}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  let seen = 0;
  let isLate = false;
  const end = Date.now() + SECONDS * 1000;
  const watch = setInterval(async () => {
    seen = Math.max(seen, await heldBy(child.pid!));
    isLate = Date.now() > end;
    if (isLate || seen > STOP_MEBIBYTES) child.kill('SIGKILL');
  }, 200);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const told = await readFile(probe, 'utf8').catch(() => '0');
  await rm(probe, { force: true });
  return {
    code,
    isLate,
    out: Buffer.concat(out).toString(),
    err: Buffer.concat(err).toString(),
    mebibytes: Math.round(Math.max(seen, Number(told) / 1024)),
  };
}

/** In MiB; 0 where the system does not tell. */
async function heldBy(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
