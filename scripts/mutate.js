// Changes the code in one place at a time, in a copy of the tree, and counts which changes the tests notice:
//   npm run mutate -- FOLDER… [--most N] [--seed S] [--tests FOLDER_OR_FILE…] [--jobs N]
// A folder is one of src; without --tests, the tests are those that mirror it. What nothing noticed is listed: each is a
// test that is missing, or a change that makes no difference. Not a part of `npm test`: a change takes seconds.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changesOf } from './mutate/changes.js';
import { Copy } from './mutate/copy.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    tests: { type: 'string', multiple: true },
  },
});
if (positionals.length === 0) throw new Error('npm run mutate -- src/FOLDER… [--most N] [--seed S] [--tests PATH]');
const tests = values.tests ?? positionals.map((folder) => folder.replace(/^src/, 'tests'));

const files = (await Promise.all(tests.map(testFiles))).flat();
if (files.length === 0) throw new Error(`no tests in ${tests.join(' ')}`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const queue = drawn(await everyChange(positionals), Number(values.most), Number(values.seed));
const total = queue.length;
const survivors = [];
await Promise.all(Array.from({ length: Number(values.jobs) }, work));

console.log(`\n${total - survivors.length} of ${total} changes were noticed by ${tests.join(' ')}; these were not:`);
for (const one of survivors.sort((a, b) => (a.file < b.file ? -1 : 1) || a.line - b.line)) console.log(said(one));

async function testFiles(path) {
  if (path.endsWith('.ts')) return [path];
  const names = await readdir(join(root, path), { recursive: true });
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => join(path, name));
}

async function everyChange(folders) {
  const all = [];
  for (const folder of folders) {
    const files = await readdir(join(root, folder), { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
      const path = join(folder, file);
      const text = await readFile(join(root, path), 'utf8');
      for (const change of changesOf(text)) all.push({ ...change, file: path, text });
    }
  }
  return all;
}

/** Some of them by chance, the same for the same seed. */
function drawn(all, most, seed) {
  let state = seed >>> 0;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [all[at], all[other]] = [all[other], all[at]];
  }
  return all.slice(0, most);
}

async function work() {
  const copy = new Copy(files);
  try {
    await copy.make(root);
    const [first] = queue;
    if (first === undefined) return;
    if (await copy.notices(first.file, first.text, first.text)) throw new Error('the tests fail as things are');
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
      const { file, text, start, end, now } = one;
      const isNoticed = await copy.notices(file, text, text.slice(0, start) + now + text.slice(end));
      if (!isNoticed) survivors.push(one);
      console.log(`${isNoticed ? 'noticed' : 'MISSED '} ${said(one)}`);
    }
  } finally {
    copy.remove();
  }
}

function said({ file, line, text, start, end, now }) {
  const short = (code) => code.replace(/\s+/g, ' ').slice(0, 70);
  return `${relative('.', file)}:${line}  ${short(text.slice(start, end))}  ->  ${short(now)}`;
}
