import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { byOwnStandard } from '../cli/run.ts';
import { HOME } from '../standard/liuhu.ts';

/** The program in this process, and a folder for it to work in. */
export class Bench {
  readonly cwd: string;

  private constructor(cwd: string) {
    this.cwd = cwd;
  }

  static async set(): Promise<Bench> {
    return new Bench(await mkdtemp(join(tmpdir(), 'audit-bench-')));
  }

  /** Runs one command line by the tests' own standard, unless it names another. */
  async run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
    const printed = { out: '', err: '' };
    const stream = (to: 'out' | 'err') => ({
      write: (text: string, done?: (error?: Error | null) => void) => {
        printed[to] += text;
        done?.();
        return true;
      },
      on: () => undefined,
      removeListener: () => undefined,
    });
    const process = {
      env: {},
      stdin: (async function* (): AsyncGenerator<string> {})(),
      stdout: stream('out'),
      stderr: stream('err'),
      pid: 0,
      cwd: () => this.cwd,
      kill: () => true,
      on: () => undefined,
      removeListener: () => undefined,
    };
    const code = await main(byOwnStandard(argv), process, HOME);
    return { code, ...printed };
  }

  /** A file's place in the working folder. */
  path(name: string): string {
    return join(this.cwd, name);
  }

  clear(): Promise<void> {
    return rm(this.cwd, { recursive: true, force: true });
  }
}
