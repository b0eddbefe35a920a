// Bundles the program into dist/ and compiles the shipped standards and plans to JSON, so that a run starts without
// parsing YAML or loading its checks.
import { rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** commander loads child_process for commands that are programs of their own; ours are not, and it costs 10 ms a start. */
const noChildProcess = {
  name: 'no-child-process-in-commander',
  setup(bundle) {
    bundle.onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'absent' } : null,
    );
    bundle.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist');
/** Built beside the target and moved there at the end: a build that fails leaves the last one as it was. */
const dist = join(root, `dist.${process.pid}.tmp`);
process.on('exit', () => rmSync(dist, { recursive: true, force: true }));

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
  // Less to compile at each start; names stay, so that the stack of a bug can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [noChildProcess],
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

await rm(target, { recursive: true, force: true });
await rename(dist, target);
