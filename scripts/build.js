// Bundles the program into dist/ and compiles the shipped standards and plans to JSON, so that a run starts without
// parsing YAML or loading its checks.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

await rm(dist, { recursive: true, force: true });
await build({
  entryPoints: {
    main: join(root, 'src/cli/main.ts'),
    compile: join(root, 'src/standards/compile.ts'),
    'legacy-worker': join(root, 'src/survey/legacy/worker.ts'),
  },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // commander and chalk are small and bundled; what loads only now and then stays a package of its own.
  external: ['@e965/xlsx', '@e965/xlsx/*', 'exceljs', 'yaml', 'zod'],
  chunkNames: 'chunks/[name]-[hash]',
  banner: {
    js: "import { createRequire as _createRequire } from 'node:module'; const require = _createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

const { compileFolder, compilePlan } = await import(pathToFileURL(join(dist, 'compile.js')).href);

async function write(path, value) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(value)}\n`);
}

for (const entry of await readdir(join(root, 'standards'), { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const standard = await compileFolder(join(root, 'standards', entry.name));
  await write(join(dist, 'standards', `${standard.id}.json`), standard);
}
for (const name of await readdir(join(root, 'data/plans'))) {
  const plan = compilePlan(name, await readFile(join(root, 'data/plans', name), 'utf8'));
  await write(join(dist, 'plans', `${plan.id}.json`), plan);
}
