// Changes surveys at random and holds the built program to its promises (see CONTRIBUTING.md, Tests). Ends with 1 where
// one is broken: the survey and the command that shows it are then in .fuzz/.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ensureBuilt } from './fresh-build.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, `node_modules/.cache/fuzz.${process.pid}.mjs`);

await ensureBuilt();
await build({
  entryPoints: [join(root, 'scripts/fuzz/index.ts')],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { fuzz } = await import(pathToFileURL(bundle).href);
await rm(bundle);
process.exitCode = await fuzz(process.argv.slice(2), root);
