// Loads the program with the code that the engine compiled when it was built: half of a short run is compiling. A cache
// of another engine or version is rejected by the engine itself, and the program compiled as usual.
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const file = join(__dirname, 'main.cjs');

function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The bundle as a script, and what it exports. */
function load() {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, cachedData: read(join(__dirname, 'main.cache')) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, __dirname);
  return { ...module.exports, script };
}

module.exports = { load };
