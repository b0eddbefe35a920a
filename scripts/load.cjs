// Loads the program with what the engine compiled in an earlier run, since half of a short run is compiling. The engine
// believes a cache of any release that shares its own version, and crashes on it: so nothing is handed to it but what
// this file of Node made of these bytes of the program, whole, and kept where nobody else may write.
'use strict';
const { closeSync, constants, fstatSync, openSync, readFileSync, statSync, writeSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const file = join(__dirname, 'main.cjs');
const NAME = `main-${process.version}-${process.platform}-${process.arch}.cache`;
/** What stands before the engine's bytes; they have to begin at a multiple of 8. */
const HEAD = 512;

/** All that a cache depends on. A release may be built twice, so the very file that runs counts too. */
function keyOf(bundle) {
  const { size, mtimeMs } = statSync(process.execPath);
  const { version, versions, platform, arch } = process;
  return [version, versions.v8, platform, arch, size, mtimeMs, bundle.length, crc32(bundle)].join(' ');
}

function headOf(key, body) {
  return `${key} ${body.length} ${crc32(body)}\n`.padEnd(HEAD);
}

/** Beside the program, else where the person's caches are; null where the latter is nowhere. */
function folders() {
  return [__dirname, ownFolder()];
}

function ownFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA ? join(LOCALAPPDATA, 'audit-centers') : null;
  if (XDG_CACHE_HOME?.startsWith('/')) return join(XDG_CACHE_HOME, 'audit-centers');
  return HOME?.startsWith('/') ? join(HOME, '.cache', 'audit-centers') : null;
}

/** Whether nobody but one of these owners can have written it. Windows keeps others out of both folders by itself. */
function isOwn({ uid, mode }, owners) {
  return process.geteuid === undefined || (owners.includes(uid) && (mode & 0o022) === 0);
}

/** The engine's bytes; null where there are none that hold for this key. */
function cached(folder, key) {
  let handle;
  try {
    const me = process.geteuid?.();
    // Who may write the program needs no cache to have it do something else.
    const owners = folder === __dirname ? [me, 0, statSync(file).uid] : [me];
    if (folder !== __dirname && !isOwn(statSync(folder), owners)) return null;
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    handle = openSync(join(folder, NAME), flags);
    const found = fstatSync(handle);
    if (!found.isFile() || !isOwn(found, owners)) return null;
    const bytes = readFileSync(handle);
    const body = bytes.subarray(HEAD);
    return bytes.toString('latin1', 0, HEAD) === headOf(key, body) ? body : null;
  } catch {
    return null;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * The bundle as a script, what it exports, and `keep`, which keeps what the engine compiled until then for the next run
 * and does nothing where there is something kept already.
 */
function load() {
  const bundle = readFileSync(file);
  const isOff = Boolean(process.env.NODE_DISABLE_COMPILE_CACHE);
  const key = isOff ? '' : keyOf(bundle);
  let cachedData;
  for (const folder of isOff ? [] : folders()) cachedData ??= (folder && cached(folder, key)) || undefined;
  const source = `(function (exports, require, module, __filename, __dirname) {${bundle.toString('latin1')}\n})`;
  const script = new Script(source, { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, __dirname);
  const keep = () => {
    if (isOff || cachedData !== undefined) return;
    require('./keep.cjs').keep(folders(), NAME, script, (body) => headOf(key, body));
  };
  return { ...module.exports, script, keep };
}

/** Runs the program as the process that it is. */
async function run(process, home) {
  const { main, lastWords, keep } = load();
  const argv = process.argv.slice(2);
  // By itself Node ends with 1, which is a verdict.
  process.on('uncaughtException', (error) => {
    try {
      writeSync(2, lastWords(error, argv));
    } finally {
      process.exit(2);
    }
  });
  process.exitCode = await main(argv, process, home);
  // A check that judged has compiled what most runs need.
  if (argv[0] === 'check' && process.exitCode < 2) keep();
}

module.exports = { load, run };
