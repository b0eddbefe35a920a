// Loaded into each program under test: tells the most memory that it ever held, in KiB, which no one else sees.
'use strict';
const { isMainThread } = require('node:worker_threads');
const { writeFileSync } = require('node:fs');

if (isMainThread) {
  process.on('exit', () => writeFileSync(process.env.FUZZ_PROBE, String(process.resourceUsage().maxRSS)));
}
