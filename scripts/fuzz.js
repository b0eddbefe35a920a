// Changes surveys at random and holds the built program to its promises (see CONTRIBUTING.md, Tests). Ends with 1 where
// one is broken: the survey and the command that shows it are then in .fuzz/.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './fresh-build.js';
import { importBundled } from './import-bundled.js';

const root = fileURLToPath(new URL('..', import.meta.url));

await ensureBuilt();
const { fuzz } = await importBundled(join(root, 'scripts/fuzz/index.ts'));
process.exitCode = await fuzz(process.argv.slice(2), root);
