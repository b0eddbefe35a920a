// Keeps what the engine compiled for the next run; loaded only where nothing is kept.
'use strict';
const { mkdirSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');

/** Writes it whole into the first of the folders that takes it; that none does is no fault of the run. */
function keep(folders, name, script, headOf) {
  // The engine asks that its flags are those of a fresh process.
  setFlagsFromString('--allocation-site-pretenuring');
  const body = script.createCachedData();
  const bytes = Buffer.concat([Buffer.from(headOf(body), 'latin1'), body]);
  folders.some((folder) => folder !== null && put(folder, name, bytes));
}

function put(folder, name, bytes) {
  const temporary = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    if (folder !== __dirname) mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(temporary, bytes, { flag: 'wx', mode: 0o644 });
    renameSync(temporary, join(folder, name));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') rmSync(temporary, { force: true });
    return false;
  }
}

module.exports = { keep };
