import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Ran, SECONDS } from './program.ts';

/** So many surveys are checked in one process, so that what it held before hides nothing. */
const MOST = 25;

/** Checks surveys in few processes. What it finds is a suspicion: the program itself is then run on that survey alone. */
export class Driver {
  readonly #root: string;
  #process: ChildProcessByStdio<Writable, Readable, null> | null = null;
  #answers: Interface | null = null;
  #left = 0;

  constructor(root: string) {
    this.#root = root;
  }

  /** Null where the process did not answer: it died, or took too long. */
  async check(path: string): Promise<Ran | null> {
    if (this.#left-- === 0) this.#start();
    const answers = this.#answers!;
    let timer: NodeJS.Timeout | undefined;
    const answer = await new Promise<string | null>((resolve) => {
      timer = setTimeout(resolve, SECONDS * 1000, null);
      answers.once('line', resolve).once('close', () => resolve(null));
      this.#process!.stdin.write(`${path}\n`);
    });
    clearTimeout(timer);
    answers.removeAllListeners();
    if (answer === null) this.stop();
    return answer === null ? null : { ...(JSON.parse(answer) as Omit<Ran, 'isLate'>), isLate: false };
  }

  stop(): void {
    this.#process?.kill('SIGKILL');
    this.#left = 0;
  }

  #start(): void {
    this.stop();
    const script = join(this.#root, 'scripts/fuzz/driver.cjs');
    this.#process = spawn(process.execPath, [script, this.#root], { stdio: ['pipe', 'pipe', 'ignore'] });
    // One that died takes no more names; that it gives no answer is noticed.
    this.#process.stdin.on('error', () => {});
    this.#answers = createInterface({ input: this.#process.stdout });
    this.#left = MOST - 1;
  }
}
