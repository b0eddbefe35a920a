// Runs the built program for one test after another; `warm.ts` waits for each.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';

const { done, port } = workerData;
const require = createRequire(import.meta.url);
const programs = new Map();

function mainOf(home) {
  let main = programs.get(home);
  if (main === undefined) {
    ({ main } = require(join(home, 'dist/load.cjs')).load());
    programs.set(home, main);
  }
  return main;
}

function stream() {
  return {
    text: '',
    write(text, written) {
      this.text += typeof text === 'string' ? text : Buffer.from(text).toString();
      written?.();
      return true;
    },
    on() {},
    removeListener() {},
  };
}

async function* nothing() {}

port.on('message', async ({ home, args, cwd, env }) => {
  const [stdout, stderr] = [stream(), stream()];
  const process = {
    ...{ env, stdin: nothing(), stdout, stderr, pid: 0, cwd: () => cwd },
    ...{ kill: () => true, on() {}, removeListener() {} },
  };
  let code = null;
  try {
    code = await mainOf(home)(args, process, `${home}/`);
  } catch (error) {
    stderr.text += String(error?.stack ?? error);
  }
  port.postMessage({ code, out: stdout.text, err: stderr.text });
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
