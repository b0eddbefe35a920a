// Checks one file after another in one process, since most of a short run is its start: the names come on standard
// input, one a line; each answer is a line of JSON.
'use strict';
const { join } = require('node:path');
const { createInterface } = require('node:readline');

const home = join(process.argv[2], '/');
const { main } = require(join(home, 'dist/load.cjs')).load();

async function check(file) {
  const texts = { out: '', err: '' };
  const stream = (key) => ({
    write(text, done) {
      texts[key] += text;
      done?.();
      return true;
    },
    on() {},
    removeListener() {},
  });
  const quiet = { on() {}, removeListener() {}, kill: () => true, env: {}, pid: 0, cwd: () => process.cwd() };
  const told = { ...quiet, stdout: stream('out'), stderr: stream('err') };
  const code = await main(['check', file, '-f', 'json'], told, home);
  return { code, ...texts, mebibytes: process.resourceUsage().maxRSS / 1024 };
}

async function serve() {
  for await (const file of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await check(file))}\n`);
  }
}
serve();
