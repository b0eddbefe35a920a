import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LINKED = ['node_modules', 'dist', 'standards', 'data', 'schemas', 'docs', 'bin'];
const COPIED = ['src', 'tests', 'package.json', 'tsconfig.json', 'vitest.config.ts', 'README.md', 'README.zh-CN.md'];
const JUDGE = fileURLToPath(new URL('judge.js', import.meta.url));
/** A change may make a loop endless. */
const LONGEST = 180_000;

/** A copy of the tree in which one module at a time is another, and the tests that are asked about it. */
export class Copy {
  #root = '';
  #judge = null;
  #tests;

  constructor(tests) {
    this.#tests = tests;
  }

  async make(root) {
    this.#root = await mkdtemp(join(tmpdir(), 'mutate-'));
    process.on('exit', () => this.remove());
    for (const name of LINKED) await symlink(join(root, name), join(this.#root, name));
    for (const name of COPIED) await cp(join(root, name), join(this.#root, name), { recursive: true });
  }

  /** Whether the tests notice that a module has another text; an endless test has noticed. */
  async notices(file, before, now) {
    this.#judge ??= await this.#start();
    await writeFile(join(this.#root, file), now);
    const answer = await this.#asked(file);
    await writeFile(join(this.#root, file), before);
    if (answer === null) this.#stop();
    return answer !== true;
  }

  /** Null where there is no answer. */
  #asked(message) {
    const judge = this.#judge;
    return new Promise((resolve) => {
      const late = setTimeout(resolve, LONGEST, null);
      const settle = (answer) => {
        clearTimeout(late);
        judge.removeAllListeners();
        resolve(answer);
      };
      judge.once('message', settle).once('exit', () => settle(null));
      judge.send(message);
    });
  }

  async #start() {
    this.#judge = fork(JUDGE, { cwd: this.#root, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], detached: true });
    if ((await this.#asked(this.#tests)) !== 'ready') throw new Error('the tests do not start');
    return this.#judge;
  }

  #stop() {
    if (this.#judge?.exitCode === null) process.kill(-this.#judge.pid, 'SIGKILL');
    this.#judge = null;
  }

  remove() {
    this.#stop();
    rmSync(this.#root, { recursive: true, force: true });
  }
}
