// Writes data/samples anew: invented answers for the centres of the 2017 task list. Needs a build, whose standards it uses.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importBundled } from './import-bundled.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const { makeSamples } = await importBundled(join(root, 'scripts/samples/index.ts'));

const read = async (path) => JSON.parse(await readFile(join(root, 'dist', path), 'utf8'));
const standard = await read('standards/zhengzhou-2016.json');
const plan = await read('plans/jinshui-2017.json');
for (const [name, bytes] of await makeSamples(standard, plan)) {
  const path = join(root, 'data/samples', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  console.log(`data/samples/${name}  ${bytes.length}`);
}
