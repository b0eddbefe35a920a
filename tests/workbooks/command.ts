import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { shippedPlan, shippedStandard } from './shipped.ts';

/** A program's home with the shipped standard and plan, and a folder to work in. */
export class Bench {
  readonly cwd: string;
  readonly #home: string;

  private constructor(home: string, cwd: string) {
    this.#home = home;
    this.cwd = cwd;
  }

  static async set(): Promise<Bench> {
    const home = await mkdtemp(join(tmpdir(), 'audit-home-'));
    for (const [folder, content] of [
      ['standards', await shippedStandard()],
      ['plans', await shippedPlan()],
    ] as const) {
      await mkdir(join(home, 'dist', folder), { recursive: true });
      await writeFile(join(home, 'dist', folder, `${content.id}.json`), JSON.stringify(content));
    }
    const cwd = join(home, 'cwd');
    await mkdir(cwd);
    return new Bench(home, cwd);
  }

  /** Runs one command line. */
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
    const code = await main(argv, process, this.#home);
    return { code, ...printed };
  }

  /** A file's place in the working folder. */
  path(name: string): string {
    return join(this.cwd, name);
  }

  clear(): Promise<void> {
    return rm(this.#home, { recursive: true, force: true });
  }
}
