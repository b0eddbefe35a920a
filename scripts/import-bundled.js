import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

/** What a module of TypeScript exports: Node runs none by itself. */
export async function importBundled(entry) {
  const bundle = join(cache, `${basename(dirname(entry))}.${process.pid}.mjs`);
  await build({
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const exported = await import(pathToFileURL(bundle).href);
  await rm(bundle);
  return exported;
}
